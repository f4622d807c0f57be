import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { isAuthor, writers, writesFor } from '../notes/note-access.ts'
import { NoteForm } from '../notes/note-form.tsx'
import { saveNote } from '../notes/write-note.ts'
import { officeNames } from '../office-names.ts'
import { StaleText } from '../stale-text.tsx'
import type { Route } from './+types/edit-note'

const idIn = ({ id }: { id?: string }) => id

async function named(tx: ReadTx, kind: 'themes' | 'areas') {
  return (await all(tx, kind)).map(({ id, data }) => {
    const { title, name } = data as { title?: LocalText; name?: LocalText }
    return { id, name: title ?? name ?? { en: id } }
  })
}

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, writers)
  const id = idIn(args.params)
  return page.read(async (tx) => {
    const held = id === undefined ? null : await heldRecord(tx, 'shared_notes', id)
    if (writesFor(page.by) === null) return refuse(403, 'notes.error.nobody')
    if (held && !isAuthor(page.by, held.data)) return refuse(403, 'notes.error.notYours')
    if (held && held.data.state !== 'draft') return refuse(409, 'notes.error.shared')
    const { organisations, posts } = await officeNames(tx)
    const others = {
      organisations: organisations.filter((one) => one.id !== page.by.organisation),
      posts: posts.filter((one) => one.organisation !== page.by.organisation),
    }
    const choices = { themes: await named(tx, 'themes'), areas: await named(tx, 'areas'), ...others }
    return { frame: page.frame, choices, note: held?.data ?? null, revision: held?.revision ?? null }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, writers)
  return takeForm(args.request, async (form) => {
    const given = (name: string) => form.get(name) || undefined
    const optional = [
      'revision',
      'theme',
      'from',
      'to',
      'judged',
      'basis',
      'unknown',
      'likelihood',
      'confidence',
      'until',
    ]
    const { id } = await page.perform(saveNote, {
      ...Object.fromEntries(optional.map((name) => [name, given(name)])),
      id: idIn(args.params),
      title: form.get('title'),
      areas: form.getAll('areas'),
      reliability: given('reliability'),
      credibility: given('credibility'),
      handling: given('handling'),
      addressees: {
        organisations: form.getAll('organisations'),
        posts: form.getAll('posts'),
        bodies: form.getAll('bodies'),
      },
    })
    return page.goTo(`/${page.workspace}/notes/${id}`)
  })
}

export const headers = notKept

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'notes.new', loaderData?.frame.title)
}

export default function EditNotePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, note, revision, choices } = loaderData
  const entered = useEntered(actionData)
  const stale = (field: 'judged' | 'basis' | 'unknown') =>
    entered.given && note && <StaleText entered={entered.value(field)} stored={note[field] ?? ''} />
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('notes.title'), href: to(`/${frame.id}/notes`) },
          { label: t(note ? 'notes.edit' : 'notes.new') },
        ]}
      />
      <Headline kicker={<Local of={frame.title} />}>{t(note ? 'notes.edit' : 'notes.new')}</Headline>
      <Lede>{t('notes.newLede')}</Lede>
      <Notice>{t('notes.noPersons')}</Notice>
      {stale('judged')}
      {stale('basis')}
      {stale('unknown')}
      <NoteForm note={note} revision={revision} choices={choices} entered={entered} />
    </SitePage>
  )
}
