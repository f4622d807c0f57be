import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { FloodGate } from './flood-gate.ts'
import { received } from './submission-store.ts'

/** As many as a secretariat looks at in some days: with more waiting, each further one costs its page the most. */
const fullQueue = 200

/** What a workspace has on its hands, from 0 to 1: of what it takes in an hour, or of what waits to be looked at. */
export async function pressureOn(ledger: Ledger, workspace: string, gate: FloodGate, now: number): Promise<number> {
  const { count } = await ledger.read(unrestricted('queue length'), workspace, received)
  return Math.min(1, Math.max(gate.pressure(workspace, now), count / fullQueue))
}
