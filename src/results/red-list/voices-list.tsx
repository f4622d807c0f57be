import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { OverdueVoices } from './overdue-voices.ts'

/** What the public said that waits past its day, by who owes the answer. */
export function VoicesList({ base, voices }: { base: string; voices: readonly OverdueVoices[] }) {
  const { t, to } = useLanguage()
  return (
    <ul>
      {voices.map(({ organisation, name, count, days, oldest }) => (
        <li key={organisation}>
          <a href={to(`${base}/voices?${new URLSearchParams({ state: 'overdue', organisation })}`)}>
            <Local of={name} />
          </a>
          {': '}
          {t('red.voicesOf', { count })}, <a href={to(`${base}/voices/${oldest}`)}>{t('red.oldest', { days })}</a>
        </li>
      ))}
    </ul>
  )
}
