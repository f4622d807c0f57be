import { inLocale } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { StepView } from './report-view.ts'

/** How a report went, oldest first: what, when, by which office, and why. */
export function StepList({ steps, history }: { steps: StepView[]; history: string }) {
  const { t, f, locale } = useLanguage()
  return (
    <Section id="steps" title={t('rounds.steps')}>
      <ol className="plain">
        {steps.map(({ step, at, offices, reason }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
          <li key={`${i} ${at}`}>
            {t(`rounds.step.${step}`)} · {f.list(offices.map((office) => inLocale(office, locale)))} ·{' '}
            <time dateTime={at}>{f.moment(at)}</time>
            {reason !== null && <p dir="auto">{reason}</p>}
          </li>
        ))}
      </ol>
      <p>
        <a href={history}>{t('rounds.history')}</a>
      </p>
    </Section>
  )
}
