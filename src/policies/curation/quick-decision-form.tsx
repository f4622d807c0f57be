import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { useClauseName } from '../clause-name.ts'
import type { CurationLine } from './curation-view.ts'
import { useReasons } from './rejection.tsx'

/** The two commonest decisions, each by one button: accept it as it stands, or reject it for the reason chosen beside the button. */
export function QuickDecision({ line, revision, href }: { line: CurationLine; revision: number; href: string }) {
  const { t, f } = useLanguage()
  const name = useClauseName()
  const reasons = useReasons()
  const { finding, quick, leftOut, unknownOwners, number } = line
  const select = `reason-${finding.id}`
  return (
    <form method="post">
      <input type="hidden" name="finding" value={finding.id} />
      <input type="hidden" name="revision" value={revision} />
      {quick && (
        <>
          <Buttons>
            <Button name="verdict" value="accept">
              {t('curation.accept')}
            </Button>
          </Buttons>
          {leftOut.length > 0 && (
            <p className="hint">
              {t('curation.leftOut', { what: f.list(leftOut.map(({ field }) => t(`curation.leftOut.${field}`))) })}
            </p>
          )}
          {unknownOwners.length > 0 && (
            <p className="hint">{t('curation.unknownOwners', { names: f.list(unknownOwners) })}</p>
          )}
        </>
      )}
      <div className="worklist-pair">
        <label className="unseen" htmlFor={select}>
          {t('curation.field.reasonFor', { clause: name(number) })}
        </label>
        <select className="input" id={select} name="reason" defaultValue="no-promise">
          {reasons.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button kind="quiet" name="verdict" value="reject">
          {t('curation.reject')}
        </Button>
      </div>
      <p>
        <a href={href}>{t('curation.inOwnWords')}</a>
      </p>
    </form>
  )
}
