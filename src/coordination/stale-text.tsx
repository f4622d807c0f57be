import { Diff } from '#src/ui/diff.tsx'
import { useLanguage } from '#src/ui/language.tsx'

/** What somebody entered beside what somebody else has stored meanwhile; nothing where they say the same. */
export function StaleText({ entered, stored }: { entered: string; stored: string }) {
  const { t } = useLanguage()
  if (entered.trim() === '' || entered.trim() === stored.trim()) return null
  const lang = /[\u0600-\u06ff]/.test(entered + stored) ? 'ur' : 'en'
  return (
    <Diff
      before={stored}
      after={entered}
      lang={lang}
      beforeLabel={t('requests.stored')}
      afterLabel={t('requests.entered')}
    />
  )
}
