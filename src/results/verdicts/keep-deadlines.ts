import { nowAndThen } from '#src/publishing/now-and-then.ts'
import type { Site } from '#src/publishing/site.ts'
import { publishDue } from './publish-due.ts'

const anHour = 60 * 60 * 1000

/** Publishes, now and every hour, what is due in every workspace. Returns what ends that. */
export function keepDeadlines(site: Site, say: (text: string) => void, every = anHour): () => Promise<void> {
  const look = async () => {
    for (const id of await site.workspaceIds()) {
      const open = await site.published(id)
      const ids = open ? await publishDue(site.ledger, id, site.today(open.workspace)) : []
      for (const verdict of ids) say(`${id}: the day for replies is over; published the verdict ${verdict}`)
    }
  }
  return nowAndThen(look, every, ({ message }) => say(`verdicts whose day is over were not published: ${message}`))
}
