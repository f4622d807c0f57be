import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Select, TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { ReportState } from './model.ts'

export interface DecisionFormsProps {
  state: ReportState
  revision: number
  labels: readonly string[]
  entered: Entered
}

/** What the secretariat can do with a report as it stands. */
export function DecisionForms({ state, revision, labels, entered }: DecisionFormsProps) {
  const { t } = useLanguage()
  const at = <input type="hidden" name="revision" value={revision} />
  const reason = (hint: string) => (
    <TextArea
      name="reason"
      label={t('rounds.reason')}
      hint={hint}
      value={entered.value('reason')}
      error={entered.error('reason')}
      rows={2}
    />
  )
  if (state === 'draft' || state === 'returned') return null
  return (
    <Section id="decide" title={t('rounds.decide')}>
      {state === 'ready' && (
        <>
          <form method="post" className="form">
            {at}
            <Button name="do" value="approve">
              {t('rounds.approve')}
            </Button>
          </form>
          <form method="post" className="form">
            {at}
            {reason(t('rounds.returnHint'))}
            <Button kind="quiet" name="do" value="return">
              {t('rounds.return')}
            </Button>
          </form>
        </>
      )}
      {state === 'approved' && (
        <form method="post" className="form">
          {at}
          <Select
            name="label"
            label={t('rounds.label')}
            hint={t('rounds.labelHint')}
            value={entered.value('label', labels[0])}
            error={entered.error('label')}
            options={labels.map((label) => ({ value: label, label }))}
          />
          <Button name="do" value="publish">
            {t('rounds.publish')}
          </Button>
        </form>
      )}
      {state !== 'ready' && (
        <form method="post" className="form">
          {at}
          {reason(t('rounds.undoHint'))}
          <Button kind="warn" name="do" value="undo">
            {t('rounds.undo')}
          </Button>
        </form>
      )}
    </Section>
  )
}
