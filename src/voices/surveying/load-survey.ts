import { data } from 'react-router'
import { byIds, type StoredRecord } from '#src/ledger/records.ts'
import { loadWorkspacePage, notFound, type WorkspacePage } from '#src/publishing/load-page.ts'

type Args = Parameters<typeof loadWorkspacePage>[0] & { params: { id?: string } }

export interface SurveyPage extends WorkspacePage {
  held: StoredRecord<'surveys'>
  isSecretariat: boolean
}

/** A survey as whoever asks may see it: drafts are the secretariat's. Throws a 404 where there is none. */
export async function loadSurveyPage(args: Args): Promise<SurveyPage> {
  const page = await loadWorkspacePage(args)
  const { id = '' } = args.params
  const { site, visitor, frame, t } = page
  const [held] = id.includes('\0') ? [] : await site.ledger.read(visitor, frame.id, (tx) => byIds(tx, 'surveys', [id]))
  if (!held) return notFound(t('voices.none', { id }))
  return { ...page, held, isSecretariat: visitor.grant?.role === 'secretariat' }
}

/** Characters and bytes of one page of answers. */
const largest = 256 * 1024

/** @throws a 413 for a form that is far larger than any answer */
export async function assertSmall(request: Request, tooLarge: string, most = largest): Promise<void> {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (length <= most) return
  // One that does not say how large it is could be anything. It is read to its end, so that its sender hears the answer.
  await request.arrayBuffer()
  throw data(tooLarge, { status: 413 })
}
