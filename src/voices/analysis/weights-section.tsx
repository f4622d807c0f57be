import { inLocale } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { FormWords } from '#src/voices/surveying/results-view.ts'
import type { Weighting } from './results-model.ts'

/** How answers are weighted, and what that costs. */
export function WeightsSection({ weighting, words }: { weighting: Weighting; words: FormWords }) {
  const { t, f, locale } = useLanguage()
  const { kind, question, strata, margins, weighted, effective, designEffect, quantiles, fault } = weighting
  const named = (path: string) => words.questions[path] ?? path
  const hidden = t('voices.results.hidden')
  return (
    <Section id="weights" title={t('analysis.weights.title')}>
      <p>
        {t(`analysis.weights.${kind}`)} {question !== null && t('analysis.weights.by', { question: named(question) })}{' '}
        {strata !== null && t('analysis.weights.strata', { question: named(strata) })}
      </p>
      {fault && (
        <p>
          <strong>
            {fault.code === 'hidden'
              ? t('analysis.weights.fault.hidden')
              : t('analysis.weights.fault', { message: fault.message })}
          </strong>
        </p>
      )}
      {effective !== null && designEffect !== null && (
        <p>
          {t('analysis.weights.effective', {
            n: weighted === null ? hidden : f.integer(weighted),
            effective: f.integer(effective),
            effect: f.number(designEffect, { digits: 2 }),
          })}{' '}
          {t('analysis.weights.closed')}
        </p>
      )}
      {quantiles && (
        <DataTable
          caption={t('analysis.weights.quantiles')}
          rows={quantiles}
          rowKey={({ of }) => String(of)}
          columns={[
            { key: 'of', head: t('analysis.weights.of'), names: true, cell: ({ of }) => f.percent(of) },
            {
              key: 'times',
              head: t('analysis.weights.times'),
              figures: true,
              cell: ({ times }) => f.number(times, { digits: 1, fixed: true }),
            },
          ]}
        />
      )}
      {margins.map((margin) => (
        <div key={margin.question}>
          <DataTable
            caption={t('analysis.weights.margin', { question: named(margin.question) })}
            rows={margin.lines}
            rowKey={({ choice }) => choice}
            columns={[
              {
                key: 'choice',
                head: t('analysis.weights.choice'),
                names: true,
                cell: ({ choice }) => words.choices[margin.question]?.[choice] ?? choice,
              },
              {
                key: 'sample',
                head: t('analysis.weights.sample'),
                figures: true,
                cell: ({ sample }) => (sample === null ? hidden : f.percent(sample, 1)),
              },
              {
                key: 'population',
                head: t('analysis.weights.population'),
                figures: true,
                cell: ({ population }) => f.percent(population, 1),
              },
            ]}
          />
          <p className="hint">
            {t('analysis.weights.source', { source: inLocale(margin.source, locale), date: f.date(margin.date) })}
          </p>
        </div>
      ))}
    </Section>
  )
}
