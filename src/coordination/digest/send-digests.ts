/** Mails of what waits for people, at the morning of the workspace's working days. */
import { accountsByIds } from '#src/identity/account-store.ts'
import type { Desk } from '#src/identity/desk.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { plainCalendar } from '#src/vocabulary/calendar.ts'
import { readWorkspace } from '#src/workspaces/read-workspace.ts'
import { dueOn } from './digest-store.ts'
import { lookAfter } from './look-after.ts'
import { isTimeToSend, localTime, weekStart } from './when.ts'

export interface DigestReport {
  workspace: string
  /** ISO 8601, there. */
  day: string
  sent: number
  outbox: number
  /** People who had nothing new. */
  nothing: number
  /** Each with why; the others have had theirs. */
  failed: string[]
}

export interface SendOptions {
  /** Ends it between two people. */
  signal?: AbortSignal
  /** Before the morning too: whoever asks by hand knows what time it is. */
  atAnyHour?: boolean
}

/** Sends what is due in a workspace now; null where nothing is due at this hour, or on this day of rest. */
export async function sendDigests(
  desk: Desk,
  workspace: string,
  { signal, atAnyHour = false }: SendOptions = {},
): Promise<DigestReport | null> {
  const about = await desk.ledger.read(thePublic, workspace, readWorkspace)
  const calendar = about.calendar ?? plainCalendar
  const time = localTime(desk.now(), calendar.timeZone)
  if (!isTimeToSend(calendar, atAnyHour ? { ...time, hour: 24 } : time)) return null
  const people = await desk.ledger.accounts(async (db) =>
    accountsByIds(db, await dueOn(db, workspace, time.day, weekStart(calendar, time.day))),
  )
  const report: DigestReport = { workspace, day: time.day, sent: 0, outbox: 0, nothing: 0, failed: [] }
  // Whoever has not taken up an invitation has not shown that the address is theirs.
  for (const person of people.filter(({ active }) => active)) {
    if (signal?.aborted) break
    try {
      const state = await lookAfter(desk, { about, calendar, day: time.day }, person)
      if (state) report[state] += 1
    } catch (error) {
      report.failed.push(`${person.id}: ${(error as Error).message}`)
    }
  }
  return report
}
