import { inLocale } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { FormWords } from '#src/voices/surveying/results-view.ts'
import type { WaveLine, Waves } from './results-model.ts'
import { useFigures } from './use-figures.ts'

/** Shares of this wave beside those of the one before, question by question. */
export function WavesSection({ waves, words }: { waves: Waves; words: FormWords }) {
  const { t, f, locale } = useLanguage()
  const { p, percent, points } = useFigures()
  const paths = [...new Set(waves.lines.map(({ path }) => path))]
  const figure = (key: string, head: string, cell: (line: WaveLine) => string) => ({ key, head, figures: true, cell })
  const ofSamples = [
    figure('interval', t('analysis.interval'), ({ low, high }) =>
      low === null || high === null ? '' : t('analysis.range', { low: points(low), high: points(high) }),
    ),
    figure('p', t('analysis.waves.p'), ({ adjusted }) => (adjusted === null ? '' : p(adjusted))),
  ]
  return (
    <Section id="waves" title={t('analysis.waves.title')}>
      <p>{t('analysis.waves.of', { title: inLocale(waves.title, locale), closed: f.date(waves.closed) })}</p>
      {waves.selfSelected && <Notice kind="warn">{t('analysis.waves.selfSelected')}</Notice>}
      {paths.map((path) => (
        <DataTable
          key={path}
          caption={words.questions[path] ?? path}
          rows={waves.lines.filter((line) => line.path === path)}
          rowKey={({ choice }) => choice}
          columns={[
            {
              key: 'choice',
              head: t('voices.results.answer'),
              names: true,
              cell: ({ choice }) => words.choices[path]?.[choice] ?? choice,
            },
            figure('before', t('analysis.waves.before'), ({ before }) => percent(before)),
            figure('after', t('analysis.waves.after'), ({ after }) => percent(after)),
            figure('difference', t('analysis.waves.difference'), ({ difference }) => points(difference)),
            ...(waves.selfSelected ? [] : ofSamples),
          ]}
        />
      ))}
    </Section>
  )
}
