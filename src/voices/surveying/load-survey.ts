import { data } from 'react-router'
import { byIds, type StoredRecord } from '#src/ledger/records.ts'
import type { Published } from '#src/publishing/door.ts'
import { loadWorkspacePage, notFound, type WorkspacePage } from '#src/publishing/load-page.ts'

type Args = Parameters<typeof loadWorkspacePage>[0] & { params: { id?: string } }

export interface SurveyPage extends WorkspacePage {
  held: StoredRecord<'surveys'>
  isSecretariat: boolean
}

/** Surveys by what people see of a workspace: a survey changes with the head of the chain, and so does what they see. */
const held = new WeakMap<Published, Map<string, StoredRecord<'surveys'>>>()

async function surveyIn({ site, visitor, frame, published }: WorkspacePage, id: string) {
  const known = held.get(published) ?? new Map<string, StoredRecord<'surveys'>>()
  held.set(published, known)
  const survey = known.get(id) ?? (await site.ledger.read(visitor, frame.id, (tx) => byIds(tx, 'surveys', [id])))[0]
  if (survey) known.set(id, survey)
  return survey
}

/** A survey as whoever asks may see it: drafts are the secretariat's. Throws a 404 where there is none. */
export async function loadSurveyPage(args: Args): Promise<SurveyPage> {
  const page = await loadWorkspacePage(args)
  const { id = '' } = args.params
  const survey = id.includes('\0') ? undefined : await surveyIn(page, id)
  if (!survey) return notFound(page.t('voices.none', { id }))
  return { ...page, held: survey, isSecretariat: page.visitor.grant?.role === 'secretariat' }
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
