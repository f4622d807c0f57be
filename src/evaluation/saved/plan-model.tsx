import { Checkbox, Checkboxes } from '#src/ui/choices.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DonorAreas, TreatedArea, TreatedAreas } from './plan-areas.tsx'
import { beyondForm } from './plan-kept.ts'
import { Step, type StepProps } from './plan-step.tsx'

const familyNames = ['quasipoisson', 'negative-binomial', 'poisson', 'gaussian'] as const
const termNames = ['level', 'slope', 'delayed'] as const
const breakTerms = ['mean', 'trend'] as const
const transforms = ['none', 'log', 'log1p', 'sqrt'] as const

/** A specification as it was kept, of whichever method: each part reads what is its own. */
interface Kept {
  family?: string
  terms?: string[]
  delay?: number
  season?: { harmonics: number } | null
  treated?: string | string[]
  covariates?: string[]
  weights?: string
  donors?: string[]
  predictors?: unknown[]
  transform?: string
  effect?: number
}

type ModelProps = StepProps & { was: Kept | undefined }

/** What is asked of the data, by method. */
export function ModelStep(props: StepProps) {
  const { t } = useLanguage()
  const { data, entered } = props
  const { before, method } = data
  const was = before?.evaluation.spec as Kept | undefined
  const beyond = before ? beyondForm(before.evaluation) : []
  const isExploratory = entered.given ? entered.value('exploratory') !== '' : before?.evaluation.exploratory === true
  return (
    <Step name="model">
      {method === 'its' && <SeriesModel {...props} was={was} />}
      {method === 'did' && <DidModel {...props} was={was} />}
      {method === 'synthetic-control' && <SyntheticModel {...props} was={was} />}
      {method === 'change-points' && <BreaksModel {...props} was={was} />}
      {beyond.length > 0 && (
        <p>
          {t('evaluations.kept')} <bdi>{beyond.join(', ')}</bdi>
        </p>
      )}
      <Checkbox name="exploratory" label={t('evaluations.field.exploratory')} checked={isExploratory} />
    </Step>
  )
}

function SeriesModel({ entered, field, was }: ModelProps) {
  const { t } = useLanguage()
  return (
    <>
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
      <Harmonics field={field} first={was?.season?.harmonics ?? 2} />
    </>
  )
}

function DidModel(props: ModelProps) {
  const { t } = useLanguage()
  const { field, was } = props
  return (
    <>
      <TreatedAreas {...props} was={was?.treated} />
      <TextInput
        {...field('covariates', was?.covariates?.join(', '))}
        label={t('evaluations.field.covariates')}
        hint={t('evaluations.field.columns.hint')}
      />
      <TextInput
        {...field('weights', was?.weights)}
        label={t('evaluations.field.weights')}
        hint={t('evaluations.field.weights.hint')}
      />
      <Effect field={field} first={was?.effect} />
    </>
  )
}

function SyntheticModel(props: ModelProps) {
  const { t } = useLanguage()
  const { field, was } = props
  return (
    <>
      <TreatedArea {...props} was={was?.treated} />
      <DonorAreas {...props} was={was?.donors} />
      <TextInput
        {...field('predictors', was?.predictors?.filter((one) => typeof one === 'string').join(', '))}
        label={t('evaluations.field.predictors')}
        hint={t('evaluations.field.predictors.hint')}
      />
      <Effect field={field} first={was?.effect} />
    </>
  )
}

function BreaksModel({ entered, field, was }: ModelProps) {
  const { t } = useLanguage()
  return (
    <>
      <Checkboxes
        name="terms"
        label={t('evaluations.field.breakTerms')}
        error={entered.error('terms')}
        values={entered.values('terms', was?.terms ?? ['mean'])}
        options={breakTerms.map((value) => ({ value, label: t(`evaluations.breakTerm.${value}`) }))}
      />
      <Select
        {...field('transform', was?.transform ?? 'none')}
        label={t('evaluations.field.transform')}
        options={transforms.map((value) => ({ value, label: t(`evaluations.transform.${value}`) }))}
      />
      <Harmonics field={field} first={was?.season?.harmonics ?? 0} />
      <Effect field={field} first={was?.effect} />
    </>
  )
}

function Harmonics({ field, first }: Pick<StepProps, 'field'> & { first: number }) {
  const { t } = useLanguage()
  return (
    <TextInput
      {...field('harmonics', String(first))}
      label={t('evaluations.field.harmonics')}
      inputMode="numeric"
      short
    />
  )
}

function Effect({ field, first }: Pick<StepProps, 'field'> & { first: number | undefined }) {
  const { t } = useLanguage()
  return (
    <TextInput
      {...field('effect', first === undefined ? undefined : String(first))}
      label={t('evaluations.field.effect')}
      hint={t('evaluations.field.effect.hint')}
      inputMode="decimal"
      short
    />
  )
}
