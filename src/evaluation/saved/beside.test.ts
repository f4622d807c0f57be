import { beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { byIds } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { someVersion } from '#test/drafts.ts'
import { describeEngines } from '#test/engines.ts'
import type { DidResult } from '../did/result.ts'
import { computeEvaluation } from './compute-evaluation.ts'
import { publishEvaluation, withdrawEvaluation } from './publish-evaluation.ts'
import { resultLines } from './saved-store.ts'
import { checkEvaluation, draftEvaluation, stateEvaluation } from './state-evaluation.ts'
import { fallenPanel } from './testing/panel.ts'
import { methodVersion } from './version.ts'

const id = 'lamps'
const draft = {
  id,
  title: { en: 'Lamps in eight districts' },
  question: { en: 'Were there fewer collisions in the districts that were lit?' },
  policies: ['bill'],
  intervention: { date: '2018-10', what: { en: 'The lamps are lit' } },
  data: [{ file: 'data.csv', rows: fallenPanel() }],
  spec: {
    method: 'did',
    data: 'data.csv',
    unit: 'district',
    time: 'quarter',
    outcome: 'events',
    treated: 'policy',
    draws: 199,
  },
}
const at = (revision: number) => ({ id, revision })

describeEngines('An evaluation over areas that is computed', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await someVersion(people, 'v1', ['Lamps are lit'], 'TLP:CLEAR')
    await people.as(people.bilal, draftEvaluation, draft)
    await people.as(people.bilal, stateEvaluation, at(1))
  })
  const waits = async (by: Visitor) => {
    const { grant } = by
    if (!grant) throw new Error('nobody')
    const duties = await people.sees(by, (tx) => dutiesOf(tx, grant, '2026-11-22'))
    return duties.filter(({ sort }) => sort === 'work.duty.evaluation')
  }

  test('lets others read and write meanwhile', async () => {
    let isComputed = false
    const computing = people.as(people.bilal, computeEvaluation, at(2)).then(() => {
      isComputed = true
    })
    await people.as(people.sana, draftEvaluation, { ...draft, id: 'other' })
    const [other] = await people.sees(people.sana, (tx) => byIds(tx, 'impact_evaluations', ['other']))
    expect([other?.id, isComputed]).toEqual(['other', false])
    await computing
    const [line] = await people.sees(people.bilal, (tx) => resultLines(tx, id))
    expect(line).toMatchObject({ verdict: 'consistent with an effect', direction: 'fewer', version: methodVersion })
  })

  test('carries its title, its statement and its own checklist; items of another method’s are refused', async () => {
    const checklist = { spill: { answer: 'no' as const, remark: 'Drivers took the unlit roads' } }
    await people.as(people.bilal, checkEvaluation, { ...at(2), checklist })
    const wrong = { ...at(3), checklist: { shape: { answer: 'yes' as const } } }
    await expect(people.as(people.bilal, checkEvaluation, wrong)).rejects.toMatchObject({ problem: { status: 422 } })
    await people.as(people.bilal, computeEvaluation, at(3))
    const [stored] = await people.sees(people.bilal, (tx) => byIds(tx, 'evaluation_results', ['lamps-1']))
    const result = stored?.data.result as unknown as DidResult
    expect(result.title).toBe('Lamps in eight districts')
    expect(result.stated.on).toBe('2026-11-21')
    expect(result.checklist.find(({ item }) => item === 'spill')).toMatchObject({ answer: 'no', isAnswered: true })
    expect(stored?.data.plain.ur.flatMap(({ sentences }) => sentences).join(' ')).toContain('ماڈل')
  })

  test('waits at /work for a second person, until it is published, and never again once it was withdrawn', async () => {
    expect(await waits(people.sana)).toEqual([])
    await people.as(people.bilal, computeEvaluation, at(2))
    expect(await waits(people.sana)).toEqual([
      {
        sort: 'work.duty.evaluation',
        title: draft.title,
        label: 'TLP:AMBER',
        path: `/${workspace}/evaluations/lamps/work`,
        due: null,
      },
    ])
    for (const by of [people.bilal, people.maryam, people.ayesha, people.yusuf])
      expect(await waits(by), by.name).toEqual([])
    await people.as(people.sana, publishEvaluation, { ...at(2), number: 1 })
    expect(await waits(people.sana)).toEqual([])
    await people.as(people.sana, withdrawEvaluation, at(3))
    expect(await waits(people.sana)).toEqual([])
  })
})
