import { useLanguage } from '#src/ui/language.tsx'
import type { AgendaItem } from './meeting-model.ts'

export function AgendaList({ base, items }: { base: string; items: AgendaItem[] }) {
  const { t, to } = useLanguage()
  if (items.length === 0) return <p className="quiet">{t('meetings.noAgenda')}</p>
  return (
    <ol>
      {items.map(({ text, why, commitment }) => (
        <li key={`${commitment} ${text}`}>
          {commitment === undefined ? (
            <bdi>{text}</bdi>
          ) : (
            <a href={to(`${base}/commitments/${commitment}`)}>
              <bdi>{text}</bdi>
            </a>
          )}{' '}
          <span className="quiet">{t(`meetings.why.${why}`)}</span>
        </li>
      ))}
    </ol>
  )
}
