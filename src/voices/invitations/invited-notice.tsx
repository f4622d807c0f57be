import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { TokenRefusal } from './take-in.ts'

/** On the page of an invited survey: what it takes to answer, or why answers were not taken. */
export function InvitedNotice({ refusal }: { refusal: TokenRefusal | null }) {
  const { t } = useLanguage()
  if (refusal) return <Notice kind="error">{t(`invitations.token.${refusal}`)}</Notice>
  return <Notice>{t('invitations.surveyNeeds')}</Notice>
}
