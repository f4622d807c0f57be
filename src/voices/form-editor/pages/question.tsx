import { data } from 'react-router'
import { SitePage } from '#src/publishing/frame.tsx'
import { framingPolicy } from '#src/publishing/headers.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, useEntered } from '#src/publishing/refused-form.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { nodesOf } from '#src/voices/xlsform/model.ts'
import type { Added, Edit } from '../edit-model.ts'
import { EditorHead, isStale } from '../editor-head.tsx'
import { anchorOf, doEdit, editorPage, editorPath, questionPath, type Sent } from '../editor-page.ts'
import { GroupForm } from '../group-form.tsx'
import { PhoneFrame } from '../phone-frame.tsx'
import { KindSection, PlaceSection } from '../place-forms.tsx'
import { QuestionForm } from '../question-form.tsx'
import { nodeView } from '../question-view.ts'
import { questionSent, whenSent, wordsSent } from '../sent-fields.ts'
import { WhenSection } from '../when-form.tsx'
import type { Route } from './+types/question'

const askedOf = (request: Request) => new URL(request.url).searchParams.get('at') ?? ''

export async function loader(args: Route.LoaderArgs) {
  const { page, form, sayer, survey } = await editorPage(args)
  const path = askedOf(args.request)
  const node = [...nodesOf(form.nodes)].find((one) => one.path === path)
  if (!node) throw data(page.t('formEditor.noneQuestion', { path }), { status: 404 })
  const view = nodeView(form, node, sayer)
  return { frame: survey.frame, survey, view, lists: Object.keys(form.lists) }
}

function editIn(sent: Sent, path: string): Edit | null {
  const { text, fields } = sent
  switch (text('do')) {
    case 'question':
      return questionSent(sent, path)
    case 'group':
      return {
        do: 'group',
        path,
        name: text('name'),
        label: wordsSent(sent, 'label'),
        hint: wordsSent(sent, 'hint'),
        isPage: fields.has('isPage'),
      }
    case 'kind':
      return { do: 'kind', path, what: text('what') as Added, list: text('newList'), lines: text('lines') }
    case 'when':
      return whenSent(sent, path)
    case 'when-text':
      return { do: 'when-text', path, text: text('whenText') }
    case 'into':
      return { do: 'into', path, group: text('group') }
    case 'remove':
      return { do: 'remove', path, sure: fields.has('sure') }
    case 'duplicate':
    case 'other':
    case 'own-list':
      return { do: text('do') as 'duplicate', path }
    default:
      return null
  }
}

/** What is gone leads back to where it stood; everything else comes back to itself. */
function back(at: string, { text }: Sent): string {
  const did = text('do')
  if (did === 'remove') return at === '' ? '' : `#${anchorOf(at)}`
  const section = did.startsWith('when') ? '#when' : did === 'into' ? '#place' : ''
  return questionPath(at) + section
}

export function action(args: Route.ActionArgs) {
  const path = askedOf(args.request)
  return doEdit(args, (sent) => editIn(sent, path), back)
}

export const headers = () => ({ ...notKept(), 'content-security-policy': framingPolicy })

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.view.said }, 'formEditor.title')
}

export default function QuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, survey, view, lists } = loaderData
  const entered = useEntered(actionData)
  const { revision, languages } = survey
  const base = editorPath(frame.id, survey.id)
  const shared = { view, revision, languages, entered }
  return (
    <SitePage workspace={frame} personal dense>
      <EditorHead survey={survey} part="questions" title={view.said} entered={entered} stale={isStale(actionData)} />
      <p>
        {t(`formEditor.kind.${view.kind}`)} · <a href={`${to(base)}#${anchorOf(view.path)}`}>{t('formEditor.back')}</a>
      </p>
      <div className="beside wide">
        <Section id="words" title={t('formEditor.question.words')}>
          {view.question ? (
            <QuestionForm {...shared} question={view.question} lists={lists} />
          ) : (
            <GroupForm {...shared} />
          )}
        </Section>
        <PhoneFrame path={`/${frame.id}/surveys/${survey.id}`} at={view.question ? view.path : undefined} />
      </div>
      <WhenSection when={view.when} revision={revision} entered={entered} />
      {view.question && (
        <KindSection
          question={view.question}
          base={base}
          revision={revision}
          entered={entered}
          languages={languages}
          lists={lists}
        />
      )}
      <PlaceSection view={view} revision={revision} entered={entered} base={base} />
    </SitePage>
  )
}
