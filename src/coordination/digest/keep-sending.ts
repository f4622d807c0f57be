import type { Desk } from '#src/identity/desk.ts'
import { nowAndThen } from '#src/publishing/now-and-then.ts'
import { sendDigests } from './send-digests.ts'

const tenMinutes = 10 * 60 * 1000

/** Sends mails of what waits for people, now and every ten minutes: at the first time after the morning has come. Returns what ends that. */
export function keepSending(desk: Desk, say: (text: string) => void, every = tenMinutes): () => Promise<void> {
  const look = async (signal: AbortSignal) => {
    for (const id of await desk.ledger.workspaceIds()) {
      if (signal.aborted) return
      const report = await sendDigests(desk, id, { signal })
      for (const why of report?.failed ?? []) say(`${id}: a mail of duties was not made: ${why}`)
    }
  }
  return nowAndThen(look, every, ({ message }) => say(`mails of duties were not sent: ${message}`))
}
