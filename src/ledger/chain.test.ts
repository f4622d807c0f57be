import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AuditDraft, type AuditEntry, continueChain, emptyHead, entryHash, genesis } from './chain.ts'
import { type ChainFault, verifyChain } from './verify-chain.ts'

const stamp = { workspace: 'practice', actor: 'amina', at: '2026-03-01T09:00:00.000Z' }
const draft = (n: number): AuditDraft => ({
  action: 'change',
  kind: 'themes',
  subject: `t-${n}`,
  change: { after: { n } },
})
const chainOf = (length: number) =>
  continueChain(
    emptyHead,
    stamp,
    Array.from({ length }, (_, i) => draft(i)),
  )
const headOf = (entries: AuditEntry[]) => entries.at(-1) ?? emptyHead

/** The entry with another content and a hash that fits it, as a forger would make it. */
const forged = (entry: AuditEntry, change: Partial<AuditEntry>): AuditEntry => {
  const { hash: _, ...said } = { ...entry, ...change }
  return { ...said, hash: entryHash(said) }
}

describe('an audit chain', () => {
  test('is whole as it was made, and ends at its head', async () => {
    const entries = chainOf(20)
    expect(await verifyChain(entries, headOf(entries))).toEqual({
      ok: true,
      head: { seq: 20, hash: headOf(entries).hash },
    })
  })

  test('begins at the genesis hash and goes on from any head', async () => {
    const first = chainOf(3)
    const more = continueChain(headOf(first), { ...stamp, at: '2026-03-02T09:00:00.000Z' }, [draft(3)])
    expect(first[0]?.prev).toBe(genesis)
    expect(more[0]).toMatchObject({ seq: 4, prev: first[2]?.hash })
    expect((await verifyChain([...first, ...more])).ok).toBe(true)
  })

  test('is whole when it is empty, unless it ought not to be', async () => {
    expect(await verifyChain([], emptyHead)).toEqual({ ok: true, head: emptyHead })
    expect(await verifyChain([], headOf(chainOf(2)))).toMatchObject({ ok: false, seq: 1, fault: 'truncated' })
  })

  test('shows every change of any member of any entry, at that entry or the one after', async () => {
    const member = fc.constantFrom('workspace', 'at', 'actor', 'action', 'kind', 'subject', 'prev', 'hash' as const)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 9 }), member, fc.string({ minLength: 1 }), async (place, name, text) => {
        const entries = chainOf(10)
        const entry = entries[place]
        if (!entry || entry[name as keyof AuditEntry] === text) return
        entries[place] = { ...entry, [name]: text }
        const verdict = await verifyChain(entries, headOf(chainOf(10)))
        expect(verdict).toMatchObject({ ok: false })
        if (!verdict.ok) expect([entry.seq, entry.seq + 1]).toContain(verdict.seq)
      }),
    )
  })

  const broken: [string, (entries: AuditEntry[]) => AuditEntry[], number, ChainFault][] = [
    ['an altered content', (e) => e.with(3, { ...at(e, 3), change: { after: { n: 99 } } }), 4, 'hash'],
    ['an altered entry with a hash that fits', (e) => e.with(3, forged(at(e, 3), { actor: 'mallory' })), 5, 'link'],
    ['a missing entry', (e) => e.toSpliced(3, 1), 4, 'gap'],
    ['a missing beginning', (e) => e.slice(2), 1, 'gap'],
    ['a doubled entry', (e) => e.toSpliced(4, 0, at(e, 3)), 4, 'order'],
    ['two exchanged entries', (e) => e.with(3, at(e, 4)).with(4, at(e, 3)), 4, 'gap'],
    ['entries cut off at the end', (e) => e.slice(0, 7), 8, 'truncated'],
    ['entries after the head', (e) => [...e, ...continueChain(headOf(e), stamp, [draft(9)])], 11, 'head'],
    ['another end', (e) => e.with(9, forged(at(e, 9), { subject: 'x' })), 10, 'head'],
    ['a content no JSON can hold', (e) => e.with(3, { ...at(e, 3), change: Number.NaN }), 4, 'hash'],
  ]
  test.each(broken)('with %s is broken there', async (_, alter, seq, fault) => {
    const entries = chainOf(10)
    const verdict = await verifyChain(alter(entries), headOf(entries))
    expect(verdict).toMatchObject({ ok: false, seq, fault })
    if (!verdict.ok) expect(verdict.why).toContain(String(seq))
  })

  test('that runs backwards in time is broken where it does', async () => {
    const first = chainOf(2)
    const early = continueChain(headOf(first), { ...stamp, at: '2026-02-28T00:00:00.000Z' }, [draft(2)])
    expect(await verifyChain([...first, ...early])).toMatchObject({ ok: false, seq: 3, fault: 'time' })
  })

  test('of two workspaces is broken where the second begins', async () => {
    const first = chainOf(2)
    const other = continueChain(headOf(first), { ...stamp, workspace: 'pakistan' }, [draft(2)])
    expect(await verifyChain([...first, ...other])).toMatchObject({ ok: false, seq: 3, fault: 'workspace' })
  })
})

function at(entries: AuditEntry[], place: number): AuditEntry {
  const entry = entries[place]
  if (!entry) throw new Error(`no entry at ${place}`)
  return entry
}
