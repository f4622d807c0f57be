import { inLocale } from '#src/publishing/in-locale.ts'
import { Button } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataStep } from './plan-data.tsx'
import { ModelStep } from './plan-model.tsx'
import { type Named, type PlanFormProps, Step, type StepProps } from './plan-step.tsx'

/** Five steps on one page: it works without a script, and what is refused comes back as it was entered. */
export function PlanForm({ data, entered }: PlanFormProps) {
  const { t, locale } = useLanguage()
  const { before } = data
  const field = (name: string, first = '') => ({
    name,
    value: entered.value(name, first),
    error: entered.error(name),
  })
  const options = (all: readonly Named[], none: string) => [
    { value: '', label: none },
    ...all.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })),
  ]
  const step = { data, entered, field, options }
  return (
    <form method="post" className="form">
      <input type="hidden" name="method" value={data.method} />
      {before && <input type="hidden" name="revision" value={before.revision} />}
      <QuestionStep {...step} />
      <DataStep {...step} />
      <DateStep {...step} />
      <ModelStep {...step} />
      <Step name="restricted">
        <TextArea
          {...field('restricted', before?.evaluation.restricted?.en)}
          label={t('evaluations.field.restricted')}
        />
        <TextArea
          {...field('restrictedUr', before?.evaluation.restricted?.ur)}
          label={t('evaluations.field.restrictedUr')}
        />
      </Step>
      <Button>{t('evaluations.field.keep')}</Button>
    </form>
  )
}

function QuestionStep({ data: { before, policies }, field, options }: StepProps) {
  const { t } = useLanguage()
  const was = before?.evaluation
  return (
    <Step name="question">
      {was ? (
        <input type="hidden" name="id" value={was.id} />
      ) : (
        <TextInput {...field('id')} label={t('evaluations.field.id')} hint={t('evaluations.field.id.hint')} required />
      )}
      <TextInput {...field('title', was?.title.en)} label={t('evaluations.field.title')} required />
      <TextInput {...field('titleUr', was?.title.ur)} label={t('evaluations.field.titleUr')} />
      <TextArea {...field('question', was?.question.en)} label={t('evaluations.field.question')} required />
      <TextArea {...field('questionUr', was?.question.ur)} label={t('evaluations.field.questionUr')} />
      <Select
        {...field('policy', was?.policies[0])}
        label={t('evaluations.field.policy')}
        options={options(policies, t('evaluations.choose'))}
        required
      />
    </Step>
  )
}

function DateStep({ data: { before, sources }, field, options }: StepProps) {
  const { t } = useLanguage()
  const was = before?.evaluation.intervention
  return (
    <Step name="date">
      <TextInput
        {...field('date', was?.date)}
        label={t('evaluations.field.date')}
        hint={t('evaluations.field.month')}
        short
        required
      />
      <TextInput {...field('what', was?.what.en)} label={t('evaluations.field.what')} required />
      <TextInput {...field('whatUr', was?.what.ur)} label={t('evaluations.field.whatUr')} />
      <Select
        {...field('citation', was?.citation?.source)}
        label={t('evaluations.field.citation')}
        options={options(sources, t('evaluations.choose'))}
      />
    </Step>
  )
}
