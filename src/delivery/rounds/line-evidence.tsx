import { inLocale } from '#src/publishing/frame.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { idsIn } from './entry-fields.ts'

export interface OwnEvidence {
  id: string
  title: LocalText
}

/** A line offers this many that it does not name yet; the rest stands on a page of its own. */
const few = 2

export interface LineEvidenceProps {
  name: string
  /** Ids with spaces between. */
  value: string
  error: string | undefined
  own: readonly OwnEvidence[]
}

/** What a value rests on, by its title. */
export function LineEvidence({ name, value, error, own }: LineEvidenceProps) {
  const { t, locale } = useLanguage()
  const chosen = idsIn(value)
  const named = chosen.map((id) => own.find((one) => one.id === id) ?? { id, title: { en: id } })
  const others = own.filter(({ id }) => !chosen.includes(id)).slice(0, few)
  const options = [...named, ...others].map(({ id, title }) => ({ value: id, label: inLocale(title, locale) }))
  if (options.length === 0) return null
  const label = t('rounds.line.evidence')
  return <Checkboxes name={name} label={label} error={error} values={chosen} options={options} optional />
}
