import { SitePage } from '#src/publishing/frame.tsx'
import { framingPolicy } from '#src/publishing/headers.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, useEntered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { Lede } from '#src/ui/headline.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { AddForm } from '../add-form.tsx'
import type { Edit } from '../edit-model.ts'
import { EditorHead, isStale } from '../editor-head.tsx'
import { anchorOf, doEdit, editorPage, editorPath, type Sent } from '../editor-page.ts'
import { FormRows, rowsOf } from '../form-rows.tsx'
import { PhoneFrame } from '../phone-frame.tsx'
import { addSent } from '../sent-fields.ts'
import type { Route } from './+types/form'

export async function loader(args: Route.LoaderArgs) {
  const { form, sayer, survey } = await editorPage(args)
  const asked = new URL(args.request.url).searchParams
  const rows = rowsOf(form, sayer)
  return {
    survey,
    frame: survey.frame,
    rows,
    lists: Object.keys(form.lists),
    groups: rows.filter(({ kind }) => kind === 'group' || kind === 'page').map(({ path, label }) => ({ path, label })),
    settings: form.settings,
    moved: { path: asked.get('moved') ?? '', way: asked.get('way') ?? '' },
    last: { into: asked.get('into') ?? '', what: asked.get('what') ?? 'select_one' },
  }
}

function editIn(sent: Sent): Edit | null {
  const { text, fields } = sent
  for (const way of ['up', 'down'] as const) if (fields.has(way)) return { do: 'move', path: text(way), way }
  if (text('do') === 'add') return addSent(sent)
  if (text('do') !== 'settings') return null
  const [title, defaultLanguage] = [text('title'), text('defaultLanguage')]
  return { do: 'settings', title, pages: fields.has('pages'), defaultLanguage }
}

/** Back to what was moved or added, with the same kind and place ready for the next. */
function back(at: string, { text, fields }: Sent): string {
  const way = fields.has('up') ? 'up' : fields.has('down') ? 'down' : ''
  // Without a fragment, which would take the focus from the button.
  if (way !== '') return `?${new URLSearchParams({ moved: at, way })}`
  if (text('do') !== 'add') return '#settings'
  const made = text('what') === 'group' || text('what') === 'page'
  const into = made ? at : text('into')
  return `?${new URLSearchParams({ into, what: made ? 'select_one' : text('what') })}#${anchorOf(at)}`
}

export const action = (args: Route.ActionArgs) => doEdit(args, editIn, back)

export const headers = () => ({ ...notKept(), 'content-security-policy': framingPolicy })

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'formEditor.title', loaderData?.survey.title)
}

export default function FormPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, survey, rows, lists, groups, settings, moved, last } = loaderData
  const entered = useEntered(actionData)
  const here = to(editorPath(frame.id, survey.id))
  return (
    <SitePage workspace={frame} personal dense>
      <EditorHead survey={survey} part="questions" entered={entered} stale={isStale(actionData)} />
      <Lede>{t('formEditor.lede')}</Lede>
      <div className="beside wide">
        <div className="flow">
          {rows.length === 0 ? (
            <p>{t('formEditor.empty')}</p>
          ) : (
            <form method="post" action={here}>
              <input type="hidden" name="revision" value={survey.revision} />
              <FormRows rows={rows} workspace={frame.id} survey={survey.id} moved={moved} />
            </form>
          )}
          <Section id="add" title={t('formEditor.add.title')}>
            <AddForm
              action={here}
              revision={survey.revision}
              languages={survey.languages}
              lists={lists}
              groups={groups}
              last={last}
              entered={entered}
            />
          </Section>
          <Section id="settings" title={t('formEditor.settings.title')}>
            {rows.length > 0 && (
              <p>
                <a href={`${here}/download`}>{t('formEditor.download')}</a>
              </p>
            )}
            <form className="form" method="post" action={here}>
              <input type="hidden" name="revision" value={survey.revision} />
              <TextInput
                name="title"
                label={t('formEditor.settings.name')}
                value={entered.value('title', settings.title)}
                error={entered.error('title')}
                optional
              />
              <Checkbox
                name="pages"
                label={t('formEditor.settings.pages')}
                hint={t('formEditor.settings.pagesHint')}
                checked={settings.style.split(/\s+/).includes('pages')}
              />
              <Select
                name="defaultLanguage"
                label={t('formEditor.settings.default')}
                value={entered.value('defaultLanguage', settings.defaultLanguage)}
                error={entered.error('defaultLanguage')}
                options={[
                  { value: '', label: t('formEditor.settings.anyDefault') },
                  ...survey.languages.map(({ name }) => ({ value: name, label: name })),
                ]}
              />
              <Buttons>
                <Button kind="quiet" name="do" value="settings">
                  {t('formEditor.save')}
                </Button>
              </Buttons>
            </form>
          </Section>
        </div>
        <PhoneFrame
          path={`/${frame.id}/surveys/${survey.id}`}
          at={rows.find(({ kind }) => kind !== 'group' && kind !== 'page')?.path}
        />
      </div>
    </SitePage>
  )
}
