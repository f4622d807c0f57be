import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Select, TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { answerNow, outcomes, type Submission } from './submission-model.ts'

interface Held {
  submission: Submission
  revision: number
}

/** What the secretariat may do with an answer that is published. */
export function CorrectForms({ data: { submission, revision }, entered }: { data: Held; entered: Entered }) {
  const { t } = useLanguage()
  const now = answerNow(submission)
  if (!now) return null
  const seen = <input type="hidden" name="revision" value={revision} />
  return (
    <>
      <Section id="correct" title={t('submissions.correct')}>
        <form method="post" className="form">
          {seen}
          <Select
            name="outcome"
            label={t('submissions.outcome')}
            value={entered.value('outcome', now.outcome)}
            error={entered.error('outcome')}
            options={outcomes.map((one) => ({ value: one, label: t(`submissions.outcome.${one}`) }))}
          />
          <TextArea
            name="text"
            label={t('submissions.answerText')}
            value={entered.value('text', now.text)}
            error={entered.error('text')}
            rows={8}
            required
          />
          <TextArea
            name="reason"
            label={t('submissions.correctionReason')}
            hint={t('submissions.correctionHint')}
            value={entered.value('reason')}
            error={entered.error('reason')}
            rows={2}
            required
          />
          <Button name="do" value="correct">
            {t('submissions.correct')}
          </Button>
        </form>
      </Section>
      <Section id="translate-answer" title={t('submissions.translateAnswer')}>
        <form method="post" className="form">
          {seen}
          <TextArea
            name="answerTranslation"
            label={t('submissions.translateText')}
            value={entered.value('answerTranslation', now.translation ?? '')}
            required
          />
          <Button name="do" value="translateAnswer" kind="quiet">
            {t('submissions.translateAnswer')}
          </Button>
        </form>
      </Section>
    </>
  )
}
