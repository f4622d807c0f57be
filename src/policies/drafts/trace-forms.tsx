import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { SaidText } from '#src/voices/submissions/said-text.tsx'
import type { Submission } from '#src/voices/submissions/submission-model.ts'
import { useClauseName } from '../clause-name.ts'
import type { ChangeKind } from '../differences/clause-changes.ts'
import type { ClauseOption, TraceLine } from './next-view.ts'

/** Accepted comments: what each has changed, and those of which nobody has said it yet. */
export function TraceList({ here, traces }: { here: string; traces: readonly TraceLine[] }) {
  const { t, to } = useLanguage()
  return (
    <Section id="traces" title={t('draftPolicies.traces')}>
      {traces.length === 0 && <p className="quiet">{t('draftPolicies.noTraces')}</p>}
      <ul>
        {traces.map(({ id, brief, changed }) => (
          <li key={id}>
            <a href={to(`${here}/next?comment=${id}`)}>
              <bdi>{brief}</bdi>
            </a>
            : {changed === null ? t('draftPolicies.untraced') : t('draftPolicies.traced', { count: changed.length })}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface Traced {
  id: string
  revision: number
  said: Submission['said'] | null
  options: (ClauseOption & { kind: ChangeKind })[]
  changed: string[]
}

export function TraceForm({ comment, entered }: { comment: Traced; entered: Entered }) {
  const { t } = useLanguage()
  const nameOf = useClauseName()
  const { id, revision, said, options, changed } = comment
  return (
    <Section id="trace" title={t('draftPolicies.trace')}>
      {said && <SaidText said={said} />}
      <form method="post" className="form">
        <input type="hidden" name="comment" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <Checkboxes
          name="clauses"
          label={t('draftPolicies.trace')}
          hint={t('draftPolicies.traceHint')}
          error={entered.error('clauses')}
          values={entered.values('clauses', changed)}
          options={options.map((one) => ({
            value: one.id,
            label: `${nameOf(one.number)} (${t(`clauses.change.${one.kind}`)})`,
            hint: one.words,
          }))}
        />
        <Button name="do" value="trace">
          {t('draftPolicies.keepTrace')}
        </Button>
      </form>
    </Section>
  )
}
