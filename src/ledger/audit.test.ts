import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { actAsLedger, unrestricted } from './actor.ts'
import { AuditFileError, auditLines, auditVerify, readAuditFile } from './audit-file.ts'
import type { Ledger, WriteTx } from './ledger.ts'
import { putMany, removeMany } from './records.ts'
import { verifyChain } from './verify-chain.ts'
import { putWorkspace } from './workspaces.ts'

async function withEntries(ledger: Ledger, count: number): Promise<Ledger> {
  await ledger.write(amina, 'practice', async (tx) => {
    await putWorkspace(tx, { title: { en: 'Practice' } })
    for (let i = 2; i <= count; i++) tx.audit({ action: 'note', kind: 'test', subject: `s-${i}`, change: { i } })
  })
  return ledger
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

/** Does to the tables what only the database's own administrator can do, and no write of the program. */
async function asAdministrator(ledger: Ledger, statement: ReturnType<typeof sql>): Promise<void> {
  await ledger.write(unrestricted('mallory'), 'practice', async (tx) => {
    await actAsLedger(tx.db)
    await sql`set local session_replication_role = replica`.execute(tx.db)
    await statement.execute(tx.db)
    await sql`set local session_replication_role = default`.execute(tx.db)
    tx.audit({ action: 'note', kind: 'test', subject: 'cover', change: {} })
  })
}

describeEngines('the audit log', (open) => {
  test.each([
    ['changed', sql`update audit_entries set actor = 'bilal'`],
    ['deleted', sql`delete from audit_entries`],
    ['emptied', sql`truncate audit_entries`],
  ])('cannot be %s, not even as the owner of the tables', async (_, statement) => {
    const ledger = await withEntries(await open(), 3)
    const attempt = (become?: typeof actAsLedger) =>
      ledger.write(unrestricted('mallory'), 'practice', async (tx) => {
        tx.audit({ action: 'note', kind: 'test', subject: 'cover', change: {} })
        await become?.(tx.db)
        await statement.execute(tx.db)
      })
    await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' })
    await expect(attempt(actAsLedger)).rejects.toThrow('audit_entries is append-only')
    expect(await auditVerify(ledger, 'practice')).toMatchObject({ ok: true, head: { seq: 3 } })
  })

  test('is verified over more entries than are read at once', async () => {
    const ledger = await withEntries(await open(), 2_503)
    expect(await auditVerify(ledger, 'practice')).toEqual({ ok: true, head: await ledger.head('practice') })
  })

  test.each([
    ['an altered entry', sql`update audit_entries set change = '{"i": 99}' where seq = 4`, 4, 'hash'],
    ['another actor', sql`update audit_entries set actor = 'bilal' where seq = 4`, 4, 'hash'],
    ['another time', sql`update audit_entries set at = at - interval '1 ms' where seq = 4`, 4, 'hash'],
    ['a missing entry', sql`delete from audit_entries where seq = 4`, 4, 'gap'],
    ['a missing beginning', sql`delete from audit_entries where seq = 1`, 1, 'gap'],
  ])('shows %s even to whoever came by the database itself', async (_, statement, seq, fault) => {
    const ledger = await withEntries(await open(), 6)
    await asAdministrator(ledger, statement)
    expect(await auditVerify(ledger, 'practice')).toMatchObject({ ok: false, seq, fault })
  })

  test('shows entries cut off at the end by the head of the workspace', async () => {
    const ledger = await withEntries(await open(), 6)
    const lines = await collected(auditLines(ledger, 'practice'))
    const { head, entries } = await readAuditFile(lines.slice(0, -2))
    expect(await verifyChain(entries, head)).toMatchObject({ ok: false, seq: 5, fault: 'truncated' })
  })

  test.each([
    [
      'altered',
      sql`update themes set data = '{"title": {"en": "forged"}}' where id = 'a'`,
      7,
      'themes/a is not what entry 7 made of it.',
    ],
    [
      'labelled otherwise',
      sql`update themes set label = 'TLP:CLEAR' where id = 'b'`,
      8,
      'themes/b is not what entry 8 made of it.',
    ],
    ['addressed to somebody else', sql`update themes set parties = '{spies}' where id = 'a'`, 7, 'themes/a is not'],
    ['deleted', sql`delete from themes where id = 'b'`, 8, 'themes/b is missing: entry 8 left it there'],
    [
      'planted',
      sql`insert into themes (workspace, id, label, data, revision, updated_seq) values ('practice', 'z', 'TLP:CLEAR', '{}', 1, 1)`,
      0,
      'themes/z is there, and no entry made it.',
    ],
  ])('shows a record that was %s past it', async (_, statement, seq, why) => {
    const ledger = await withEntries(await open(), 2)
    const theme = (id: string, en: string) => ({
      id,
      label: 'TLP:AMBER' as const,
      data: { title: { en }, order: 1 } as never,
    })
    const write = (task: (tx: WriteTx) => Promise<unknown>) => ledger.write(amina, 'practice', task)
    await write((tx) => putMany(tx, 'themes', [theme('a', 'A'), theme('b', 'B'), theme('c', 'C')]))
    await write((tx) => removeMany(tx, 'themes', ['c']))
    await write((tx) => putMany(tx, 'themes', [{ ...theme('a', 'A again'), parties: ['river-police'] }]))
    await write((tx) => putMany(tx, 'themes', [{ id: 'b', label: 'TLP:RED', data: { title: { en: 'B' } } as never }]))
    expect(await auditVerify(ledger, 'practice')).toMatchObject({ ok: true })
    await asAdministrator(ledger, statement)
    expect(await auditVerify(ledger, 'practice')).toMatchObject({
      ok: false,
      fault: 'record',
      seq,
      why: expect.stringContaining(why),
    })
  })

  test('is asked of a workspace that exists', async () => {
    const ledger = await open()
    await expect(auditVerify(ledger, 'nowhere')).rejects.toMatchObject({ code: 'no-workspace' })
  })

  test('exported to a file verifies without the database', async () => {
    const ledger = await withEntries(await open(), 6)
    const lines = await collected(auditLines(ledger, 'practice'))
    expect(lines).toHaveLength(7)
    const { workspace, head, entries } = await readAuditFile(lines)
    expect(workspace).toBe('practice')
    expect(await verifyChain(entries, head)).toEqual({ ok: true, head: await ledger.head('practice') })
  })
})

describe('a file that is no audit file', () => {
  const first = JSON.stringify({ format: 'paimana-audit/2', workspace: 'w', head: { seq: 1, hash: 'a'.repeat(64) } })
  test.each([
    ['is empty', [], 1, 'the file is empty'],
    ['is something else', ['%PDF-1.4'], 1, 'is not JSON'],
    ['is other JSON', ['{"a":1}'], 1, 'is not the beginning of an audit file'],
    ['is of another format', [first.replace('/2', '/1')], 1, 'format'],
    ['is damaged further down', [first, '{"seq": 1,'], 2, 'is not JSON: the file is damaged or cut off there'],
    ['has a line that is no entry', [first, '', '{"seq":1}'], 3, 'is not an audit entry: workspace'],
  ])('that %s is refused, naming the line', async (_, lines, line, problem) => {
    const reading = readAuditFile(lines).then(({ entries }) => collected(entries))
    await expect(reading).rejects.toThrow(AuditFileError)
    await expect(reading).rejects.toMatchObject({ line, message: expect.stringContaining(problem) })
  })
})
