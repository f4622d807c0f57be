import { labels, unlabelled } from '#src/identity/labels.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { confidences, credibilities, likelihoods, reliabilities, type SharedNote } from './note-model.ts'

interface Named {
  id: string
  name: LocalText
}

export interface NoteChoices {
  themes: Named[]
  areas: Named[]
  organisations: Named[]
  posts: Named[]
}

export interface NoteFormProps {
  note: SharedNote | null
  revision: number | null
  choices: NoteChoices
  entered: Entered
}

/** There is no field for a person (rule 12), and the page around it says so. */
export function NoteForm({ note, revision, choices, entered }: NoteFormProps) {
  const { t, locale } = useLanguage()
  const field = (name: string, first = '') => ({
    name,
    value: entered.value(name, first),
    error: entered.error(name),
  })
  const named = (from: Named[]) => from.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))
  return (
    <form method="post" className="form">
      {revision !== null && <input type="hidden" name="revision" value={revision} />}
      <TextInput {...field('title', note?.title)} label={t('notes.name')} required />
      <Select
        {...field('theme', note?.theme)}
        label={t('notes.theme')}
        options={[{ value: '', label: t('notes.choose') }, ...named(choices.themes)]}
      />
      <Checkboxes
        name="areas"
        label={t('notes.areas')}
        error={entered.error('areas')}
        values={entered.values('areas', note?.areas)}
        options={named(choices.areas)}
      />
      <TextInput {...field('from', note?.from)} label={t('notes.from')} hint={t('notes.partialHint')} short />
      <TextInput {...field('to', note?.to)} label={t('notes.through')} short />
      <TextArea {...field('judged', note?.judged)} label={t('notes.judged')} rows={6} />
      <Select
        {...field('likelihood', note?.likelihood)}
        label={t('notes.likelihood')}
        hint={t('notes.likelihoodHint')}
        optional
        options={[
          { value: '', label: t('notes.notSaid') },
          ...likelihoods.map((one) => ({ value: one, label: t(`notes.likelihood.${one}`) })),
        ]}
      />
      <Select
        {...field('confidence', note?.confidence)}
        label={t('notes.confidence')}
        hint={t('notes.confidenceHint')}
        optional
        options={[
          { value: '', label: t('notes.notSaid') },
          ...confidences.map((one) => ({ value: one, label: t(`notes.confidence.${one}`) })),
        ]}
      />
      <TextArea {...field('basis', note?.basis)} label={t('notes.basis')} rows={4} />
      <Select
        {...field('reliability', note?.reliability ?? 'F')}
        label={t('evidence.reliability')}
        hint={t('notes.gradeHint')}
        options={reliabilities.map((one) => ({ value: one, label: t(`common.reliability.${one}`) }))}
      />
      <Select
        {...field('credibility', String(note?.credibility ?? 6))}
        label={t('evidence.credibility')}
        options={credibilities.map((one) => ({ value: String(one), label: t(`common.credibility.${one}`) }))}
      />
      <TextArea {...field('unknown', note?.unknown)} label={t('notes.unknown')} rows={3} />
      <Select
        {...field('handling', note?.handling ?? unlabelled)}
        label={t('notes.handling')}
        hint={t('notes.handlingHint')}
        options={labels.map((one) => ({ value: one, label: t(`notes.handling.${one}`) }))}
      />
      <AddresseeFields note={note} choices={choices} entered={entered} />
      <TextInput
        {...field('until', note?.until)}
        label={t('notes.until')}
        hint={t('notes.untilHint')}
        type="date"
        short
      />
      <Button>{t('notes.keep')}</Button>
    </form>
  )
}

function AddresseeFields({ note, choices, entered }: Omit<NoteFormProps, 'revision'>) {
  const { t, locale } = useLanguage()
  const to = note?.addressees
  const group = (name: 'organisations' | 'posts' | 'bodies', hint?: string) => ({
    ...{ name, hint },
    label: t(`notes.${name}`),
    error: entered.error(name) ?? entered.error(`addressees.${name}`),
    values: entered.values(name, to?.[name]),
  })
  const many = (name: 'organisations' | 'posts') => (
    <details open={entered.given || (to !== undefined && to[name].length > 0) || undefined}>
      <summary>{t(`notes.${name}`)}</summary>
      <Checkboxes
        {...group(name)}
        options={choices[name].map((one) => ({ value: one.id, label: inLocale(one.name, locale) }))}
      />
    </details>
  )
  return (
    <>
      {many('organisations')}
      {many('posts')}
      <Checkboxes
        {...group('bodies', t('notes.bodiesHint'))}
        options={(['secretariat', 'committee'] as const).map((one) => ({ value: one, label: t(`notes.body.${one}`) }))}
      />
    </>
  )
}
