import type { ReactNode } from 'react'
import { type Family, families, familyOf } from '#src/incidents/model.ts'
import { measures } from '#src/incidents/query-model.ts'
import { inLocale } from '#src/publishing/in-locale.ts'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox, Checkboxes } from '#src/ui/choices.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { ImpactEvaluation } from './saved-model.ts'

interface Named {
  id: string
  title: LocalText
}

interface PlanFormProps {
  data: {
    before: { evaluation: ImpactEvaluation; revision: number } | null
    policies: Named[]
    sources: Named[]
    incidentSources: Named[]
  }
  entered: Entered
}

interface StepProps extends PlanFormProps {
  field: (name: string, first?: string) => { name: string; value: string; error: string | undefined }
  options: (all: readonly Named[], none: string) => { value: string; label: string }[]
}

const familyNames = ['quasipoisson', 'negative-binomial', 'poisson', 'gaussian'] as const
const termNames = ['level', 'slope', 'delayed'] as const

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
      {before && <input type="hidden" name="revision" value={before.revision} />}
      <QuestionStep {...step} />
      <SeriesStep {...step} />
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

function Step({
  name,
  children,
}: {
  name: 'question' | 'series' | 'date' | 'model' | 'restricted'
  children: ReactNode
}) {
  const { t } = useLanguage()
  return (
    <Section id={name} title={t(`evaluations.step.${name}`)}>
      {children}
    </Section>
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

function SeriesStep({ data: { before, incidentSources }, entered, field, options }: StepProps) {
  const { t } = useLanguage()
  const file = before?.evaluation.data[0]
  const query = file?.incidents
  const [first = 'attack'] = query?.where.eventClass ?? []
  const classes = Object.keys(families) as Family[]
  const isByArea = entered.given ? entered.value('byArea') !== '' : query?.by.includes('area') === true
  return (
    <Step name="series">
      <Select
        {...field('source', query?.sources[0])}
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
      <Checkbox name="byArea" label={t('evaluations.field.byArea')} checked={isByArea} />
      <TextArea
        {...field('rows', csvOf(file?.rows))}
        label={t('evaluations.field.rows')}
        hint={t('evaluations.field.rows.hint')}
      />
    </Step>
  )
}

const csvOf = (rows: ImpactEvaluation['data'][number]['rows']): string =>
  rows ? ['month,value', ...rows.map((row) => `${row.month ?? ''},${row.value ?? ''}`)].join('\n') : ''

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

interface ItsGiven {
  family?: string
  terms?: string[]
  delay?: number
  season?: { harmonics: number } | null
}

function ModelStep({ data: { before }, entered, field }: StepProps) {
  const { t } = useLanguage()
  const was = before?.evaluation.spec as ItsGiven | undefined
  const isExploratory = entered.given ? entered.value('exploratory') !== '' : before?.evaluation.exploratory === true
  return (
    <Step name="model">
      <Select
        {...field('family', was?.family ?? 'quasipoisson')}
        label={t('evaluations.field.family')}
        options={familyNames.map((value) => ({ value, label: t(`evaluations.family.${value}`) }))}
      />
      <Checkboxes
        name="terms"
        label={t('evaluations.field.terms')}
        error={entered.error('terms')}
        values={entered.values('terms', was?.terms ?? ['level', 'slope'])}
        options={termNames.map((value) => ({ value, label: t(`evaluations.term.${value}`) }))}
      />
      <TextInput
        {...field('delay', String(was?.delay ?? 6))}
        label={t('evaluations.field.delay')}
        inputMode="numeric"
        short
      />
      <TextInput
        {...field('harmonics', String(was?.season?.harmonics ?? 2))}
        label={t('evaluations.field.harmonics')}
        inputMode="numeric"
        short
      />
      <Checkbox name="exploratory" label={t('evaluations.field.exploratory')} checked={isExploratory} />
    </Step>
  )
}
