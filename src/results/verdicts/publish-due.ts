/** What nobody may keep back: a verdict is published when the day for replies is over, with or without one. */
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { heldVerdict, isRipe } from './held-verdict.ts'
import { publishTogether } from './publish-verdict.ts'
import { waitingVerdicts } from './verdict-store.ts'

const theDeadline = unrestricted('deadline')

/** Returns the ids of what it has published. @param today in the workspace's own country */
export async function publishDue(ledger: Ledger, workspace: string, today: string): Promise<string[]> {
  const over = (due: string | undefined) => due !== undefined && due < today
  const waiting = await ledger.read(theDeadline, workspace, waitingVerdicts)
  const ids = waiting.filter(({ verdict }) => over(verdict.replyDue)).map(({ verdict }) => verdict.id)
  if (ids.length === 0) return []
  return ledger.write(theDeadline, workspace, async (tx) => {
    const published: string[] = []
    for (const id of ids) {
      const held = await heldVerdict(tx, id)
      const { verdict, supersededBy } = held
      if (verdict.published !== undefined || supersededBy !== undefined || !isRipe(held, today)) continue
      await publishTogether(tx, held, today)
      published.push(id)
    }
    return published
  })
}
