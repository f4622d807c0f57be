import { unrestricted } from '#src/ledger/actor.ts'
import { nowAndThen } from '#src/publishing/now-and-then.ts'
import type { Site } from '#src/publishing/site.ts'
import { deleteLists, settleStatements } from './consultation-store.ts'

const anHour = 60 * 60 * 1000

/** Deletes, now and every hour, the participants' lists whose day has come, and settles statements of days that are over. Returns what ends that. */
export function keepConsultationDays(site: Site, say: (text: string) => void, every = anHour): () => Promise<void> {
  const look = async () => {
    for (const id of await site.workspaceIds()) {
      const open = await site.published(id)
      if (!open) continue
      const today = site.today(open.workspace)
      await site.ledger.write(unrestricted('consultation days'), id, async (tx) => {
        await deleteLists(tx, { due: today })
        await settleStatements(tx, today)
      })
    }
  }
  return nowAndThen(look, every, ({ message }) =>
    say(`participants' lists that are due were not deleted, or statements not settled: ${message}`),
  )
}
