/** Loads the shipped workspaces once, with a release of each, so that every test file starts from a copy of one data folder. */

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { unrestricted } from '#src/ledger/actor.ts'
import { all, putMany } from '#src/ledger/records.ts'
import { readInWorker } from '#src/policies/reading/read-in-worker.ts'
import { type Server, serve } from '#src/publishing/serve.ts'
import { theOperator } from '#src/publishing/site.ts'
import { makeRelease } from '#src/results/make-release.ts'
import { keepReading } from '#test/curators.ts'
import { plan } from './documents.ts'
import { onThisMachine, today } from './site-options.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder to copy. */
    loadedData: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'paimana-browser-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const data = join(folder, 'data')
  try {
    const server = await serve(onThisMachine(data))
    await keepPlan(server)
    for (const id of await server.site.workspaceIds())
      await makeRelease(server.site.ledger, unrestricted('operator'), id, () => today)
    await server.close()
  } catch (error) {
    await remove()
    throw error
  }
  project.provide('loadedData', data)
  return remove
}

/** A policy that has only just been read in, with findings that nobody has decided about. */
async function keepPlan({ site }: Server): Promise<void> {
  const read = await readInWorker(plan.text(), 'plan.txt')
  const issuer = (await site.published('practice'))?.records.organisations.keys().next().value
  if (!issuer) throw new Error('The workspace "practice" has no organisation that could issue a policy')
  const title = { en: 'Water Safety Plan' }
  const policy = {
    id: 'water-plan',
    title,
    summary: title,
    kind: 'plan',
    issuer,
    binds: true,
  } as const
  await keepReading(site.ledger, theOperator, { workspace: 'practice', policy, ...read })
  // Findings are nobody's but the curators'; here they are open, so that the walks find their pages by the API.
  await site.ledger.write(theOperator, 'practice', async (tx) => {
    for (const kind of ['sources', 'clauses', 'policies', 'versions', 'findings'] as const) {
      const own = (await all(tx, kind)).filter((row) => row.id.startsWith(policy.id))
      const open = own.map(({ id, data }) => ({ id, label: 'TLP:CLEAR' as const, data }))
      await putMany(tx, kind, open)
    }
  })
}
