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
  let last: Promise<void> = Promise.resolve()
  const safely = () => {
    last = last
      .then(look)
      .catch((error: Error) => say(`verdicts whose day is over were not published: ${error.message}`))
  }
  safely()
  const timer = setInterval(safely, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await last
  }
}
