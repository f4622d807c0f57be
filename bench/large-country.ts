/** A workspace as large as a country's may become: 10,000 commitments of 200 organisations, 400,000 observations, and a reporting round for all of them. */
import { strict as assert } from 'node:assert'
import { sql } from 'kysely'
import { openRound } from '#src/delivery/rounds/open-round.ts'
import { addAccount } from '#src/identity/account-store.ts'
import { perform } from '#src/identity/act.ts'
import { grantsOf } from '#src/identity/grant-store.ts'
import { GrantDraft } from '#src/identity/model.ts'
import { placeGrant } from '#src/identity/place-grant.ts'
import { setCookie } from '#src/identity/session-cookie.ts'
import { beginSession } from '#src/identity/session-store.ts'
import { visitorOf } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, putMany, putWorkspace } from '#src/ledger/records.ts'
import type { Kind, RecordOf } from '#src/workspaces/kinds.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'

export const workspace = 'practice'
const operator = unrestricted('bench')
const agencies = Array.from({ length: 200 }, (_, n) => `agency-${n + 1}`)
export const report = `${workspace}/rounds/2026-07-01-2026-09-30/agency-7`

type Data<K extends Kind> = RecordOf<K> & { id: string }

export async function fillLargeCountry(ledger: Ledger): Promise<void> {
  const { workspace: about, holdings } = generatePractice(166, 1)
  const commitments = [...holdings.commitments.values()].map(({ data }, n) => {
    const owners = [{ post: `post-${agencies[n % agencies.length]}`, basis: 'stated' as const }]
    return { ...data, owners } as Data<'commitments'>
  })
  await ledger.write(operator, workspace, async (tx) => {
    await putWorkspace(tx, about)
    await put(tx, 'organisations', agencies.map(agency))
    await put(tx, 'posts', agencies.map(post))
  })
  for (const kind of Object.keys(holdings) as Kind[]) {
    const records = kind === 'commitments' ? commitments : [...holdings[kind].values()].map(({ data }) => data)
    for (let at = 0; at < records.length; at += 5_000)
      await ledger.write(operator, workspace, (tx) => put(tx, kind, records.slice(at, at + 5_000) as Data<Kind>[]))
  }
  await multiplyObservations(ledger)
}

const put = <K extends Kind>(tx: Parameters<Parameters<Ledger['write']>[2]>[0], kind: K, records: Data<K>[]) =>
  putMany(tx, kind, records.map((data) => ({ id: data.id, label: 'TLP:CLEAR' as const, data })) as never)

const agency = (id: string, n: number) =>
  ({
    id,
    name: { en: `Agency ${n + 1}` },
    classification: 'police',
    otherNames: [],
  }) as unknown as Data<'organisations'>
const post = (id: string, n: number) =>
  ({ id: `post-${id}`, organisation: id, title: { en: `Head of agency ${n + 1}` } }) as unknown as Data<'posts'>

/** Earlier values of the same indicators, written as rows: an audit entry for each is not what is measured. */
async function multiplyObservations(ledger: Ledger): Promise<void> {
  for (let copy = 1; copy <= 7; copy++)
    await ledger.replaceAll(async (db) => {
      await sql`
        insert into observations (workspace, id, label, data, revision, updated_seq)
        select workspace, id || ${`-${copy}`}, label, jsonb_set(jsonb_set(data, '{id}', to_jsonb(id || ${`-${copy}`})),
          '{date}', to_jsonb(((data ->> 'date')::date - make_interval(years => ${20 * copy}))::date::text)), 1, updated_seq
        from observations where workspace = ${workspace} and id !~ '-[1-7]$|-x'`.execute(db)
    })
}

export interface People {
  /** What a request carries, by who makes it. */
  cookies: Record<'focal point' | 'committee' | 'secretariat', string>
}

const grants = {
  'focal point': { role: 'focal-point', organisation: 'agency-7', posts: ['post-agency-7'] },
  committee: { role: 'committee' },
  secretariat: { role: 'secretariat' },
} as const

/** Signs people in, and has the secretariat open a round that asks every agency for all that its commitments are measured by. */
export async function peopleIn(ledger: Ledger, now: Date): Promise<People> {
  const cookies: Partial<People['cookies']> = {}
  for (const [name, grant] of Object.entries(grants) as [keyof People['cookies'], object][]) {
    const account = `account-${name.replace(' ', '-')}`
    await ledger.writeAccounts('operator', workspace, async (tx) => {
      await addAccount(tx.db, { id: account, mail: `${account}@example.org`, name, at: tx.at })
      await placeGrant(tx, account, GrantDraft.parse(grant))
    })
    const token = await ledger.accounts((db) => beginSession(db, { account, device: 'computer', now }))
    cookies[name] = setCookie('session', token, { secure: false, seconds: 60 }).split(';')[0] ?? ''
  }
  const secretariat = visitorOf(await ledger.accounts((db) => grantsOf(db, 'account-secretariat')), workspace)
  const [from, to, due] = ['2026-07-01', '2026-09-30', '2026-12-15']
  const given = { from, to, due, asks: await asks(ledger) }
  const { reports } = await perform(openRound, { ledger, visitor: secretariat, workspace, today: '2026-11-21' }, given)
  assert.equal(reports, agencies.length)
  return { cookies: cookies as People['cookies'] }
}

/** Each indicator, asked of the agency that answers for what it measures. */
const asks = (ledger: Ledger) =>
  ledger.read(operator, workspace, async (tx) => {
    const owner = new Map(
      (await all(tx, 'commitments')).map(({ id, data }) => [
        id,
        (data as Data<'commitments'>).owners[0]?.post.slice(5),
      ]),
    )
    const results = new Map(
      (await all(tx, 'results')).map(({ id, data }) => [id, (data as Data<'results'>).commitment]),
    )
    return (await all(tx, 'indicators')).flatMap(({ id, data }) => {
      const organisation = owner.get(results.get((data as Data<'indicators'>).result ?? '') ?? '')
      return organisation ? [{ indicator: id, organisation }] : []
    })
  })
