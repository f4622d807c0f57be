/** Loads a folder's records into the ledger: whole or not at all, and a second time changes nothing. */
import { computeLoaded } from '#src/evaluation/saved/compute-loaded.ts'
import { putFolderBoundaries } from '#src/incidents/boundaries/boundary-store.ts'
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { type PutRecord, putMany, putWorkspace } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { observeIncidents } from '#src/results/incidents/observe-incidents.ts'
import { observeVoices } from '#src/results/voices/observe-voices.ts'
import { bringIncidents } from './bring-incidents.ts'
import { checkFolder, WorkspaceError } from './check.ts'
import { type FolderFile, readFolder } from './folder.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Progress } from './progress.ts'
import { fulfil, loadDrafts } from './surveys/load-surveys.ts'

export interface LoadReport {
  workspace: string
  created: number
  changed: number
  unchanged: number
  byKind: Partial<Record<Kind | 'surveys', { created: number; changed: number; unchanged: number }>>
}

/** Throws a `WorkspaceError` with every problem of the folder. What the ledger holds and the folder does not stays. */
export async function loadWorkspace(
  ledger: Ledger,
  actor: Actor,
  files: FolderFile[],
  progress?: Progress,
): Promise<LoadReport> {
  const folder = readFolder(files)
  const problems = checkFolder(folder)
  const { workspace } = folder
  if (problems.length > 0 || !workspace) throw new WorkspaceError(problems)
  const byKind = Map.groupBy(folder.records, (record) => record.kind)
  const report: LoadReport = { workspace: workspace.id, created: 0, changed: 0, unchanged: 0, byKind: {} }
  let done = 0
  const load = async (tx: WriteTx) => {
    await putWorkspace(tx, workspace)
    for (const kind of kinds) {
      progress?.signal?.throwIfAborted()
      const records = byKind.get(kind) ?? []
      if (records.length === 0) continue
      const found = await putMany(
        tx,
        kind,
        records.map(({ id, label, data }) => ({ id, label, data })),
      )
      enter(
        report,
        kind,
        found.map(({ outcome }) => outcome),
      )
      done += records.length
      progress?.report(done, folder.records.length, kind)
    }
    if (folder.boundaries) await putFolderBoundaries(tx, folder.boundaries)
    if (folder.surveys.length > 0) enter(report, 'surveys', await loadDrafts(tx, folder.surveys))
    await observeVoices(tx)
    await observeIncidents(tx)
  }
  await ledger.write(actor, workspace.id, load)
  await fulfil(ledger, actor, workspace.id, folder.surveys)
  await bringIncidents(ledger, actor, workspace.id, folder)
  if (byKind.has('impact_evaluations')) await ledger.write(actor, workspace.id, computeLoaded)
  return report
}

function enter(report: LoadReport, kind: Kind | 'surveys', outcomes: PutRecord['outcome'][]): void {
  const count = (outcome: string) => outcomes.filter((one) => one === outcome).length
  const counts = { created: count('created'), changed: count('changed'), unchanged: count('unchanged') }
  report.byKind[kind] = counts
  for (const key of ['created', 'changed', 'unchanged'] as const) report[key] += counts[key]
}
