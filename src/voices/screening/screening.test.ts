import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { closeSurvey, keepSurvey, openSurvey } from '../surveying/run-survey.ts'
import { receive, settle } from '../surveying/survey-store.ts'
import { formText } from '../surveying/test-form.ts'
import { screenWords } from './screen-words.ts'
import { countWords, nextWords, passedWords, publishedWords, type Words, wordsBy } from './words-store.ts'

const draft = {
  id: 'water',
  title: { en: 'Water' },
  publisher: { en: 'The desk' },
  opens: '2026-11-20',
  closes: '2026-11-30',
  selfSelected: true,
  file: Buffer.from(formText).toString('base64'),
}
const status = (code: number) => ({ problem: { status: code } })

describeEngines('Words that people wrote', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await people.as(people.bilal, keepSurvey, draft)
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
  })

  const wrote = async (texts: readonly string[]) => {
    for (const [at, text] of texts.entries())
      await receive(people.desk.ledger, workspace, 'water', {
        ...{ page: `page ${at} ${text}`, day: '2026-11-21', coded: { heard: 'yes', why: '' }, texts: { why: text } },
      })
    await people.desk.ledger.write(unrestricted('survey days'), workspace, (tx) => settle(tx, '2026-11-22'))
  }
  const next = async (): Promise<Words> =>
    (await people.sees(people.bilal, (tx) => nextWords(tx, 'water'))) ?? expect.unreachable('some wait')
  const screen = (words: string, given: object, by: Visitor = people.bilal) =>
    people.as(by, screenWords, { id: 'water', words, decision: 'show', ...given })
  const published = () => people.sees(thePublic as Visitor, (tx) => publishedWords(tx, 'water'))
  const counts = (by: Visitor) => people.sees(by, (tx) => countWords(tx, 'water'))
  const rows = (query: string) =>
    people.desk.ledger.everything(
      async (db) => (await sql.raw<Record<string, string>>(query).execute(db as unknown as ReadTx['db'])).rows,
    )

  test('are read by the secretariat alone, one after another, and are a duty of theirs until all are read', async () => {
    const duties = async (by: Visitor) =>
      (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-11-22') : []))).filter(
        ({ sort }) => sort === 'work.duty.words',
      )
    expect(await duties(people.bilal)).toEqual([])
    await wrote(['one', 'two'])
    expect(await duties(people.bilal)).toMatchObject([{ count: 2, path: `/${workspace}/surveys/water/words` }])
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina, thePublic] as Visitor[]) {
      expect(await duties(stranger)).toEqual([])
      expect(await people.sees(stranger, (tx) => nextWords(tx, 'water'))).toBeUndefined()
      expect(await counts(stranger)).toEqual({ waiting: 0, shown: 0, withheld: 0 })
      await expect(screen((await next()).id, {}, stranger)).rejects.toMatchObject(status(403))
    }
    const first = await next()
    await screen(first.id, {})
    const second = await next()
    expect([first.text, second.text].toSorted()).toEqual(['one', 'two'])
    await screen(second.id, { decision: 'withhold', reason: 'empty' })
    expect(await counts(people.bilal)).toEqual({ waiting: 0, shown: 1, withheld: 1 })
    expect(await duties(people.bilal)).toEqual([])
  })

  test('are let pass with parts struck out, never with other words; what was struck out is gone', async () => {
    await wrote(['Ali of the post office took it'])
    const { id } = await next()
    await expect(screen(id, { text: 'Ali gave it' })).rejects.toMatchObject(status(422))
    await expect(screen(id, { text: '[…] of\u202e' })).rejects.toMatchObject(status(422))
    await screen(id, { text: '[…] took it' })
    expect(await people.sees(people.bilal, (tx) => passedWords(tx, 'water'))).toMatchObject([{ text: '[…] took it' }])
    expect(JSON.stringify(await rows('select * from survey_texts'))).not.toContain('Ali')
  })

  test('are withheld for a reason, erased, also after they were let pass, and never brought back', async () => {
    await wrote(['She lives in Sarwan'])
    const { id } = await next()
    await expect(screen(id, { decision: 'withhold' })).rejects.toMatchObject(status(422))
    await screen(id, {})
    await screen(id, { decision: 'withhold', reason: 'person' }, people.sana)
    expect(await rows('select text, state, reason from survey_texts')).toEqual([
      { text: '', state: 'withheld', reason: 'person' },
    ])
    await expect(screen(id, { text: 'She lives in Sarwan' })).rejects.toMatchObject(status(409))
    const other = '00000000-0000-4000-8000-000000000000'
    await expect(screen(other, {})).rejects.toMatchObject(status(404))
    await expect(screen(id, { state: 'shown' })).rejects.toMatchObject(status(422))
    await expect(
      people.as(people.bilal, screenWords, { id: 'roads', words: id, decision: 'show' }),
    ).rejects.toMatchObject(status(404))
  })

  test('enter the log as numbers, without telling which', async () => {
    await wrote(['a secret', 'another'])
    await screen((await next()).id, {})
    await screen((await next()).id, { decision: 'withhold', reason: 'danger' })
    const entries = await rows(
      `select action, subject, change::text from audit_entries where kind = 'survey_texts' order by seq`,
    )
    expect(entries.map(({ change, ...rest }) => ({ ...rest, change: JSON.parse(change ?? '') }))).toEqual([
      { action: 'show', subject: 'water', change: { shown: 1 } },
      { action: 'withhold', subject: 'water', change: { withheld: 1, reason: 'danger' } },
    ])
  })

  test('are published once the survey is closed, those alone that were let pass, where five wrote something', async () => {
    await wrote(['a', 'b', 'c', 'd'])
    for (let at = 0; at < 4; at++) await screen((await next()).id, {})
    expect(await published()).toEqual(new Map())
    await wrote(['e'])
    expect((await next()).text).toBe('e')
    expect(await published()).toEqual(new Map())
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    expect((await published()).get('why')?.toSorted()).toEqual(['a', 'b', 'c', 'd'])
    const { id } = await next()
    await screen(id, {})
    expect((await published()).get('why')).toHaveLength(5)
    await screen(id, { decision: 'withhold', reason: 'person' })
    expect((await published()).get('why')).toHaveLength(4)
    expect(await people.sees(people.bilal, (tx) => wordsBy(tx, 'water', id))).toMatchObject({ text: '' })
  })

  test('stay unpublished where four wrote something, although all were let pass', async () => {
    await wrote(['a', 'b', 'c', 'd'])
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    for (let at = 0; at < 4; at++) await screen((await next()).id, {})
    expect(await published()).toEqual(new Map())
  })
})
