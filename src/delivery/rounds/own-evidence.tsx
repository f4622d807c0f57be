import { inLocale } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

/** What the organisation has handed in, so that a line can name it; and where more is handed in. */
export function OwnEvidence({ base, items }: { base: string; items: { id: string; title: LocalText }[] }) {
  const { t, to, locale } = useLanguage()
  return (
    <details>
      <summary>{t('rounds.evidence', { count: items.length })}</summary>
      <ul className="plain">
        {items.map(({ id, title }) => (
          <li key={id}>
            <code>{id}</code>{' '}
            <a href={to(`${base}/evidence/${id}`)}>
              <bdi>{inLocale(title, locale)}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href={to(`${base}/evidence/new`)}>{t('rounds.evidenceNew')}</a>
      </p>
    </details>
  )
}
