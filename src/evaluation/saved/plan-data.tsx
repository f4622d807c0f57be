import { type Family, families, familyOf } from '#src/incidents/model.ts'
import { measures } from '#src/incidents/query-model.ts'
import { Checkbox } from '#src/ui/choices.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { isOverAreas } from './plan-fields.ts'
import { Step, type StepProps } from './plan-step.tsx'
import type { ImpactEvaluation } from './saved-model.ts'

/** Where the figures come from: a source of incidents, or a table of one's own. */
export function DataStep({ data: { before, incidentSources, method, source }, entered, field, options }: StepProps) {
  const { t } = useLanguage()
  const isAreas = isOverAreas(method)
  const file = before?.evaluation.data[0]
  const query = file?.incidents
  const [first = 'attack'] = query?.where.eventClass ?? []
  const classes = Object.keys(families) as Family[]
  const isByArea = entered.given ? entered.value('byArea') !== '' : query?.by.includes('area') === true
  return (
    <Step name="series">
      <Select
        {...field('source', query?.sources[0] ?? source ?? '')}
        label={t('evaluations.field.source')}
        options={options(incidentSources, t('evaluations.noSource'))}
      />
      <Select
        {...field('measure', query?.measure ?? 'events')}
        label={t('evaluations.field.measure')}
        options={measures.map((value) => ({ value, label: t(`evaluations.measure.${value}`) }))}
      />
      <Select
        {...field('classes', familyOf(first))}
        label={t('evaluations.field.classes')}
        hint={t('evaluations.field.classes.hint')}
        options={classes.map((value) => ({ value, label: t(`incidents.family.${value}`) }))}
      />
      <TextInput {...field('type', query?.where.type?.[0])} label={t('evaluations.field.type')} />
      <TextInput
        {...field('from', query?.from)}
        label={t('evaluations.field.from')}
        hint={t('evaluations.field.month')}
        short
      />
      <TextInput
        {...field('to', query?.to)}
        label={t('evaluations.field.to')}
        hint={t('evaluations.field.month')}
        short
      />
      {!isAreas && <Checkbox name="byArea" label={t('evaluations.field.byArea')} checked={isByArea} />}
      <TextArea
        {...field('rows', csvOf(file?.rows))}
        label={t('evaluations.field.rows')}
        hint={t(isAreas ? 'evaluations.field.rows.hint.areas' : 'evaluations.field.rows.hint')}
      />
    </Step>
  )
}

function csvOf(rows: ImpactEvaluation['data'][number]['rows']): string {
  if (!rows) return ''
  // A database gives columns in an order of its own: the form's first, further ones after them.
  const found = Object.keys(rows[0] ?? {})
  const own = ['area', 'month', 'value'].filter((name) => found.includes(name))
  const columns = [...own, ...found.filter((name) => !own.includes(name))]
  return [columns.join(), ...rows.map((row) => columns.map((name) => row[name] ?? '').join())].join('\n')
}
