import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import { chainOf } from '#src/publishing/chain.ts'
import { publish } from '#src/publishing/door.ts'
import { closeSurvey, keepSurvey, openSurvey } from '#src/voices/surveying/run-survey.ts'
import { receive } from '#src/voices/surveying/survey-store.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { somePromises } from '#test/roadmaps.ts'
import { defineIndicator } from '../indicators/define-indicator.ts'
import { reviseIndicator } from '../indicators/revise-indicator.ts'
import type { Observation } from '../model.ts'
import { scorecardOf } from '../scorecard-cache.ts'
import { scorecardView } from '../scorecard-view.ts'
import { observed, observeVoices } from './observe-voices.ts'
import { voiceView } from './voice-view.ts'

const form = [
  '| survey |',
  '| | type | name | label |',
  '| | select_one yn | heard | Heard of it? |',
  '| | select_multiple media | where | Where? |',
  '| | text | why | Why? |',
  '| choices |',
  '| | list_name | name | label |',
  '| | yn | yes | Yes |',
  '| | yn | no | No |',
  '| | media | tv | Television |',
  '| | media | radio | Radio |',
].join('\n')

type Given = z.input<typeof defineIndicator.input>

const heard: Given = {
  title: { en: 'Heard of it' },
  definition: { en: 'Share of those who answered who have heard of the water plan' },
  kind: 'reach',
  unit: { en: '%' },
  baseline: { date: '2025-01-01', value: 10 },
  target: { date: '2028-12-31', value: 80 },
  voices: {
    waves: ['water-1', 'water-2'],
    question: 'heard',
    choices: ['yes'],
    of: 'answered',
    population: { en: 'Everybody' },
  },
  commitment: 'count',
  label: 'TLP:GREEN',
}
const { commitment, label, ...draft } = heard

describeEngines('An indicator that asks people', (open) => {
  let people: Colleagues
  const keep = (id: string, closes: string, selfSelected: boolean) =>
    people.as(people.bilal, keepSurvey, {
      ...{
        id,
        title: { en: `Water, ${id}` },
        publisher: { en: 'The desk' },
        opens: '2026-11-01',
        closes,
        selfSelected,
      },
      file: Buffer.from(form).toString('base64'),
    })
  const silent = 6
  /** Asks, has so many answer yes and no and some nothing, and closes. */
  const run = async (id: string, yes: number, no: number) => {
    await people.as(people.bilal, openSurvey, { id, revision: 1 })
    for (let at = 0; at < yes + no + silent; at++) {
      const coded = { heard: at < yes ? 'yes' : at < yes + no ? 'no' : '', where: '', why: '' }
      await receive(people.desk.ledger, workspace, id, { page: `${id} ${at}`, day: '2026-11-21', coded, texts: {} })
    }
    await people.as(people.bilal, closeSurvey, { id, revision: 2 })
  }
  const valuesOf = (id: string, by = people.bilal) =>
    people.sees(by, async (tx) => (await observed(tx, [id])).map(({ data }) => data))
  const short = ({ date, value, numerator, denominator }: Observation) => [date, value, numerator, denominator]
  const refusedAt = (voices: Partial<NonNullable<Given['voices']>>, more: Partial<Given> = {}) =>
    people
      .as(people.bilal, defineIndicator, {
        ...heard,
        ...more,
        voices: { ...heard.voices, waves: ['water-1'], ...voices } as Given['voices'],
      })
      .then(
        () => [],
        ({ faults }: { faults: { field?: string }[] }) => faults.map(({ field }) => field),
      )
  let id = ''

  beforeAll(async () => {
    people = await colleagues(open)
    await somePromises(people)
    await keep('water-1', '2026-11-24', false)
    await keep('water-2', '2026-11-25', true)
    await keep('water-3', '2026-11-26', false)
    id = (await people.as(people.bilal, defineIndicator, heard)).id
  })

  test('has no value before a wave is closed, and then one by itself', async () => {
    expect(await valuesOf(id)).toEqual([])
    await run('water-1', 18, 12)
    const [first] = await valuesOf(id)
    expect(first && short(first)).toEqual(['2026-11-21', 60, 18, 30])
    expect(first?.wave).toMatchObject({ survey: 'water-1', sample: 'sample', interval: { low: 42.32, high: 75.41 } })
  })

  test('tells of each wave what it says, or why it says nothing, and cites its results', async () => {
    const seen = async () => {
      const [row] = await people.sees(people.bilal, (tx) => byIds(tx, 'indicators', [id]))
      return people.sees(people.bilal, (tx) => voiceView(tx, row?.data as never, 'en'))
    }
    const [view] = await seen()
    expect(view).toMatchObject({ question: 'Heard of it?', choices: ['Yes'], of: 'answered' })
    expect(view?.waves.map(({ survey, none, date }) => [survey, none, date])).toEqual([
      ['water-1', null, '2026-11-21'],
      ['water-2', 'notClosed', null],
    ])
    const [source] = await people.sees(thePublic, (tx) => byIds(tx, 'sources', ['survey-water-1']))
    expect(source?.data).toMatchObject({ title: { en: 'Water, water-1' }, kind: 'dataset', authors: ['The desk'] })
  })

  test('is worked out again to the same: nothing is written a second time', async () => {
    const { ledger } = people.desk
    const before = await ledger.head(workspace)
    await ledger.write(unrestricted('operator'), workspace, observeVoices)
    expect(await ledger.head(workspace)).toEqual(before)
  })

  test('is read by those who see the indicator, and by no stranger', async () => {
    expect(await valuesOf(id, people.ayesha)).toHaveLength(1)
    expect(await people.sees(thePublic, (tx) => observed(tx, [id]))).toEqual([])
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina])
      await expect(people.as(stranger, defineIndicator, heard)).rejects.toMatchObject({ problem: { status: 403 } })
  })

  test('defined after its waves were closed has their values at once', async () => {
    const later = await people.as(people.bilal, defineIndicator, {
      ...heard,
      title: { en: 'Not heard of it' },
      voices: { ...heard.voices, waves: ['water-1'], choices: ['no'] } as Given['voices'],
    })
    expect((await valuesOf(later.id)).map(short)).toEqual([['2026-11-21', 40, 12, 30]])
  })

  test('goes on in its version with a wave more, and opens one for another question', async () => {
    const revise = (revision: number, voices: object, more: object = {}) =>
      people.as(people.bilal, reviseIndicator, {
        ...{ id, revision, ...draft, voices: { ...heard.voices, ...voices } as Given['voices'] },
        ...more,
      })
    expect(await revise(1, { waves: ['water-1', 'water-3'] })).toEqual({ version: 1 })
    expect(await valuesOf(id)).toHaveLength(1)
    await expect(revise(2, { choices: ['no'] })).rejects.toMatchObject({ problem: { status: 422, where: 'from' } })
    await expect(revise(1, {})).rejects.toMatchObject({ problem: { status: 409 } })
    expect(await revise(2, { waves: ['water-3'] })).toEqual({ version: 1 })
    expect(await valuesOf(id)).toEqual([])
  })

  test('of people who chose by themselves to answer has no interval, and the scorecard says whom it rests on', async () => {
    await run('water-2', 20, 10)
    const given = {
      ...heard,
      title: { en: 'Heard by those who came' },
      voices: { ...heard.voices, waves: ['water-2'] },
    }
    const own = await people.as(people.bilal, defineIndicator, given as Given)
    const [value] = await valuesOf(own.id)
    expect(value?.wave).toEqual({
      ...{ survey: 'water-2', count: 20, n: 30, of: 'answered', sample: 'self-selected', weighted: false },
    })
    const operator = unrestricted('operator')
    const seen = publish(await readSnapshot(people.desk.ledger, operator, workspace), operator)
    const standing = scorecardOf(seen, '2026-11-21').indicators.find(({ indicator }) => indicator === own.id)
    expect(standing?.wave?.sample).toBe('self-selected')
    expect(scorecardView(seen, '2026-11-21')?.selfSelected.map(({ id }) => id)).toEqual([own.id])
    expect(chainOf(seen, 'indicators', own.id, '2026-11-21')).toContainEqual(
      expect.objectContaining({ word: 'survey', path: '/surveys/water-2/results#r-heard' }),
    )
  })

  test('says nothing where the counts are hidden', async () => {
    await run('water-3', 28, 2)
    expect(await valuesOf(id)).toEqual([])
    const [row] = await people.sees(people.bilal, (tx) => byIds(tx, 'indicators', [id]))
    const [view] = await people.sees(people.bilal, (tx) => voiceView(tx, row?.data as never, 'en'))
    expect(view?.waves.map(({ none }) => none)).toEqual(['hidden'])
  })

  test('is refused by the field that is wrong', async () => {
    expect(await refusedAt({ waves: ['water-1', 'wind-1'] })).toEqual(['voices.waves'])
    expect(await refusedAt({ waves: ['water-1', 'water-1'] })).toEqual(['voices.waves'])
    expect(await refusedAt({ question: 'seen' })).toEqual(['voices.question'])
    expect(await refusedAt({ question: 'why' })).toEqual(['voices.question'])
    expect(await refusedAt({ choices: ['maybe'] })).toEqual(['voices.choices'])
    expect(await refusedAt({ question: 'where', choices: ['tv', 'radio'] })).toEqual(['voices.choices'])
    expect(await refusedAt({ of: 'all' as 'asked' })).toEqual(['voices.of'])
    expect(await refusedAt({ weights: 'none' } as object)).toHaveLength(1)
    expect(await refusedAt({}, { kind: 'yes-no', target: undefined, baseline: undefined })).toEqual(['kind'])
  })
})
