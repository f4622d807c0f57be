import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { readers } from '../notes/note-access.ts'
import { NoteCoverView } from '../notes/note-cover.tsx'
import { askNoteLabel, decideNoteLabel } from '../notes/note-label.ts'
import { NoteMoves, WaitingLabel } from '../notes/note-moves.tsx'
import { NotePast, NoteReading, NoteReceipts } from '../notes/note-reading.tsx'
import { type NoteView, noteView, type OpenNote } from '../notes/note-view.ts'
import { openNote } from '../notes/open-note.ts'
import { renewNote, shareNote, withdrawNote } from '../notes/share-note.ts'
import { dropNote } from '../notes/write-note.ts'
import type { Route } from './+types/note'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, readers)
  const view = await page.read((tx) => noteView(tx, page.by, args.params.id, page.today))
  return { frame: page.frame, view, title: view.kind === 'gone' ? page.t('notes.gone') : view.cover.title }
}

async function perform(page: MemberPage, id: string, form: FormData): Promise<void> {
  const todo = String(form.get('do'))
  const given = { id, revision: form.get('revision') }
  const reason = form.get(`reason-${todo}`)
  if (todo === 'share') await page.perform(shareNote, given)
  else if (todo === 'renew') await page.perform(renewNote, { ...given, reason, until: form.get('until') })
  else if (todo === 'withdraw') await page.perform(withdrawNote, { ...given, reason })
  else if (todo === 'label') await page.perform(askNoteLabel, { ...given, reason, to: form.get('to') })
  else if (todo === 'accept' || todo === 'refuse')
    await page.perform(decideNoteLabel, { ...given, accept: todo === 'accept' })
  else await page.perform(openNote, { id })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, readers)
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    if (form.get('do') === 'drop') {
      await page.perform(dropNote, { id, revision: form.get('revision') })
      return page.goTo(`/${page.workspace}/notes`)
    }
    await perform(page, id, form)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function NotePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, view, title } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/notes`
  const label = view.kind === 'gone' ? null : view.cover.handling
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb crumbs={[{ label: t('notes.title'), href: to(base) }, { label: title }]} />
      <Headline kicker={label}>
        <bdi>{title}</bdi>
      </Headline>
      {view.kind === 'gone' && <Gone view={view} />}
      {view.kind !== 'gone' && <NoteCoverView cover={view.cover} />}
      {view.kind === 'closed' && (
        <form method="post" className="form">
          <p className="hint">{t('notes.openHint')}</p>
          <Button name="do" value="open">
            {t('notes.open')}
          </Button>
        </form>
      )}
      {view.kind === 'open' && (
        <>
          <Opened note={view} />
          <p className="buttons">
            <a href={to(`/${frame.id}/comments/shared_notes/${view.cover.id}`)}>{t('notes.comments')}</a>
            <a href={to(`/${frame.id}/history/shared_notes/${view.cover.id}`)}>{t('notes.history')}</a>
          </p>
          <WaitingLabel change={view.change} handling={view.cover.handling} />
          <NoteMoves note={view} base={base} entered={entered} />
        </>
      )}
      {/* Said again at the end: a printed page keeps its label. */}
      {label !== null && <p className="quiet">{label}</p>}
    </SitePage>
  )
}

function Gone({ view: { author, until, withdrawn } }: { view: Extract<NoteView, { kind: 'gone' }> }) {
  const { t, f } = useLanguage()
  return (
    <Notice
      title={
        withdrawn
          ? t('notes.withdrawnOn', { day: f.date(withdrawn.day) })
          : t('notes.expiredOn', { day: f.date(until) })
      }
    >
      <p>
        {t('notes.author')}: <Local of={author} />
      </p>
      <p>{withdrawn ? <bdi>{withdrawn.reason}</bdi> : t('notes.goneText')}</p>
    </Notice>
  )
}

function Opened({ note }: { note: OpenNote }) {
  const { t, f } = useLanguage()
  const { own, cover, openedOn } = note
  return (
    <>
      {own && (
        <p className="quiet">
          {t(`notes.state.${own.expired ? 'expired' : own.state}`)} ·{' '}
          {t('notes.version', { number: f.integer(cover.version) })}
        </p>
      )}
      {own?.expired && cover.until && (
        <Notice kind="warn">{t('notes.expiredOwn', { day: f.date(cover.until) })}</Notice>
      )}
      {openedOn !== null && <p className="quiet">{t('notes.openedByYou', { day: f.date(openedOn) })}</p>}
      <NoteReading text={note.text} />
      <NoteReceipts lines={note.receipts} />
      <NotePast steps={note.steps} />
    </>
  )
}
