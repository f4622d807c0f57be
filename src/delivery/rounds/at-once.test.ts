import { expect, test } from 'vitest'
import { perform } from '#src/identity/act.ts'
import { putGrant } from '#src/identity/grant-store.ts'
import type { Grant, Role } from '#src/identity/model.ts'
import { type Visitor, visitorOf } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { auditVerify } from '#src/ledger/audit-file.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { all, putMany, putWorkspace } from '#src/ledger/records.ts'
import { describeEngines } from '#test/engines.ts'
import { handInReport } from './hand-in-report.ts'
import { openRound } from './open-round.ts'
import { saveReport } from './save-report.ts'

const workspace = 'practice'
const round = '2026-07-01-2026-09-30'
const agencies = Array.from({ length: 50 }, (_, i) => `agency-${i}`)
const linesOf = (agency: string) => ['a', 'b', 'c'].map((line) => `${agency}-${line}`)

/** An account with a grant, made without the mails and passwords that an invitation takes. */
async function joins(ledger: Ledger, account: string, role: Role, organisation: string | null): Promise<Visitor> {
  const made = { id: account, mail: `${account}@example.org`, name: account, made_at: new Date(0).toISOString() }
  await ledger.accounts((db) => db.insertInto('accounts').values(made).execute())
  const clearance = role === 'secretariat' ? 'TLP:AMBER+STRICT' : 'TLP:GREEN'
  const grant: Grant = { workspace, account, role, organisation, posts: [], clearance }
  await ledger.writeAccounts('operator', workspace, (tx) => putGrant(tx, grant))
  return visitorOf([grant], workspace)
}

/** Fifty agencies, each asked for three values of its own. */
async function openedRound(ledger: Ledger): Promise<void> {
  await ledger.write(unrestricted('operator'), workspace, async (tx) => {
    await putWorkspace(tx, { id: workspace, title: { en: 'Practice' } })
    const open = (id: string, data: object) => ({ id, label: 'TLP:CLEAR' as const, data: { id, ...data } })
    await putMany(
      tx,
      'organisations',
      agencies.map((id) => open(id, { name: { en: id } })),
    )
    const versions = [{ version: 1, definition: { en: 'As counted' }, kind: 'reach' }]
    const indicator = (id: string) =>
      open(id, { title: { en: id }, proposedBy: 'workspace', commitments: [], versions })
    await putMany(tx, 'indicators', agencies.flatMap(linesOf).map(indicator))
  })
  const visitor = await joins(ledger, 'secretary', 'secretariat', null)
  const asks = agencies.flatMap((organisation) =>
    linesOf(organisation).map((indicator) => ({ organisation, indicator })),
  )
  const given = { from: '2026-07-01', to: '2026-09-30', due: '2026-10-15', asks }
  await perform(openRound, { ledger, visitor, workspace, today: '2026-10-01' }, given)
}

describeEngines('Fifty focal points at once', (open) => {
  test('lose no value, double none and mix none, and the log says what each has done', async () => {
    const ledger = await open()
    await openedRound(ledger)
    const people: [string, Visitor][] = []
    for (const agency of agencies) people.push([agency, await joins(ledger, `of-${agency}`, 'focal-point', agency)])
    const before = (await ledger.head(workspace))?.seq ?? 0

    await Promise.all(
      people.map(async ([organisation, visitor], i) => {
        const setting = { ledger, visitor, workspace, today: '2026-10-01' }
        const of = { round, organisation }
        const value = (line: number) => ({ indicator: linesOf(organisation)[line] ?? '', value: String(i * 10 + line) })
        // Two windows of one page: what each has changed is kept.
        await Promise.all([
          perform(saveReport, setting, { ...of, revision: 1, entries: [value(0), value(1)] }),
          perform(saveReport, setting, { ...of, revision: 1, entries: [value(2)] }),
        ])
        await perform(handInReport, setting, { ...of, revision: 3 })
      }),
    )

    const reports = await ledger.read(unrestricted('operator'), workspace, (tx) => all(tx, 'reports'))
    const told = reports.map(({ data }) => [
      data.organisation,
      data.state,
      data.writers,
      data.entries.map(({ value }) => value),
    ])
    const expected = agencies.map((agency, i) => [
      agency,
      'ready',
      [`of-${agency}`],
      [0, 1, 2].map((n) => String(i * 10 + n)),
    ])
    expect(told.sort()).toEqual(expected.sort())
    expect((await ledger.head(workspace))?.seq).toBe(before + 3 * agencies.length)
    expect(await auditVerify(ledger, workspace)).toMatchObject({ ok: true })
    for (const [organisation, visitor] of people.slice(0, 5)) {
      const seen = await ledger.read(visitor, workspace, (tx) => all(tx, 'reports'))
      expect(seen.map(({ data }) => data.organisation)).toEqual([organisation])
    }
  }, 180_000)
})
