/** Rules 12, 14 and 15, looked at as whoever owns the database does: every table, every column, places of rows, transactions, and the log. */
import fc from 'fast-check'
import { sql } from 'kysely'
import { beforeEach, expect, test, vi } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { consultationHeld, noted, roomReady } from '#test/consultation.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { deleteLists, settleStatements } from './consultation-store.ts'
import { keepParticipants } from './keep-participants.ts'

/** Its own cost is tested by itself. */
vi.mock(import('./sealed-list.ts'), async (original) => {
  const { listsAt } = await original()
  return { listsAt, ...listsAt({ N: 2 ** 6, r: 8, p: 1 }) }
})

const passphrase = 'seven quiet herons'
const deleteOn = '2027-01-31'

interface Row {
  [column: string]: unknown
}

describeEngines('Who took part and what was said', (open) => {
  let people: Colleagues
  let id: string
  beforeEach(async () => {
    people = await colleagues(open)
    await roomReady(people)
    id = await consultationHeld(people)
  })

  const rows = (query: string) =>
    people.desk.ledger.everything(async (db) => (await sql.raw<Row>(query).execute(db as never)).rows)
  const tables = async () =>
    (await rows("select tablename as name from pg_tables where schemaname = 'public' order by 1")).map(({ name }) =>
      String(name),
    )
  /** Everything that is stored, by table. */
  const everything = async () => {
    const stored: Record<string, Row[]> = {}
    for (const name of await tables()) stored[name] = await rows(`select * from "${name}"`)
    return stored
  }
  const endDay = (today = '2026-11-22') =>
    people.desk.ledger.write(unrestricted('consultation days'), workspace, (tx) => settleStatements(tx, today))
  const seal = (list: string) => people.as(people.bilal, keepParticipants, { id, list, passphrase, deleteOn })

  const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][a-z]{7,12} [A-Z][a-z]{7,12}$/), { minLength: 2, maxLength: 8 })
  const sayings = fc.uniqueArray(
    fc.record({
      text: fc.stringMatching(/^[a-z]{9,20}$/),
      role: fc.constantFrom('teacher', 'student'),
    }),
    { minLength: 2, maxLength: 7, selector: ({ text }) => text },
  )

  /** Of the side of statements, without what is drawn at random. */
  const statementSide = async () => {
    const { consultation_statements = [], consultation_days = [], audit_entries = [] } = await everything()
    return {
      statements: consultation_statements.map(({ data }) => JSON.stringify(data)).sort(),
      days: consultation_days,
      log: audit_entries
        .filter(({ kind }) => kind === 'consultation_statements')
        .map(({ action, actor, subject, change }) => ({
          action,
          actor,
          subject,
          day: (change as Row).day,
          statements: (change as Row).statements,
        })),
    }
  }

  test('stand in tables that have no column in common but the consultation, and none for a moment, an order or an account', async () => {
    const columns = await rows(`select table_name, string_agg(column_name, ' ' order by ordinal_position) as columns
      from information_schema.columns
      where table_schema = 'public' and table_name in ('consultation_statements', 'consultation_days', 'participant_lists')
      group by 1 order by 1`)
    expect(columns).toEqual([
      { table_name: 'consultation_days', columns: 'workspace consultation day' },
      { table_name: 'consultation_statements', columns: 'workspace consultation id data' },
      { table_name: 'participant_lists', columns: 'workspace consultation sealed delete_on' },
    ])
  })

  test('two participants who change places change nothing on the side of statements; no name is readable anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(names, sayings, async (list, said) => {
        await seal(list.join('\n'))
        const ids: string[] = []
        for (const one of said) ids.push(await noted(people, id, one))
        const before = await statementSide()
        const stored = await everything()
        const [first = '', second = '', ...others] = list
        await seal([second, first, ...others].join('\n'))
        expect(await statementSide()).toEqual(before)
        const all = JSON.stringify(await everything())
        for (const name of list) expect(all).not.toContain(name)
        expect(all).not.toContain(passphrase)
        const spoken = valuesOf(stored.consultation_statements ?? [])
        const shared = [...valuesOf(stored.participant_lists ?? [])].filter((value) => spoken.has(value))
        expect(shared.sort()).toEqual([workspace, id].sort())
        for (const { text } of said) {
          const holding = Object.keys(stored).filter((table) => JSON.stringify(stored[table]).includes(text))
          expect(holding).toEqual(['consultation_statements'])
        }
        await endDay()
        const settled = await everything()
        for (const one of ids) expect(JSON.stringify(settled)).not.toContain(one)
        await people.desk.ledger.replaceAll((db) => sql.raw('delete from consultation_statements').execute(db as never))
      }),
      { numRuns: 8 },
    )
  })

  test('whoever notes, and in whatever order, the database and its log are the same', async () => {
    await fc.assert(
      fc.asyncProperty(sayings, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), async (said, whose) => {
        const run = async (sayings: typeof said, by: Colleagues['bilal'][]) => {
          for (const [at, one] of sayings.entries()) await noted(people, id, one, by[at])
          await endDay()
          const { statements, days, log } = await statementSide()
          await people.desk.ledger.replaceAll((db) =>
            sql.raw('delete from consultation_statements').execute(db as never),
          )
          return { statements, days, log: log.at(-1) }
        }
        const notes = whose.map((is) => (is ? people.bilal : people.kamran))
        const one = await run(said, notes)
        const other = await run(said.toReversed(), notes.toReversed())
        expect(other).toEqual(one)
      }),
      { numRuns: 6 },
    )
  })

  test('statements lie in no order of their coming, and one transaction has written them all', async () => {
    const texts = Array.from({ length: 30 }, (_, at) => `words ${at}`)
    for (const text of texts) await noted(people, id, { text })
    const lying = await rows('select data, xmin::text as by from consultation_statements order by ctid')
    expect(new Set(lying.map(({ by }) => by)).size).toBe(1)
    expect(lying.map(({ data }) => (data as Row).text)).not.toEqual(texts)
    const ids = (await rows('select id, data from consultation_statements order by id')).map(
      ({ data }) => (data as Row).text,
    )
    expect(ids).not.toEqual(texts)
  })

  test('the log tells a number and a digest a day, in nobody’s name, and nothing while the day lasts', async () => {
    const entries = () => rows(`select * from audit_entries order by seq`)
    const before = await entries()
    for (const text of ['first words', 'second words']) await noted(people, id, { text }, people.kamran)
    await endDay('2026-11-21')
    expect(await entries()).toEqual(before)
    await endDay()
    const [entry, ...more] = (await entries()).slice(before.length)
    expect(more).toEqual([])
    expect(entry).toMatchObject({
      actor: 'consultation days',
      subject: id,
      change: { day: '2026-11-21', statements: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
    expect(Object.keys(entry?.change as Row)).toHaveLength(3)
    await endDay('2026-11-23')
    expect(await entries()).toHaveLength(before.length + 1)
  })

  test('the list is gone on its day, and of it the log has only that day', async () => {
    await seal('Zarina Noor')
    const due = (today: string) =>
      people.desk.ledger.write(unrestricted('consultation days'), workspace, (tx) => deleteLists(tx, { due: today }))
    const [{ sealed } = { sealed: '' }] = await rows('select sealed from participant_lists')
    expect(await due('2027-01-30')).toEqual([])
    expect(await due(deleteOn)).toEqual([id])
    expect(await rows('select * from participant_lists')).toEqual([])
    expect(JSON.stringify(await everything())).not.toContain(String(sealed))
    const told = await rows(`select action, change from audit_entries where kind = 'participant_lists' order by seq`)
    expect(told).toEqual([
      { action: 'keep', change: { deleteOn } },
      { action: 'remove', change: { deleteOn } },
    ])
  })
})

/** Each value of each column, those within JSON too. */
function valuesOf(stored: Row[]): Set<string> {
  const found = new Set<string>()
  const look = (value: unknown): void => {
    if (value !== null && typeof value === 'object') Object.values(value).forEach(look)
    else found.add(String(value))
  }
  look(stored)
  return found
}
