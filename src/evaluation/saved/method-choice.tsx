import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type MethodWord, methodWords } from './verdict-word.ts'

/** Which question is asked, and so by which method: a link each, before anything is filled in. */
export function MethodChoice({ chosen, here }: { chosen: MethodWord; here: string }) {
  const { t, to } = useLanguage()
  return (
    <Section id="method" title={t('evaluations.step.method')}>
      <p className="quiet">{t('evaluations.step.method.hint')}</p>
      <ul>
        {methodWords.map((method) => (
          <li key={method}>
            {method === chosen ? (
              <strong aria-current="true">{t(`evaluations.ask.${method}`)}</strong>
            ) : (
              <a href={to(`${here}?method=${method}`)}>{t(`evaluations.ask.${method}`)}</a>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
