import { memberPage } from '#src/identity/member-page.ts'
import { partiesOf } from '#src/identity/visitor.ts'
import { all } from '#src/ledger/records.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Button, ButtonLink } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { readers, writesFor } from '../notes/note-access.ts'
import { received, receivedStates, written, writtenStates } from '../notes/note-store.ts'
import { type ReceivedRow, ReceivedTable, type WrittenRow, WrittenTable } from '../notes/note-tables.tsx'
import { partyName } from '../notes/note-view.ts'
import { officeNames } from '../office-names.ts'
import type { Route } from './+types/notes'

const size = 50

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, readers)
  const { searchParams } = new URL(args.request.url)
  const author = writesFor(page.by)
  const byMe = author !== null && searchParams.get('side') === 'by-me'
  const state = [...receivedStates, ...writtenStates].find((one) => one === searchParams.get('state'))
  const theme = searchParams.get('theme') || undefined
  const shown = { page: Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1), size }
  return page.read(async (tx) => {
    const themes = (await all(tx, 'themes')).map(({ id, data }) => ({ id, name: (data as { title: LocalText }).title }))
    const themeOf = (id: string | null | undefined) => themes.find((one) => one.id === id)?.name ?? null
    const names = await officeNames(tx)
    let lines: { received: ReceivedRow[] } | { written: WrittenRow[] }
    let total: number
    if (byMe) {
      const found = await written(tx, author, page.today, { state, theme }, shown)
      total = found.total
      lines = {
        written: found.rows.map(({ note, ...line }) => ({
          ...{ ...line, id: note.id, title: note.title, theme: themeOf(note.theme) },
          ...{ until: note.until ?? null, handling: note.handling },
        })),
      }
    } else {
      const found = await received(tx, partiesOf(page.by), page.today, { state, theme }, shown)
      total = found.total
      lines = {
        received: found.rows.map(({ note, ...line }) => ({
          ...{ ...line, id: note, theme: themeOf(line.theme), author: partyName(names, line.author) },
        })),
      }
    }
    const filter = { side: byMe ? 'by-me' : 'with-me', state: state ?? '', theme: theme ?? '' }
    return { frame: page.frame, mayWrite: author !== null, lines, total, number: shown.page, themes, filter }
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'notes.title', loaderData?.frame.title)
}

export default function NotesPage({ loaderData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, mayWrite, lines, total, number, themes, filter } = loaderData
  const base = `/${frame.id}/notes`
  const href = (more: object) => to(`${base}?${new URLSearchParams({ ...filter, ...more }).toString()}`)
  const all = { value: '', label: t('notes.all') }
  const states = 'written' in lines ? writtenStates : receivedStates
  return (
    <SitePage workspace={frame} dense>
      <Headline kicker={<Local of={frame.title} />}>{t('notes.title')}</Headline>
      <Lede>{t('notes.lede')}</Lede>
      {mayWrite && (
        <>
          <p>
            <ButtonLink href={to(`${base}/new`)}>{t('notes.new')}</ButtonLink>
          </p>
          <ul className="bare buttons">
            {(['with-me', 'by-me'] as const).map((side) => (
              <li key={side}>
                {filter.side === side ? (
                  <strong>{t(`notes.${side}`)}</strong>
                ) : (
                  <a href={to(`${base}?side=${side}`)}>{t(`notes.${side}`)}</a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <form action={to(base)} method="get" className="filter">
        <input type="hidden" name="side" value={filter.side} />
        <Select
          name="state"
          label={t('notes.state')}
          value={filter.state}
          options={[all, ...states.map((one) => ({ value: one, label: t(`notes.state.${one}`) }))]}
        />
        <Select
          name="theme"
          label={t('notes.theme')}
          value={filter.theme}
          options={[all, ...themes.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))]}
        />
        <Button kind="quiet">{t('notes.filter')}</Button>
      </form>
      {'written' in lines ? (
        <WrittenTable base={base} rows={lines.written} />
      ) : (
        <ReceivedTable base={base} rows={lines.received} />
      )}
      <Pagination page={number} pages={Math.ceil(total / size)} href={(n) => href({ page: String(n) })} />
    </SitePage>
  )
}
