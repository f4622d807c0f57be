/** A private calendar, for whoever knows its address. */
import { readPath } from '#src/i18n/locale.ts'
import { identityPage } from '#src/identity/identity-page.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import { readWorkspace } from '#src/workspaces/read-workspace.ts'
import { calendarText } from '../calendar/calendar-text.ts'
import { visitorByFeed } from '../calendar/feed.ts'
import { dutiesOf } from '../duties.ts'
import type { Route } from './+types/calendar-feed'

const headers = { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' }

/** The same for a secret that never was, one that has ended, another workspace's, and a workspace that is not there. */
const unknown = () =>
  new Response('There is no calendar at this address.\n', {
    status: 404,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })

export async function loader(args: Route.LoaderArgs) {
  const { desk, site } = identityPage(args)
  const { workspace, secret } = args.params
  const { locale } = readPath(new URL(args.request.url).pathname)
  const visitor = workspace.includes('\0') ? undefined : await visitorByFeed(desk, secret, workspace)
  const grant = visitor?.grant
  if (!visitor || !grant) return unknown()
  const about = await desk.ledger.read(thePublic, workspace, readWorkspace)
  const duties = await desk.ledger.read(visitor, workspace, (tx) => dutiesOf(tx, grant, site.today(about)))
  const facts = { workspace: inLocale(about.title, locale), duties, address: desk.address, at: desk.now() }
  return new Response(calendarText(facts, locale), {
    headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' },
  })
}
