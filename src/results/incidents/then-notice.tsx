import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { OlderEdition } from './published-as-of.ts'

/** Above whatever is shown as of an older edition: that it is not the current one, and the way there. */
export function ThenNotice({ older, current }: { older: readonly OlderEdition[]; current: string }) {
  const { t, f } = useLanguage()
  if (older.length === 0) return null
  return (
    <Notice kind="warn" title={t('incidentIndicators.then.title')}>
      {older.map(({ source, title, edition: { number, name, day }, newest }) => (
        <p key={source}>
          <Local of={title} />: {t('incidentIndicators.then.edition', { number, name, day: f.date(day), newest })}
        </p>
      ))}
      <p>
        {t('incidentIndicators.then.means')} <a href={current}>{t('incidentIndicators.then.current')}</a>
      </p>
    </Notice>
  )
}
