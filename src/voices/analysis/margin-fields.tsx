import type { Entered } from '#src/publishing/refused-form.ts'
import { FieldGroup } from '#src/ui/field.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { PlanChoices } from './plan-form.tsx'

interface MarginFieldsProps {
  margin: PlanChoices['margins'][number]
  at: number
  entered: Entered
}

/** How the population divides into the choices of one question. Emptied, the question is no margin any more. */
export function MarginFields({ margin, at, entered }: MarginFieldsProps) {
  const { t, f } = useLanguage()
  const start = `plan.margins.${at}`
  const field = (name: string, first = '') => ({
    name: `${start}.${name}`,
    error: entered.error(`${start}.${name}`),
    value: entered.value(`${start}.${name}`, first),
  })
  return (
    <FieldGroup
      name={`${start}.shares`}
      label={
        <>
          {t('analysis.plan.margin', { n: f.integer(at + 1) })}: {margin.label}
        </>
      }
      error={entered.error(`${start}.shares`) ?? entered.error(`${start}.question`)}
    >
      <input type="hidden" name="margin" value={margin.question} />
      {margin.choices.map(({ value, label }) => (
        <TextInput
          key={value}
          {...field(`share.${value}`, margin.shares?.[value]?.toString())}
          label={t('analysis.plan.share', { choice: label })}
          inputMode="decimal"
          short
          optional
        />
      ))}
      <TextInput {...field('source.en', margin.source?.en)} label={t('analysis.plan.source')} />
      <TextInput {...field('source.ur', margin.source?.ur)} label={t('analysis.plan.sourceUr')} optional />
      <TextInput {...field('date', margin.date)} type="date" short label={t('analysis.plan.date')} />
    </FieldGroup>
  )
}
