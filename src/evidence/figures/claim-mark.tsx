import { useLanguage } from '#src/ui/language.tsx'
import type { ClaimCheck } from './claim-check.ts'
import { markText, workingText } from './claim-text.ts'

/** Says beside a claim that it cannot be true as stated, and why; nothing where it can be. */
export function ClaimMark({ check }: { check: ClaimCheck | null }) {
  const { t, f } = useLanguage()
  if (!check || check.possible) return null
  const working = workingText(t, f, check)
  return (
    <div className="claim-mark">
      <strong>{f.prose(markText(t, check))}</strong>
      {working && <span className="quiet"> {working}</span>}
    </div>
  )
}
