import { unrestricted } from '#src/ledger/actor.ts'
import { nowAndThen } from '#src/publishing/now-and-then.ts'
import type { Site } from '#src/publishing/site.ts'
import { putOutDue } from './put-out-draft.ts'

const anHour = 60 * 60 * 1000

/** Puts out, now and every hour, the drafts whose day has come. Returns what ends that. */
export function keepDrafts(site: Site, say: (text: string) => void, every = anHour): () => Promise<void> {
  const look = async () => {
    for (const id of await site.workspaceIds()) {
      const open = await site.published(id)
      if (!open) continue
      const today = site.today(open.workspace)
      const out = await site.ledger.write(unrestricted('draft days'), id, (tx) => putOutDue(tx, today))
      for (const draft of out) say(`${id}: the draft ${draft} is out for comment`)
    }
  }
  return nowAndThen(look, every, ({ message }) => say(`drafts whose day has come were not put out: ${message}`))
}
