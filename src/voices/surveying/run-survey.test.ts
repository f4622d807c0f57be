import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { closeSurvey, keepSurvey, openSurvey } from './run-survey.ts'
import { surveyDuties } from './survey-duties.ts'
import { codedAnswers, receive, settle } from './survey-store.ts'
import { formText } from './test-form.ts'

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
const answer = (page: string, coded: Record<string, string>, texts = {}, day = '2026-11-21') => ({
  page,
  day,
  coded,
  texts,
})

describeEngines('A survey', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
  })

  const opened = async () => {
    await people.as(people.bilal, keepSurvey, draft)
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
  }
  const send = (...given: Parameters<typeof answer>) =>
    receive(people.desk.ledger, workspace, 'water', answer(...given))
  const seenBy = (by: Visitor) => people.sees(by, async (tx) => (await byIds(tx, 'surveys', ['water'])).length)
  /** As whoever owns the database. */
  const asOwner = <T>(fn: (db: ReadTx['db']) => Promise<T>) => people.desk.ledger.everything((db) => fn(db as never))
  const rows = (query: string) => asOwner(async (db) => (await sql.raw<Record<string, string>>(query).execute(db)).rows)
  const endDay = (today: string) =>
    people.desk.ledger.write(unrestricted('survey days'), workspace, (tx) => settle(tx, today))

  test('waits on its days for the secretariat to open and to close it, and for nobody else', async () => {
    const duties = async (by: Visitor, today: string) => {
      const { grant } = by
      if (!grant) throw new Error('has no grant')
      return (await people.sees(by, (tx) => surveyDuties(tx, grant, today))).map(({ sort, due }) => `${sort} ${due}`)
    }
    await people.as(people.bilal, keepSurvey, draft)
    expect(await duties(people.bilal, '2026-11-19')).toEqual([])
    expect(await duties(people.bilal, '2026-11-20')).toEqual(['work.duty.surveyOpen 2026-11-20'])
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
    expect(await duties(people.bilal, '2026-11-30')).toEqual([])
    expect(await duties(people.bilal, '2026-12-01')).toEqual(['work.duty.surveyClose 2026-11-30'])
    expect(await duties(people.ayesha, '2026-12-01')).toEqual([])
  })

  test('is kept, opened and closed by the secretariat alone, and its draft is seen by nobody else', async () => {
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina, thePublic])
      await expect(people.as(stranger, keepSurvey, draft)).rejects.toMatchObject(status(403))
    await people.as(people.bilal, keepSurvey, draft)
    expect(await seenBy(people.sana)).toBe(1)
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina, thePublic])
      expect(await seenBy(stranger)).toBe(0)
    await expect(people.as(people.ayesha, openSurvey, { id: 'water', revision: 1 })).rejects.toMatchObject(status(403))
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
    expect(await seenBy(thePublic)).toBe(1)
  })

  test('is refused with a form that cannot be asked, days the wrong way round, unknown fields and a stale revision', async () => {
    const file = Buffer.from('| survey |\n| | type | name | label |\n| | geopoint | here | Where? |').toString('base64')
    await expect(people.as(people.bilal, keepSurvey, { ...draft, file })).rejects.toThrow(/row 2, column type/)
    const days = { ...draft, closes: '2026-11-01' }
    await expect(people.as(people.bilal, keepSurvey, days)).rejects.toMatchObject(status(422))
    const more = { ...draft, state: 'open' } as typeof draft
    await expect(people.as(people.bilal, keepSurvey, more)).rejects.toMatchObject(status(422))
    await people.as(people.bilal, keepSurvey, draft)
    await expect(people.as(people.bilal, keepSurvey, draft)).rejects.toMatchObject(status(409))
    await expect(people.as(people.sana, openSurvey, { id: 'water', revision: 7 })).rejects.toMatchObject(status(409))
  })

  test('never changes once it is open, whoever writes to the database', async () => {
    await opened()
    await expect(people.as(people.bilal, keepSurvey, { ...draft, revision: 2 })).rejects.toMatchObject(status(409))
    for (const change of [
      `update surveys set data = data || '{"selfSelected": false}'`,
      `update surveys set data = jsonb_set(data, '{form,settings,title}', '"Other"')`,
      `update surveys set data = data || '{"state": "draft"}'`,
      `update surveys set data = data || '{"state": "closed", "closes": "2027-01-01"}'`,
      `update surveys set label = 'TLP:RED'`,
      'delete from surveys',
    ])
      await expect(people.desk.ledger.replaceAll((db) => sql.raw(change).execute(db as never))).rejects.toThrow(
        /has been opened/,
      )
  })

  test('takes the same page once, whether sent twice at once, again, or on a later day', async () => {
    await opened()
    const both = await Promise.all([send('one', { heard: 'yes' }), send('one', { heard: 'no' })])
    expect(both.sort()).toEqual(['again', 'taken'])
    expect(await send('one', { heard: 'no' })).toBe('again')
    await endDay('2026-11-22')
    expect(await send('one', { heard: 'no' }, {}, '2026-11-22')).toBe('again')
    expect(await people.sees(people.bilal, (tx) => codedAnswers(tx, 'water'))).toHaveLength(1)
  })

  test('takes nothing as a draft, before its days, after them, or once it is closed', async () => {
    await people.as(people.bilal, keepSurvey, draft)
    expect(await send('one', { heard: 'yes' })).toBe('closed')
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
    expect(await send('one', { heard: 'yes' }, {}, '2026-11-19')).toBe('closed')
    expect(await send('one', { heard: 'yes' }, {}, '2026-12-01')).toBe('closed')
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    expect(await send('one', { heard: 'yes' })).toBe('closed')
  })

  test('keeps of an answer its day and what was answered, words apart, and joins neither with the page', async () => {
    await opened()
    for (let at = 0; at < 40; at++)
      await send(`page ${at}`, { heard: at < 20 ? 'yes' : 'no', why: '' }, { why: `words ${at}` })
    const waiting = await rows('select coded, ctid::text from survey_arrivals order by ctid')
    const order = waiting.map(({ coded }) => (coded as unknown as { heard: string }).heard).join()
    expect(order).not.toBe([...Array(20).fill('yes'), ...Array(20).fill('no')].join())
    await endDay('2026-11-22')
    const columns = await rows(`select table_name, string_agg(column_name, ' ' order by ordinal_position) as columns
      from information_schema.columns where table_name like 'survey\\_%'
      and table_name <> 'survey_codings' group by 1 order by 1`)
    expect(columns).toEqual([
      { table_name: 'survey_arrivals', columns: 'workspace survey key day coded texts' },
      { table_name: 'survey_invitations', columns: 'workspace survey hash asked day' },
      { table_name: 'survey_keys', columns: 'workspace survey private_key' },
      { table_name: 'survey_packed', columns: 'workspace survey day part question respondents answers' },
      { table_name: 'survey_responses', columns: 'workspace survey id day coded' },
      { table_name: 'survey_sealing_keys', columns: 'workspace survey public private' },
      { table_name: 'survey_spent', columns: 'workspace survey key' },
      { table_name: 'survey_texts', columns: 'workspace survey id question text state reason' },
      { table_name: 'survey_tokens', columns: 'workspace survey hash' },
    ])
    const said = await rows('select text, xmin::text as by from survey_texts order by ctid')
    expect(said.map(({ text }) => text)).not.toEqual(Array.from({ length: 40 }, (_, at) => `words ${at}`))
    const writers = await rows('select distinct xmin::text as by from survey_responses')
    expect(writers).toHaveLength(1)
    expect(await rows('select * from survey_arrivals')).toEqual([])
  })

  test('enters the log with a number and a digest a day, and with nothing while the day lasts', async () => {
    await opened()
    const entries = () =>
      rows(`select kind, actor, change::text from audit_entries where kind like 'survey%' order by seq`)
    const before = await entries()
    await send('one', { heard: 'yes' }, { why: 'secret words' })
    await endDay('2026-11-21')
    expect(await entries()).toEqual(before)
    await endDay('2026-11-22')
    const [entry, ...more] = (await entries()).slice(before.length)
    expect(more).toEqual([])
    expect(entry).toMatchObject({ kind: 'survey_responses', actor: 'survey days' })
    expect(JSON.parse(entry?.change ?? '')).toEqual({
      day: '2026-11-21',
      responses: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    const everything = await rows('select change::text as change from audit_entries')
    expect(everything.map(({ change }) => change).join()).not.toContain('secret words')
  })

  test('shows answers and, apart from them, words to the secretariat alone, and lets nobody write them past the one way in', async () => {
    await opened()
    await send('one', { heard: 'yes' }, { why: 'secret words' })
    await endDay('2026-11-22')
    const count = (by: Visitor, table: string) =>
      people.sees(by, async ({ db }) => (await sql.raw(`select * from ${table}`).execute(db)).rows.length)
    expect(await count(people.bilal, 'survey_responses')).toBe(1)
    expect(await count(people.bilal, 'survey_packed')).toBe(5)
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina, thePublic])
      for (const table of ['survey_responses', 'survey_packed']) expect(await count(stranger, table)).toBe(0)
    for (const anybody of [people.bilal, people.ayesha, thePublic]) {
      expect(await count(anybody, 'survey_texts')).toBe(anybody === people.bilal ? 1 : 0)
      await expect(count(anybody, 'survey_arrivals')).rejects.toThrow()
      await expect(count(anybody, 'survey_spent')).rejects.toThrow()
    }
    const collected = (query: string) => people.desk.ledger.collect(workspace, (db) => sql.raw(query).execute(db))
    for (const table of ['survey_arrivals', 'survey_responses', 'surveys', 'accounts'])
      await expect(collected(`select * from ${table}`)).rejects.toThrow()
  })

  test('counts everybody once whose day was parted twice, because a clock went back', async () => {
    await opened()
    const coded = { heard: 'yes', where: 'tv', age: '', trust: '3', why: '' }
    for (let at = 0; at < 10; at++) await send(`page ${at}`, coded)
    await endDay('2026-11-22')
    for (let at = 10; at < 16; at++) await send(`page ${at}`, coded)
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    const [held] = await people.sees(thePublic, (tx) => byIds(tx, 'surveys', ['water']))
    expect(held?.data.results?.n).toBe(16)
  })

  test('is closed with its results, in which small counts are hidden', async () => {
    await opened()
    for (let at = 0; at < 30; at++) {
      const heard = at < 27 ? 'yes' : 'no'
      await send(`page ${at}`, { heard, ...(heard === 'yes' ? { where: 'tv' } : {}), age: '', trust: '3', why: '' })
    }
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    const [held] = await people.sees(thePublic, (tx) => byIds(tx, 'surveys', ['water']))
    const { results } = held?.data ?? {}
    expect(results?.n).toBe(30)
    const heard = results?.tables.find(({ path }) => path === 'heard')
    expect(heard?.lines).toEqual([
      { choice: 'yes', count: null },
      { choice: 'no', count: null },
    ])
    const where = results?.tables.find(({ path }) => path === 'where')
    expect(where).toMatchObject({ asked: null, notAsked: null })
    expect(results?.tables.find(({ path }) => path === 'age')).toMatchObject({ counts: 'open', asked: 30 })
    await expect(people.as(people.bilal, closeSurvey, { id: 'water', revision: 3 })).rejects.toMatchObject(status(409))
  })
})
