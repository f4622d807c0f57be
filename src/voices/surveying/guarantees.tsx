import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** What is kept of an answer and what is not, and what nobody can promise. Said before the first question. */
export function Guarantees() {
  const { t } = useLanguage()
  return (
    <Notice title={t('voices.guarantee.title')}>
      <ul>
        {(['kept', 'log', 'words', 'few', 'fixed'] as const).map((key) => (
          <li key={key}>{t(`voices.guarantee.${key}`)}</li>
        ))}
      </ul>
      <p>{t('voices.guarantee.notTitle')}</p>
      <ul>
        {(['network', 'operator', 'yourself', 'device'] as const).map((key) => (
          <li key={key}>{t(`voices.guarantee.not.${key}`)}</li>
        ))}
      </ul>
    </Notice>
  )
}
