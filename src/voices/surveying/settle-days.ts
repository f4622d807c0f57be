import { unrestricted } from '#src/ledger/actor.ts'
import { nowAndThen } from '#src/publishing/now-and-then.ts'
import type { Site } from '#src/publishing/site.ts'
import { settle } from './survey-store.ts'

const anHour = 60 * 60 * 1000

/** Parts, now and every hour, the answers of days that are over. Returns what ends that. */
export function settleDays(site: Site, say: (text: string) => void, every = anHour): () => Promise<void> {
  const look = async () => {
    for (const id of await site.workspaceIds()) {
      const open = await site.published(id)
      if (open) await site.ledger.write(unrestricted('survey days'), id, (tx) => settle(tx, site.today(open.workspace)))
    }
  }
  return nowAndThen(look, every, ({ message }) => say(`answers of days that are over were not parted: ${message}`))
}
