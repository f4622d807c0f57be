import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { NoteCover } from './note-view.ts'

/** What stands on a note before it is opened: from whom, to whom, about what and for how long. */
export function NoteCoverView({ cover }: { cover: NoteCover }) {
  const { t, f, locale } = useLanguage()
  const list = (of: LocalText[]) => f.list(of.map((one) => inLocale(one, locale)))
  const { period, until } = cover
  return (
    <DefinitionList
      items={[
        { term: t('notes.handling'), value: t(`notes.handling.${cover.handling}`) },
        { term: t('notes.author'), value: <Local of={cover.author} /> },
        { term: t('notes.to'), value: list(cover.to) },
        { term: t('notes.theme'), value: cover.theme && <Local of={cover.theme} /> },
        { term: t('notes.areas'), value: list(cover.areas) },
        {
          term: t('notes.period'),
          value: period && t('notes.periodOf', { from: f.date(period.from), to: f.date(period.to) }),
        },
        { term: t('notes.until'), value: until && f.date(until) },
      ]}
    />
  )
}
