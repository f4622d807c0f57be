/** The deeds of curation as somebody does them from whom nothing is held back; of a finding, at its present revision unless said otherwise. */
import type { z } from 'zod'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { byIds } from '#src/ledger/records.ts'
import * as accept from '#src/policies/curation/accept-finding.ts'
import { createFindings as create } from '#src/policies/curation/create-findings.ts'
import { type CurationAct, type Curator, operatorAt } from '#src/policies/curation/curation-act.ts'
import * as edit from '#src/policies/curation/edit-commitment.ts'
import * as merge from '#src/policies/curation/merge-finding.ts'
import * as quick from '#src/policies/curation/quick-decision.ts'
import * as reject from '#src/policies/curation/reject-finding.ts'
import * as reopen from '#src/policies/curation/reopen-finding.ts'
import * as split from '#src/policies/curation/split-finding.ts'
import * as keep from '#src/policies/reading/keep-reading.ts'
import * as keepVersion from '#src/policies/reading/keep-version.ts'
import { publish } from '#src/publishing/door.ts'
import type { Clause } from '#src/reader/model.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'

/** Somebody at work as the operator is, with everything as it is now. */
export async function curatorIn(ledger: Ledger, actor: Actor, workspace: string): Promise<Curator> {
  return operatorAt(ledger, publish(await readSnapshot(ledger, actor, workspace), actor), '2027-01-01')
}

async function revisionOf(ledger: Ledger, actor: Actor, workspace: string, finding: string): Promise<number> {
  const [row] = await ledger.read(actor, workspace, (tx) => byIds(tx, 'findings', [finding]))
  return row?.revision ?? 1
}

type Given<Input> = Omit<Input, 'revision'> & { workspace: string; revision?: number }

const done =
  <Input extends z.ZodType, Output>(act: CurationAct<Input, Output>) =>
  async (ledger: Ledger, actor: Actor, { workspace, ...given }: Given<z.input<Input>>): Promise<Output> => {
    const { finding } = given as { finding?: string }
    const revision = finding === undefined ? {} : { revision: await revisionOf(ledger, actor, workspace, finding) }
    return (await curatorIn(ledger, actor, workspace)).perform(act, { ...revision, ...given })
  }

export const acceptFinding = done(accept.acceptFinding)
export const splitFinding = done(split.splitFinding)
export const mergeFinding = done(merge.mergeFinding)
export const rejectFinding = done(reject.rejectFinding)
export const reopenFinding = done(reopen.reopenFinding)
export const editCommitment = done(edit.editCommitment)
export const keepReading = done(keep.keepReading)
export const keepNextVersion = done(keepVersion.keepVersion)

export async function quickDecision(
  ledger: Ledger,
  actor: Actor,
  { workspace, ...given }: Omit<quick.QuickDecision, 'revision'> & { workspace: string },
): Promise<void> {
  const revision = await revisionOf(ledger, actor, workspace, given.finding)
  await quick.quickDecision(await curatorIn(ledger, actor, workspace), { revision, ...given })
}

export const createFindings = (
  ledger: Ledger,
  actor: Actor,
  workspace: string,
  policy: string,
  { clauses }: { clauses: Clause[] },
) => ledger.write(actor, workspace, (tx) => create(tx, policy, clauses))
