import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { type Option, Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { MarginFields } from './margin-fields.tsx'
import type { AnalysisPlan, Margin } from './plan-model.ts'

export interface PlanChoices {
  rows: Option[]
  columns: Option[]
  weights: Option[]
  scales: { list: string; choices: Option[] }[]
  surveys: Option[]
  /** Of the plan, and those whose shares are still to be given. */
  margins: (Pick<Margin, 'question'> & Partial<Margin> & { label: string; choices: Option[] })[]
}

interface PlanFormProps {
  action: string
  entered: Entered
  plan: AnalysisPlan
  choices: PlanChoices
  revision: number
}

/** Rows for new cross-tables beside those that are there. */
const spare = 2

export function PlanForm({ action, entered, plan, choices, revision }: PlanFormProps) {
  const { t, f } = useLanguage()
  const none = { value: '', label: t('analysis.plan.none') }
  const select = (name: string, first: string | null | undefined) => ({
    name,
    error: entered.error(name),
    value: entered.value(name, first ?? ''),
  })
  const pairs = Array.from({ length: Math.min(12, plan.crosses.length + spare) }, (_, at) => at)
  return (
    <form className="form" method="post" action={action}>
      <input type="hidden" name="revision" value={revision} />
      <Section id="crosses" title={t('analysis.plan.crosses')}>
        <p className="hint">{t('analysis.plan.crossesHint')}</p>
        {pairs.map((at) => (
          <div key={at}>
            <Select
              {...select(`plan.crosses.${at}.rows`, plan.crosses[at]?.rows)}
              label={t('analysis.plan.rows', { n: f.integer(at + 1) })}
              options={[none, ...choices.rows]}
            />
            <Select
              {...select(`plan.crosses.${at}.columns`, plan.crosses[at]?.columns)}
              label={t('analysis.plan.columns', { n: f.integer(at + 1) })}
              options={[none, ...choices.columns]}
            />
          </div>
        ))}
      </Section>
      <Section id="weights" title={t('analysis.plan.weights')}>
        <Select
          {...select('plan.weight', plan.weight)}
          label={t('analysis.plan.weight')}
          hint={t('analysis.plan.weightHint')}
          options={[none, ...choices.weights]}
        />
        <Select
          {...select('plan.strata', plan.strata)}
          label={t('analysis.plan.strata')}
          hint={t('analysis.plan.strataHint')}
          options={[none, ...choices.columns]}
        />
        {choices.margins.map((margin, at) => (
          <MarginFields key={margin.question} margin={margin} at={at} entered={entered} />
        ))}
        <Select
          name="another"
          label={t('analysis.plan.margin', { n: f.integer(choices.margins.length + 1) })}
          hint={t('analysis.plan.marginHint')}
          value={entered.value('another')}
          options={[none, ...choices.columns]}
        />
      </Section>
      {choices.scales.length > 0 && <Scales plan={plan} entered={entered} scales={choices.scales} />}
      <Section id="wave" title={t('analysis.plan.wave')}>
        <Select
          {...select('plan.before', plan.before)}
          label={t('analysis.plan.before')}
          hint={t('analysis.plan.beforeHint')}
          options={[none, ...choices.surveys]}
        />
      </Section>
      <Buttons>
        <Button>{t('analysis.plan.keep')}</Button>
      </Buttons>
    </form>
  )
}

function Scales({ plan, entered, scales }: Pick<PlanFormProps, 'plan' | 'entered'> & Pick<PlanChoices, 'scales'>) {
  const { t } = useLanguage()
  return (
    <Section id="scales" title={t('analysis.plan.scales')}>
      <p className="hint">{t('analysis.plan.scalesHint')}</p>
      {scales.map(({ list, choices }) => {
        const held = plan.scales.find((scale) => scale.list === list)
        const [first, last] = [choices[0]?.label ?? '', choices.at(-1)?.label ?? '']
        return (
          <div key={list}>
            <Checkbox
              name="scale"
              value={list}
              label={t('analysis.plan.isScale', { list, first, last })}
              checked={entered.values('scale', held ? [list] : []).includes(list)}
            />
            <Select
              name={`middle.${list}`}
              label={t('analysis.plan.middle', { list })}
              value={entered.value(`middle.${list}`, held?.middle ?? '')}
              options={[{ value: '', label: t('analysis.plan.between') }, ...choices]}
            />
          </div>
        )
      })}
    </Section>
  )
}
