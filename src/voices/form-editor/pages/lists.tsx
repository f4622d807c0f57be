import { data } from 'react-router'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, useEntered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Lede } from '#src/ui/headline.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { own } from '#src/voices/xlsform/own.ts'
import { askingFrom } from '../choice-lists.ts'
import type { Edit } from '../edit-model.ts'
import { EditorHead, isStale } from '../editor-head.tsx'
import { doEdit, editorPage, editorPath, listPath, questionPath, type Sent } from '../editor-page.ts'
import { ListForm } from '../list-form.tsx'
import { labelSaid } from '../say-condition.ts'
import { listSent } from '../sent-fields.ts'
import { useLanguageName } from '../word-inputs.tsx'
import type { Route } from './+types/lists'

const listOf = (request: Request) => new URL(request.url).searchParams.get('list') ?? ''

export async function loader(args: Route.LoaderArgs) {
  const { page, form, sayer, survey } = await editorPage(args)
  const list = listOf(args.request)
  const choices = own(form.lists, list)
  if (list !== '' && !choices) throw data(page.t('formEditor.error.noList', { list }), { status: 404 })
  const lists = Object.entries(form.lists).map(([name, all]) => ({
    name,
    count: all.length,
    asking: askingFrom(form, name).map((question) => ({ path: question.path, label: labelSaid(sayer, question) })),
  }))
  const { searchParams } = new URL(args.request.url)
  const moved = { choice: searchParams.get('moved') ?? '', way: searchParams.get('way') ?? '' }
  return { frame: survey.frame, survey, lists, shown: choices ? { list, choices } : null, moved }
}

function editIn(sent: Sent, list: string): Edit | null {
  const { text, fields } = sent
  if (text('do') === 'list' || fields.has('up') || fields.has('down')) return listSent(sent, list)
  if (text('do') === 'remove-list') return { do: 'remove-list', list }
  return text('do') === 'new-list' ? { do: 'new-list', list: text('name'), lines: text('lines') } : null
}

function back(at: string, { text, fields }: Sent): string {
  const way = fields.has('up') ? 'up' : fields.has('down') ? 'down' : ''
  if (way !== '') return `${listPath(at)}&${new URLSearchParams({ moved: text(way), way })}`
  return at === '' ? '/lists' : listPath(at)
}

export function action(args: Route.ActionArgs) {
  const list = listOf(args.request)
  return doEdit(args, (sent) => editIn(sent, list), back)
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'formEditor.list.title', loaderData?.survey.title)
}

export default function ListsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const called = useLanguageName()
  const { frame, survey, lists, shown, moved } = loaderData
  const entered = useEntered(actionData)
  const base = to(editorPath(frame.id, survey.id))
  const asking = (all: (typeof lists)[number]['asking']) =>
    all.length === 0 ? (
      <span className="quiet">{t('formEditor.list.unused')}</span>
    ) : (
      <ul className="bare">
        {all.map(({ path, label }) => (
          <li key={path}>
            <a href={base + questionPath(path)}>{label}</a>
          </li>
        ))}
      </ul>
    )
  const head = { survey, part: 'lists', entered, stale: isStale(actionData) } as const
  if (shown) {
    return (
      <SitePage workspace={frame} personal dense>
        <EditorHead {...head} title={shown.list} />
        <p>{t('formEditor.list.usedBy')}:</p>
        {asking(lists.find(({ name }) => name === shown.list)?.asking ?? [])}
        <ListForm {...shown} survey={survey} entered={entered} moved={moved} base={base} />
        {lists.find(({ name }) => name === shown.list)?.asking.length === 0 && (
          <form method="post">
            <input type="hidden" name="revision" value={survey.revision} />
            <Buttons>
              <Button kind="warn" name="do" value="remove-list">
                {t('formEditor.list.drop')}
              </Button>
            </Buttons>
          </form>
        )}
      </SitePage>
    )
  }
  const names = survey.languages.map(({ name }) => called(name)).join(' | ')
  return (
    <SitePage workspace={frame} personal dense>
      <EditorHead {...head} />
      <Lede>{t('formEditor.list.lede')}</Lede>
      <DataTable
        caption={t('formEditor.list.title')}
        captionUnseen
        rows={lists}
        rowKey={({ name }) => name}
        empty={t('formEditor.list.none')}
        columns={[
          {
            key: 'name',
            head: t('formEditor.list.name'),
            names: true,
            cell: ({ name }) => <a href={base + listPath(name)}>{name}</a>,
          },
          { key: 'count', head: t('formEditor.list.count'), figures: true, cell: ({ count }) => f.integer(count) },
          { key: 'asking', head: t('formEditor.list.usedBy'), cell: (row) => asking(row.asking) },
        ]}
      />
      <Section id="new" title={t('formEditor.list.new')}>
        <form className="form" method="post">
          <input type="hidden" name="revision" value={survey.revision} />
          <TextInput
            name="name"
            label={t('formEditor.list.name')}
            value={entered.value('name')}
            error={entered.error('list')}
            short
            required
          />
          <TextArea
            name="lines"
            label={t('formEditor.add.lines')}
            hint={t('formEditor.add.linesHint', { languages: names })}
            value={entered.value('lines')}
            error={entered.error('lines')}
            required
          />
          <Buttons>
            <Button name="do" value="new-list">
              {t('formEditor.add.do')}
            </Button>
          </Buttons>
        </form>
      </Section>
    </SitePage>
  )
}
