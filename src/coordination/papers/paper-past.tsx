import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { StrategyPaper } from './strategy-paper-model.ts'

export interface PaperPastProps {
  said: (Omit<StrategyPaper['said'][number], 'offices'> & { offices: LocalText[] })[]
  signed: StrategyPaper['signed']
}

/** What has become of a paper, and each version as it was signed off. */
export function PaperPast({ said, signed }: PaperPastProps) {
  const { t, f } = useLanguage()
  if (said.length === 0) return null
  return (
    <Section id="past" title={t('papers.past')}>
      <ol>
        {said.map(({ step, version, day, text, offices }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <li key={i} dir="auto">
            {f.date(day)} · {t('papers.version', { number: f.integer(version) })} · {t(`papers.step.${step}`)}
            {offices.map((office) => (
              <span key={office.en}>
                {' · '}
                <Local of={office} />
              </span>
            ))}{' '}
            {text}
          </li>
        ))}
      </ol>
      {signed.map(({ version, day, sections }) => (
        <details key={version}>
          <summary>{t('papers.signed', { number: f.integer(version), day: f.date(day) })}</summary>
          {sections.map(({ title, text }) => (
            <div key={title}>
              <h3>
                <bdi>{title}</bdi>
              </h3>
              <p dir="auto" className="prose">
                {text}
              </p>
            </div>
          ))}
        </details>
      ))}
    </Section>
  )
}
