/** Loading a workspace of 10,000 commitments with all that hangs on them, beside parsing the same files as YAML and nothing else. */

import { strict as assert } from 'node:assert'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import { loadWorkspace } from '#src/workspaces/load-workspace.ts'
import { generatePractice } from '#src/workspaces/practice/generate.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { writeFolder } from '#src/workspaces/write-folder.ts'
import type { BenchRow } from './model.ts'

const timed = async <T>(work: () => Promise<T> | T): Promise<[T, number]> => {
  const started = performance.now()
  const result = await work()
  return [result, (performance.now() - started) / 1000]
}

export async function benchLoad(): Promise<BenchRow[]> {
  const country = generatePractice(166, 1)
  const commitments = country.holdings.commitments.size
  assert.ok(commitments >= 9_900 && commitments <= 10_100, `${commitments} commitments`)
  const files = writeFolder(country)
  const dataDir = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  const ledger = await openLedger({ dataDir })
  const [, bare] = await timed(() => files.map((file) => parse(file.text)))
  const [report, first] = await timed(() => loadWorkspace(ledger, unrestricted('bench'), files))
  const [again, second] = await timed(() => loadWorkspace(ledger, unrestricted('bench'), files))
  assert.equal(again.created + again.changed, 0)
  const [snapshot, read] = await timed(() => readSnapshot(ledger, unrestricted('bench'), 'practice'))
  assert.equal(snapshot.holdings.commitments.size, commitments)
  await ledger.close()
  rmSync(dataDir, { recursive: true })
  const row = (name: string, seconds: number): BenchRow => ({
    name,
    seconds,
    beside: 'parsing its YAML alone',
    besideSeconds: bare,
    ratio: seconds / bare,
  })
  return [
    row(`loading ${commitments} commitments, ${report.created} records, checked and audited`, first),
    row('loading them a second time, nothing changed', second),
    row('reading them back into memory', read),
  ]
}
