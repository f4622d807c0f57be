import { inLocale } from '#src/publishing/in-locale.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { Named } from './plan-step.tsx'
import type { MethodWord } from './verdict-word.ts'

interface SourceChoiceProps {
  sources: readonly Named[]
  chosen: string | null
  method: MethodWord
  here: string
}

/** Whose areas the form offers: a link each, as for the question. */
export function SourceChoice({ sources, chosen, method, here }: SourceChoiceProps) {
  const { t, to, locale } = useLanguage()
  const choices = [
    { id: null, label: t('evaluations.noSource'), address: `${here}?method=${method}` },
    ...sources.map(({ id, title }) => ({
      id,
      label: inLocale(title, locale),
      address: `${here}?method=${method}&source=${encodeURIComponent(id)}`,
    })),
  ]
  return (
    <Section id="areas-of" title={t('evaluations.step.areas')}>
      <p className="quiet">{t('evaluations.step.areas.hint')}</p>
      <ul>
        {choices.map(({ id, label, address }) => (
          <li key={id}>
            {id === chosen ? <strong aria-current="true">{label}</strong> : <a href={to(address)}>{label}</a>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
