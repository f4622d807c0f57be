import type { Entered } from '#src/publishing/refused-form.ts'
import { Radios } from '#src/ui/choices.tsx'
import { Field } from '#src/ui/field.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Approach } from '#src/vocabulary/model.ts'
import type { Commitment } from '../model.ts'
import type { Choice, CurationChoices } from './curation-choices.ts'

export type FirstValues = Partial<Pick<Commitment, 'title' | 'owners' | 'approach' | 'theme' | 'due'>>

interface PromiseFieldsProps {
  first: FirstValues
  choices: CurationChoices
  /** Owners that the text names and no post here can stand for. */
  unknownOwners?: string[]
  entered: Entered
}

/** Title in both languages. */
export function TitleFields({
  first: { title },
  entered: { value, error },
}: Pick<PromiseFieldsProps, 'first' | 'entered'>) {
  const { t } = useLanguage()
  return (
    <>
      <TextInput
        name="title"
        label={t('curation.field.title')}
        hint={t('curation.field.titleHint')}
        value={value('title', title?.en)}
        error={error('title')}
      />
      <TextInput
        name="titleUr"
        label={t('curation.field.titleUr')}
        value={value('titleUr', title?.ur)}
        error={error('titleUr')}
        optional
      />
    </>
  )
}

/** Who owes it, by what approach, under which theme, until when, and what it answers. */
export function PromiseFields({
  first,
  choices,
  unknownOwners = [],
  entered: { value, values, error },
}: PromiseFieldsProps) {
  const { t, f } = useLanguage()
  const unknown = unknownOwners.length > 0 ? t('curation.unknownOwners', { names: f.list(unknownOwners) }) : ''
  const none = { value: '', label: t('curation.none') }
  return (
    <>
      <SeveralOf
        name="owners"
        label={t('curation.field.owners')}
        hint={`${t('curation.field.ownersHint')} ${unknown}`.trim()}
        options={choices.posts}
        values={values(
          'owners',
          first.owners?.map(({ post }) => post),
        )}
        error={error('owners')}
      />
      <Radios
        name="approach"
        label={t('common.approach')}
        options={Approach.options.map((approach) => ({ value: approach, label: t(`common.approach.${approach}`) }))}
        value={value('approach', first.approach)}
        error={error('approach')}
      />
      <Select
        name="theme"
        label={t('common.theme')}
        options={[none, ...choices.themes]}
        value={value('theme', first.theme)}
        error={error('theme')}
        optional
      />
      <TextInput
        name="due"
        type="date"
        short
        label={t('curation.field.due')}
        hint={t('curation.field.dueHint')}
        value={value('due', first.due)}
        error={error('due')}
        optional
      />
      <Select
        name="answers"
        label={t('curation.field.answers')}
        options={[none, ...choices.recommendations]}
        value={value('answers')}
        error={error('answers')}
        optional
      />
    </>
  )
}

interface SeveralOfProps {
  name: string
  label: string
  hint: string
  error?: string
  options: Choice[]
  values: string[]
}

/** Any of many: the browser's own list, which takes several without script. */
function SeveralOf({ name, label, hint, error, options, values }: SeveralOfProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error} optional>
      {({ id, describedBy, invalid }) => (
        <select
          className="input"
          id={id}
          name={name}
          multiple
          size={8}
          defaultValue={values}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
        >
          {options.map(({ value, label: option }) => (
            <option key={value} value={value}>
              {option}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
