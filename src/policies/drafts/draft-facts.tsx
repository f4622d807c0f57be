import { inLocale } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { DraftLine } from './draft-view.ts'

/** Until when, who answers, and how much has been. */
export function DraftFacts({ line }: { line: DraftLine }) {
  const { t, f, locale } = useLanguage()
  const { state, opens, closes, publisher, comments, answered } = line
  const days = { opens: f.date(opens), closes: f.date(closes) }
  return (
    <>
      <p>{t(state === 'open' ? 'draftPolicies.openUntil' : 'draftPolicies.wasOpen', days)}</p>
      <p className="quiet">
        {t('draftPolicies.answers', {
          name: publisher ? inLocale(publisher, locale) : t('submissions.secretariat'),
        })}{' '}
        {t('draftPolicies.answered', { comments, answered })}
      </p>
    </>
  )
}
