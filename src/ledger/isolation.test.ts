import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { type Actor, actAsLedger, thePublic } from './actor.ts'
import { folderKinds, recordKinds } from './kinds.ts'
import type { Ledger, ReadTx } from './ledger.ts'
import { putMany, putWorkspace, totals, touchedSince } from './records.ts'
import { type HandlingLabel, handlingLabels } from './tables.ts'

const cleared = (name: string, clearance: HandlingLabel, ...parties: string[]): Actor => ({ name, clearance, parties })
const focalPoint = cleared('the focal point of the river police', 'TLP:GREEN', 'river-police', 'river-police-chief')
const stranger = cleared('the focal point of another agency', 'TLP:GREEN', 'forest-guard')
const committee = cleared('a committee member', 'TLP:GREEN')
const secretariat = cleared('the secretariat', 'TLP:AMBER+STRICT', 'authority')
const everybody = [thePublic, committee, stranger, focalPoint, secretariat, amina]

const recordId = (label: HandlingLabel, party = '') => `${label.slice(4).toLowerCase().replace('+', '-')}${party}`
const plain = handlingLabels.map((label) => ({ id: recordId(label), label }))
const addressed = handlingLabels.map((label) => ({
  id: recordId(label, '-to-river-police'),
  label,
  parties: ['river-police'],
}))

/** Between those who are named in them: no clearance opens them. */
const amongParties = ['shared_notes', 'note_receipts']

/** The rule, said once more: by label, or because it is addressed to them. */
function expected({ clearance, parties }: Actor, table = ''): string[] {
  const seen = plain.concat(addressed).filter((record) => {
    const to = 'parties' in record ? (record.parties as string[]) : []
    const byLabel = clearance === 'TLP:RED' || !amongParties.includes(table)
    return (
      (byLabel && handlingLabels.indexOf(record.label) <= handlingLabels.indexOf(clearance)) ||
      to.some((p) => parties.includes(p))
    )
  })
  return seen.map(({ id }) => id).sort()
}

/** Two workspaces with a record of every kind under every label, and texts and a release. */
async function twoWorkspaces(ledger: Ledger): Promise<Ledger> {
  for (const workspace of ['sarwan', 'other']) {
    await ledger.write(amina, workspace, async (tx) => {
      await putWorkspace(tx, { title: { en: workspace } })
      const title = { en: `${workspace} wells` }
      for (const kind of recordKinds) {
        await putMany(tx, kind, plain.concat(addressed).map((record) => ({ ...record, data: { title } })) as never)
      }
      for (const { id: source } of plain.concat(addressed)) {
        const text = { workspace, source, sha256: '', text: workspace, attached_at: tx.at }
        await tx.db.insertInto('attached_texts').values(text).execute()
        await tx.db
          .insertInto('attached_passages')
          .values({ workspace, clause: source, source, start: 0, end: 1 })
          .execute()
      }
      const release = { workspace, number: 1, at: tx.at, checksum: '', body: '' }
      await tx.db.insertInto('releases').values(release).execute()
    })
  }
  return ledger
}

const tablesOf = async (tx: ReadTx): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`.execute(
    tx.db,
  )
  const elsewhere = [...closed, ...ofSecretariat, ...ofConsultations, ...ofIncidents]
  return rows.map(({ name }) => name).filter((name) => !elsewhere.includes(name))
}

/** Everything in a table, as somebody who forgot to say of what. */
const everything = async (tx: ReadTx, table: string) =>
  (await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(tx.db)).rows

/** Not the actors' at all. */
const ofPeople = [
  'accounts',
  'account_codes',
  'account_sessions',
  'account_links',
  'account_tokens',
  'account_attempts',
  'account_mails',
  'account_mail_choices',
  'account_mail_days',
  'account_calendars',
  'account_recoveries',
  'account_passkeys',
  'account_identities',
  'account_ceremonies',
  'grants',
]
/** Of answers on their way in, and of invitations: reached by functions alone. */
const ofSurveys = [
  'survey_arrivals',
  'survey_spent',
  'survey_keys',
  'survey_sealing_keys',
  'survey_invitations',
  'survey_tokens',
]
const closed = ['paimana_migrations', ...ofPeople, ...ofSurveys, 'consultation_days', 'incident_arrived']
/** Of the secretariat alone, whatever anybody's clearance: tried where surveys are. */
const ofSecretariat = ['survey_responses', 'survey_texts', 'survey_packed']
/** Of whoever sees the consultation they belong to: tried where consultations are. */
const ofConsultations = ['consultation_statements', 'participant_lists']
/** Of whoever sees the source they come from: tried where incidents are stored. */
const ofIncidents = [
  'incidents',
  'incident_axes',
  'incident_cells',
  'incident_editions',
  'incident_reviews',
  'incident_settlements',
  'incident_years',
]

const idColumn: Record<string, string> = {
  audit_entries: 'subject',
  attached_texts: 'source',
  attached_passages: 'clause',
}
const ofOneRow = ['workspaces', 'releases']

describeEngines('isolation', (open) => {
  /** For those who only look, or try in vain. */
  let ledger: Ledger
  beforeAll(async () => {
    ledger = await twoWorkspaces(await open())
  })

  test('every table lets an actor see by a policy, or not at all', async () => {
    const unguarded = await ledger.read(amina, 'sarwan', async ({ db }) => {
      const { rows } = await sql<{ name: string }>`
        select c.relname as name from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
          and has_table_privilege('paimana_actor', c.oid, 'select, insert, update, delete')
          and not (relrowsecurity and exists (select from pg_policy where polrelid = c.oid))`.execute(db)
      return rows
    })
    expect(unguarded).toEqual([])
  })

  test.each(everybody.map((actor) => [actor.name, actor] as const))(
    'shows %s what is theirs to see, in every table, without being asked to',
    async (_, actor) => {
      await ledger.read(actor, 'sarwan', async (tx) => {
        for (const table of await tablesOf(tx)) {
          const rows = await everything(tx, table)
          const anything = !amongParties.includes(table) || expected(actor, table).length > 0
          expect(new Set(rows.map((row) => row.workspace ?? row.id))).toEqual(new Set(anything ? ['sarwan'] : []))
          if (ofOneRow.includes(table)) continue
          const ids = rows.map((row) => row[idColumn[table] ?? 'id']).filter((id) => id !== 'sarwan')
          expect([table, [...new Set(ids)].sort()]).toEqual([table, expected(actor, table)])
        }
      })
    },
  )

  test('shows nothing to whoever has taken on the role and not said who asks', async () => {
    await ledger.read(amina, 'sarwan', async (tx) => {
      await sql`select set_config('paimana.workspace', '', true), set_config('paimana.labels', '', true),
        set_config('paimana.parties', '', true)`.execute(tx.db)
      for (const table of await tablesOf(tx)) {
        expect([table, await everything(tx, table)]).toEqual([table, []])
      }
    })
  })

  test('forgets who asked when the transaction is over', async () => {
    await ledger.read(stranger, 'sarwan', async () => {})
    await ledger.write(amina, 'sarwan', async (tx) => {
      await actAsLedger(tx.db)
      const { rows } = await sql<{ role: string; labels: string | null }>`
        select current_setting('role') as role, current_setting('paimana.labels', true) as labels`.execute(tx.db)
      expect(rows).toEqual([{ role: 'none', labels: expect.stringContaining('TLP:RED') }])
    })
  })

  test.each(closed.filter((table) => table !== 'grants'))(
    'keeps %s closed to everybody who asks for records',
    async (table) => {
      const asked = ledger.read(amina, 'sarwan', (tx) => everything(tx, table))
      await expect(asked).rejects.toMatchObject({ code: 'forbidden' })
    },
  )

  test('shows somebody what they were given here, and nothing that others were given', async () => {
    const ledger = await twoWorkspaces(await open())
    for (const id of ['a', 'b']) {
      const account = { id, mail: `${id}@example.org`, name: id, made_at: new Date(0).toISOString() }
      await ledger.accounts((db) => db.insertInto('accounts').values(account).execute())
      for (const workspace of ['sarwan', 'other'])
        await ledger.writeAccounts('rashid', workspace, async (tx) => {
          const grant = { workspace, account: id, role: 'assessor', posts: '[]', clearance: 'TLP:GREEN' as const }
          await tx.db.insertInto('grants').values(grant).execute()
          tx.audit({ action: 'give', kind: 'grant', subject: id, change: {} })
        })
    }
    const grantsSeenBy = (actor: Actor) => ledger.read(actor, 'sarwan', (tx) => everything(tx, 'grants'))
    expect(await grantsSeenBy({ ...stranger, account: 'a' })).toMatchObject([{ workspace: 'sarwan', account: 'a' }])
    expect(await grantsSeenBy(stranger)).toEqual([])
    expect(await grantsSeenBy(amina)).toEqual([])
  })

  describe('whoever administers people', () => {
    const own = ['organisations', 'posts', ...ofPeople]

    test('sees of the records only which organisations and posts there are, here', async () => {
      const tables = await ledger.read(amina, 'sarwan', tablesOf)
      for (const table of [...tables, 'paimana_migrations'].filter((name) => !own.includes(name))) {
        const asked = ledger.writeAccounts('rashid', 'sarwan', ({ db }) =>
          sql`select from ${sql.table(table)}`.execute(db),
        )
        await expect(asked, table).rejects.toMatchObject({ code: 'forbidden' })
      }
      await ledger.writeAccounts('rashid', 'sarwan', async (tx) => {
        expect(new Set((await everything(tx, 'posts')).map(({ workspace }) => workspace))).toEqual(new Set(['sarwan']))
      })
    })

    test('gives nobody anything in another workspace than the one whose log speaks of it', async () => {
      const ledger = await twoWorkspaces(await open())
      const account = { id: 'a', mail: 'a@example.org', name: 'A', made_at: new Date(0).toISOString() }
      await ledger.accounts((db) => db.insertInto('accounts').values(account).execute())
      const grant = { account: 'a', role: 'assessor', posts: '[]', clearance: 'TLP:GREEN' as const }
      const given = (workspace: string) =>
        ledger.writeAccounts('rashid', 'sarwan', async (tx) => {
          await tx.db
            .insertInto('grants')
            .values({ ...grant, workspace })
            .execute()
          tx.audit({ action: 'give', kind: 'grant', subject: 'a', change: {} })
        })
      await expect(given('other')).rejects.toMatchObject({ code: 'forbidden' })
      await given('sarwan')
      await ledger.writeAccounts('rashid', 'other', async (tx) => {
        await tx.db.deleteFrom('grants').execute()
        tx.audit({ action: 'withdraw', kind: 'grant', subject: 'a', change: {} })
      })
      expect(await ledger.accounts((db) => db.selectFrom('grants').select('account').execute())).toHaveLength(1)
    })
  })

  test('tells how many there are in all, and which were touched, of this workspace alone', async () => {
    await ledger.read(thePublic, 'sarwan', async (tx) => {
      expect(await totals(tx)).toEqual(Object.fromEntries(folderKinds.map((one) => [one, 10])))
      const touched = await touchedSince(tx, 0)
      expect(touched.get('themes')).toHaveLength(10)
    })
  })

  describe('a stranger', () => {
    const attempts: [string, (ledger: Ledger) => Promise<unknown>][] = [
      [
        'put a record in the place of one that they do not see',
        (ledger) =>
          ledger.write(stranger, 'sarwan', (tx) =>
            putMany(tx, 'commitments', [{ id: recordId('TLP:AMBER'), label: 'TLP:CLEAR', data: {} as never }]),
          ),
      ],
      [
        'make a record that they could not see themselves',
        (ledger) =>
          ledger.write(stranger, 'sarwan', (tx) =>
            putMany(tx, 'commitments', [{ id: 'new', label: 'TLP:RED', data: {} as never }]),
          ),
      ],
      [
        'write an audit entry past the chain',
        (ledger) =>
          ledger.write(stranger, 'sarwan', ({ db }) =>
            sql`insert into audit_entries select workspace, seq + 1000, at, actor, action, kind, subject, change, prev_hash, hash, label, parties
              from audit_entries`.execute(db),
          ),
      ],
      [
        'move the head of the chain',
        (ledger) => ledger.write(stranger, 'sarwan', ({ db }) => sql`update workspaces set head_seq = 1`.execute(db)),
      ],
      [
        'put a record into another workspace',
        (ledger) =>
          ledger.write(stranger, 'sarwan', ({ db }) =>
            sql`insert into themes (workspace, id, label, data, revision, updated_seq)
              values ('other', 'planted', 'TLP:CLEAR', '{}', 1, 1)`.execute(db),
          ),
      ],
      [
        'read the list of migrations',
        (ledger) => ledger.read(stranger, 'sarwan', ({ db }) => sql`select * from paimana_migrations`.execute(db)),
      ],
    ]
    test.each(attempts)('cannot %s', async (_, attempt) => {
      const heads = () => Promise.all(['sarwan', 'other'].map((id) => ledger.head(id)))
      const before = await heads()
      await expect(attempt(ledger)).rejects.toMatchObject({ code: 'forbidden' })
      expect(await heads()).toEqual(before)
    })

    test('changes and removes nothing that they do not see, however wide the net', async () => {
      const ledger = await twoWorkspaces(await open())
      await ledger.write(stranger, 'sarwan', async (tx) => {
        await sql`update indicators set data = '{}'`.execute(tx.db)
        await sql`delete from actions`.execute(tx.db)
        tx.audit({ action: 'note', kind: 'test', subject: 'a', change: {} })
      })
      for (const workspace of ['sarwan', 'other']) {
        await ledger.read(amina, workspace, async (tx) => {
          const changed = (await everything(tx, 'indicators')).filter(
            ({ data }) => Object.keys(data as object).length === 0,
          )
          const left = (await everything(tx, 'actions')).map(({ id }) => id)
          const seen = workspace === 'sarwan' ? expected(stranger) : []
          expect(changed.map(({ id }) => id).sort()).toEqual(seen)
          expect(left.sort()).toEqual(expected(amina).filter((id) => !seen.includes(id)))
        })
      }
    })
  })

  test('leaves a record addressed to whom it was, where a write does not say', async () => {
    const ledger = await open()
    await ledger.write(amina, 'sarwan', (tx) => putWorkspace(tx, {}))
    const put = (draft: { parties?: string[] }, en: string) =>
      ledger.write(amina, 'sarwan', (tx) =>
        putMany(tx, 'themes', [{ id: 'a', label: 'TLP:AMBER', data: { title: { en } } as never, ...draft }]),
      )
    const seenBy = (actor: Actor) => ledger.read(actor, 'sarwan', (tx) => everything(tx, 'themes'))
    await put({ parties: ['river-police'] }, 'A')
    await put({}, 'B')
    expect(await seenBy(focalPoint)).toHaveLength(1)
    await put({ parties: [] }, 'B')
    expect(await seenBy(focalPoint)).toHaveLength(0)
  })

  test('reads what was said of a record no more openly than it was held', async () => {
    const ledger = await open()
    await ledger.write(amina, 'sarwan', (tx) => putWorkspace(tx, {}))
    const put = (label: HandlingLabel, en: string) =>
      ledger.write(amina, 'sarwan', (tx) =>
        putMany(tx, 'themes', [{ id: 'a', label, data: { title: { en } } as never }]),
      )
    await put('TLP:AMBER', 'a secret')
    await put('TLP:CLEAR', 'said openly')
    await put('TLP:CLEAR', 'said again')
    const entries = await ledger.read(thePublic, 'sarwan', (tx) => everything(tx, 'audit_entries'))
    expect(entries.filter((entry) => entry.kind === 'themes').map(({ seq }) => seq)).toEqual([4])
    expect(JSON.stringify(entries)).not.toContain('a secret')
  })
})
