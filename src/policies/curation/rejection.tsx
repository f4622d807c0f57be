/** Why a finding is rejected: asked in one field, and told again in the reader's language. */
import type { Option } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { type Finding, RejectionReason } from '../model.ts'

export function useReasons(): Option[] {
  const { t } = useLanguage()
  return RejectionReason.options.map((value) => ({ value, label: t(`curation.reason.${value}`) }))
}

/** The reason that its rejection gave, and the curator's note. */
export function DecisionNote({ finding: { reason, note } }: { finding: Finding }) {
  const { t } = useLanguage()
  return (
    <>
      {reason && <p>{t(`curation.reason.${reason}`)}</p>}
      {note && (
        <p className="quiet" dir="auto">
          {note}
        </p>
      )}
    </>
  )
}
