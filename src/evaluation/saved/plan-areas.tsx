import { inLocale } from '#src/publishing/in-locale.ts'
import { Checkboxes } from '#src/ui/choices.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { StepProps } from './plan-step.tsx'

type AreasProps = StepProps & { was: string | string[] | undefined }

/** The areas of the source that was chosen, to be ticked; without one, names to be written. */
export function TreatedAreas(props: AreasProps) {
  const { t } = useLanguage()
  const { data, entered, field, was } = props
  const label = t('evaluations.field.treated')
  const options = useOptions(data)
  if (options.length === 0)
    return (
      <TextArea
        {...field('treated', linesOf(was))}
        label={label}
        hint={<NamesHint {...props} of="treated" />}
        required
      />
    )
  return (
    <>
      <Picked />
      <Checkboxes
        {...{ name: 'treated', label, error: entered.error('treated'), options }}
        values={entered.values('treated', idsOf(data, was))}
      />
    </>
  )
}

export function TreatedArea(props: AreasProps) {
  const { t } = useLanguage()
  const { data, field, was } = props
  const label = t('evaluations.field.treatedOne')
  const options = [{ value: '', label: t('evaluations.choose') }, ...useOptions(data)]
  if (data.areas.length === 0)
    return (
      <TextInput
        {...field('treated', linesOf(was))}
        label={label}
        hint={<NamesHint {...props} of="treatedOne" />}
        required
      />
    )
  return (
    <>
      <Picked />
      <Select {...field('treated', idsOf(data, was)[0])} label={label} options={options} required />
    </>
  )
}

export function DonorAreas({ data, entered, field, was }: AreasProps) {
  const { t } = useLanguage()
  const label = t('evaluations.field.donors')
  const options = useOptions(data)
  if (options.length === 0)
    return <TextArea {...field('donors', linesOf(was))} label={label} hint={t('evaluations.field.donors.hint')} />
  return (
    <Checkboxes
      {...{ name: 'donors', label, options, error: entered.error('donors') }}
      hint={t('evaluations.field.donors.ticked')}
      values={entered.values('donors', idsOf(data, was))}
    />
  )
}

/** Says that areas come by id, and not by name. */
const Picked = () => <input type="hidden" name="picked" value="yes" />

type Data = StepProps['data']

function useOptions({ areas }: Data) {
  const { locale } = useLanguage()
  return areas
    .map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}

/** A specification has areas by their English names, as its data have them. */
const idsOf = ({ areas }: Data, names: string | string[] | undefined): string[] =>
  areas.filter(({ title }) => [names ?? []].flat().includes(title.en)).map(({ id }) => id)

const linesOf = (names: string | string[] | undefined): string =>
  Array.isArray(names) ? names.join('\n') : (names ?? '')

function NamesHint({ data, of }: AreasProps & { of: 'treated' | 'treatedOne' }) {
  const { t, f } = useLanguage()
  return t(`evaluations.field.${of}.hint`, { areas: f.list(data.areaNames) })
}
