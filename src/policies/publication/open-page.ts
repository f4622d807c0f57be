/**
 * Pages of one record, as the public sees it; to people who may see more, and to the operator of a loopback site, also where its label
 * withholds it, marked as not public and kept in no cache. Nobody else is told that there is anything.
 */
import { data } from 'react-router'
import type { Label } from '#src/identity/labels.ts'
import type { Actor } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import { loadWorkspacePage, type WorkspacePage, workspaceFrame } from '#src/publishing/load-page.ts'
import { theOperator } from '#src/publishing/site.ts'
import { writeRefusal } from '#src/publishing/write-guard.ts'

export interface OpenPage extends WorkspacePage {
  /** The record's own label where the public does not see it; null where it does. */
  closed: Label | null
}

type OpenKind = 'policies' | 'commitments' | 'recommendations' | 'indicators'

/**
 * The same as `loadWorkspacePage`, marked where whoever has signed in sees what the public does not; and with nothing withheld where
 * only so the record can be shown to the operator.
 */
export async function loadOpenPage(
  args: Parameters<typeof loadWorkspacePage>[0],
  kind: OpenKind,
  id: string,
): Promise<OpenPage> {
  const page = await loadWorkspacePage(args)
  const { site, visitor, frame } = page
  const asPublic = { ...page, closed: null }
  const labelOf = async (reader: Actor): Promise<Label> => {
    const [row] = await site.ledger.read(reader, frame.id, (tx) => byIds(tx, kind, [id]))
    return row?.label ?? 'TLP:AMBER+STRICT'
  }
  if (page.published.records[kind].has(id)) {
    const open = visitor.grant ? await site.published(frame.id) : page.published
    return open?.records[kind].has(id) ? asPublic : { ...page, closed: await labelOf(visitor) }
  }
  if (writeRefusal(args.request, site.writable) !== null || (await site.personOf(args.request))) return asPublic
  const published = await site.published(frame.id, theOperator)
  if (!published?.records[kind].has(id)) return asPublic
  return { ...page, published, frame: workspaceFrame(site, published), closed: await labelOf(theOperator) }
}

/** What a loader gives back: what the public does not see may be kept by nobody, not by this program's own cache either. */
export function answerOf<T extends { closed: Label | null }>(view: T) {
  return data(view, view.closed === null ? undefined : { headers: { 'cache-control': 'no-store' } })
}

/** A page's `headers`: what its loader said about keeping it. */
export function asLoaderSays({ loaderHeaders }: { loaderHeaders: Headers }) {
  const kept = loaderHeaders.get('cache-control')
  return kept === null ? undefined : { 'cache-control': kept }
}
