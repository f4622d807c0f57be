/** The public in tests: somebody who says something about a plan. */
import type { Ledger } from '#src/ledger/ledger.ts'
import { thePublic } from '#src/ledger/ledger.ts'
import { publish } from '#src/publishing/door.ts'
import { Puzzles } from '#src/voices/puzzle/puzzle.ts'
import { FloodGate } from '#src/voices/submissions/flood-gate.ts'
import { newReceipt } from '#src/voices/submissions/receipt.ts'
import { type Reception, receiveSubmission } from '#src/voices/submissions/receive-submission.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { workspace } from './desk.ts'

/** The workspace as the public sees it. */
export const publicView = async (ledger: Ledger) => publish(await readSnapshot(ledger, thePublic, workspace), thePublic)

/** On 20 November 2026, a Friday, unless it is said otherwise. */
export async function said(ledger: Ledger, given: object = {}, reception: Partial<Reception> = {}) {
  const code = newReceipt()
  const form = { kind: 'policies', id: 'plan', language: 'en', text: 'Count at night too', code, ...given }
  const published = await publicView(ledger)
  const common = {
    ledger,
    published,
    gate: new FloodGate(),
    puzzles: new Puzzles(),
    address: '',
    now: 0,
    today: '2026-11-20',
  }
  return { code: form.code, ...(await receiveSubmission({ ...common, ...reception }, form)) }
}
