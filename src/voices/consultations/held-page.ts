/** What the pages of a consultation in work begin with. */
import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { noting } from './note-statement.ts'
import { roomOf } from './room.ts'

type Args = Parameters<typeof memberPage>[0] & { params: { id: string } }

/** Throws a 403 for whoever works on none, a 404 for whoever does not see this one. */
export async function heldPage(args: Args) {
  const page = await memberPage(args, noting)
  const { id } = args.params
  const { held, room } = await page.read(async (tx) => ({
    held: await heldRecord(tx, 'held_consultations', id),
    room: await roomOf(tx),
  }))
  const { site, visitor, workspace, today } = page
  return {
    page,
    held,
    room,
    path: `/${workspace}/consultations/${id}`,
    setting: { ledger: site.ledger, visitor, workspace, today },
  }
}
