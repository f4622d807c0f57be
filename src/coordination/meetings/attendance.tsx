import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface AttendanceProps {
  invited: LocalText[]
  attended: { office: LocalText; people: number }[]
  others: number
  held: boolean
}

/** Who was invited and, of a meeting that was held, who came: offices, and how many others. */
export function Attendance({ invited, attended, others, held }: AttendanceProps) {
  const { t, f, locale } = useLanguage()
  const entries = attended.reduce((sum, { people }) => sum + people, others)
  return (
    <>
      {invited.length > 0 && (
        <p>
          {t('meetings.invited')}: {f.list(invited.map((office) => inLocale(office, locale)))}
        </p>
      )}
      {held && (
        <Section id="attendance" title={t('meetings.attendance')}>
          <p>{t('meetings.total', { count: entries })}</p>
          {attended.length > 0 && (
            <ul>
              {attended.map(({ office, people }) => (
                <li key={office.en}>
                  <Local of={office} /> <span className="quiet">{t('meetings.attendedLine', { people })}</span>
                </li>
              ))}
            </ul>
          )}
          {others > 0 && <p className="quiet">{t('meetings.othersLine', { count: others })}</p>}
        </Section>
      )}
    </>
  )
}
