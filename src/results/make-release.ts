import { type Actor, type Ledger, thePublic } from '#src/ledger/ledger.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { freeze, releaseText, verifyRelease } from './release.ts'
import { putRelease, releases, type StoredRelease } from './release-store.ts'

/** Freezes what the public may see of a workspace as its next release, and stores it. @param dayIn the current day, ISO 8601, in a time zone */
export async function makeRelease(
  ledger: Ledger,
  actor: Actor,
  workspace: string,
  dayIn: (timeZone?: string) => string,
): Promise<StoredRelease> {
  const published = publish(await readSnapshot(ledger, thePublic, workspace), thePublic)
  const today = dayIn(published.workspace.calendar?.timeZone)
  return ledger.write(actor, workspace, async (tx) => {
    const number = ((await releases(tx))[0]?.number ?? 0) + 1
    const body = releaseText(freeze(published, number, today))
    const { checksum } = verifyRelease(body)
    const release = { number, date: today, checksum, body }
    await putRelease(tx, release)
    return release
  })
}
