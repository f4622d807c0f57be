import { z } from 'zod'
import { all, byIds, putMany, removeMany } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { type Kind, type RecordOf, schemas } from '#src/workspaces/kinds.ts'
import { referencesOf } from '#src/workspaces/references.ts'
import { Commitment } from '../model.ts'
import { defineCuration, findingPlace } from './curation-act.ts'
import { decide, heldFinding } from './decide.ts'
import { lastDecision, type Made } from './decision-log.ts'

/** What may point at a commitment or a recommendation. */
const dependents = [
  'crosswalk_links',
  'actions',
  'budget_lines',
  'transactions',
  'results',
  'indicators',
  'assessments',
  'claims',
  'findings',
] as const satisfies Kind[]

/** Records that point at what was made, other than the finding itself and what was made with it. */
async function hangingOn(tx: ReadTx, made: Made[], finding: string): Promise<string[]> {
  const own = new Set([`findings/${finding}`, ...made.map(({ kind, id }) => `${kind}/${id}`)])
  const hanging: string[] = []
  for (const kind of dependents) {
    for (const { id, data } of await all(tx, kind)) {
      if (own.has(`${kind}/${id}`)) continue
      const pointers = referencesOf(kind, schemas[kind].parse(data) as RecordOf<typeof kind> as never)
      if (pointers.some((to) => own.has(`${to.kind}/${to.id}`))) hanging.push(`${kind}/${id}`)
    }
  }
  return hanging
}

async function takeOut(tx: WriteTx, clause: string, commitment: string): Promise<void> {
  const [row] = await byIds(tx, 'commitments', [commitment])
  if (!row) return
  const before = Commitment.parse(row.data)
  const clauses = before.clauses.filter((id) => id !== clause)
  if (clauses.length === 0) refuse(409, 'curation.error.lastClause', { id: commitment })
  await putMany(tx, 'commitments', [{ id: commitment, label: row.label, data: { ...before, clauses } }])
}

/**
 * What the decision made is removed, a clause it added is taken out again, and the finding is a proposal once more.
 * Refused with 404, with 409 where nothing was decided here or something hangs on what it made, which is then named.
 */
export const reopenFinding = defineCuration({
  name: 'reopen-finding',
  summary: 'Undoes a decision about a finding, which is a proposal once more.',
  input: z.strictObject(findingPlace),
  async run(tx, { finding, revision }) {
    const held = await heldFinding(tx, finding)
    if (held.finding.state === 'proposed') refuse(409, 'curation.error.undecided')
    if (held.revision !== revision) refuse(409, 'work.error.changed')
    const decision = await lastDecision(tx, finding)
    if (!decision || decision.verdict === 'reopened') return refuse(409, 'curation.error.nothingToUndo')
    const hanging = await hangingOn(tx, decision.made, finding)
    if (hanging.length > 0) refuse(409, 'curation.error.hangs', { what: hanging.slice(0, 8).join(', ') })
    for (const kind of ['crosswalk_links', 'commitments', 'recommendations'] as const) {
      const ids = decision.made.filter((made) => made.kind === kind).map(({ id }) => id)
      if (ids.length > 0) await removeMany(tx, kind, ids)
    }
    if (decision.joined?.addedClause) await takeOut(tx, held.finding.clause, decision.joined.commitment)
    await decide(tx, held, { state: 'proposed' }, { verdict: 'reopened' })
  },
})
