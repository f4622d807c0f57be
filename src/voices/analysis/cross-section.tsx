import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { FormWords } from '#src/voices/surveying/results-view.ts'
import type { Language } from '#src/voices/xlsform/model.ts'
import type { AssociationTest, CrossTable } from './results-model.ts'
import { useFigures } from './use-figures.ts'

interface CrossSectionProps {
  cross: CrossTable
  words: FormWords
  language: Language
  selfSelected: boolean
}

/** Two questions crossed: shares of each row, and whether the two have to do with one another. */
export function CrossSection({ cross, words, language, selfSelected }: CrossSectionProps) {
  const { t, f } = useLanguage()
  const { interval, percent } = useFigures()
  const own = { lang: language.code || undefined, dir: language.dir }
  const title = t('analysis.cross', {
    rows: words.questions[cross.rows] ?? cross.rows,
    columns: words.questions[cross.columns] ?? cross.columns,
  })
  const said = (path: string, choice: string) => words.choices[path]?.[choice] ?? choice
  const cell = (row: number, column: number) => {
    const count = cross.cells[row]?.[column] ?? null
    const base = cross.bases[row] ?? null
    if (count === null) return t('voices.results.hidden')
    const estimate = cross.shares[row]?.[column] ?? null
    const share = estimate?.share ?? (base === null || base === 0 ? null : count / base)
    const range = interval(estimate)
    return (
      <>
        {share === null ? f.integer(count) : t('analysis.cell', { share: percent(share), count: f.integer(count) })}
        {range !== null && <span className="hint"> {range}</span>}
      </>
    )
  }
  return (
    <Section id={`x-${cross.rows}-${cross.columns}`.replaceAll('/', '.')} title={<bdi {...own}>{title}</bdi>}>
      {cross.withheld ? (
        <p>{t('analysis.withheld')}</p>
      ) : (
        <>
          <p className="hint">
            {t('analysis.crossNote')} {cross.counts === 'many' && t('analysis.crossMany')}
          </p>
          <DataTable
            // Another name than the section's, as both are regions.
            caption={`${title}: ${t('voices.results.share')}`}
            captionUnseen
            matrix
            rows={cross.rowChoices.map((choice, row) => ({ choice, row }))}
            rowKey={({ choice }) => choice}
            columns={[
              {
                key: 'row',
                head: t('voices.results.answer'),
                names: true,
                cell: ({ choice }) => <bdi {...own}>{said(cross.rows, choice)}</bdi>,
              },
              ...cross.columnChoices.map((choice, column) => ({
                key: `c-${choice}`,
                head: said(cross.columns, choice),
                figures: true,
                cell: ({ row }: { row: number }) => cell(row, column),
              })),
              {
                key: 'base',
                head: t('analysis.base'),
                figures: true,
                cell: ({ row }) => {
                  const base = cross.bases[row] ?? null
                  return base === null ? t('voices.results.hidden') : f.integer(base)
                },
              },
            ]}
          />
          {cross.tests.length === 0 && <p>{t('analysis.test.none')}</p>}
          {cross.tests.map((test) => (
            <p key={test.choice ?? ''}>
              {test.choice !== null && (
                <bdi {...own}>{t('analysis.test.option', { choice: said(cross.rows, test.choice) })}</bdi>
              )}{' '}
              <TestText test={test} />
            </p>
          ))}
          {cross.tests.length > 0 && selfSelected && <p className="hint">{t('analysis.test.respondents')}</p>}
        </>
      )}
    </Section>
  )
}

function TestText({ test }: { test: AssociationTest }) {
  const { t, f } = useLanguage()
  const { p } = useFigures()
  const number = (value: number | null) => f.number(value ?? 0, { digits: 2 })
  return (
    <>
      {t(`analysis.test.${test.method}`, {
        statistic: number(test.statistic),
        df: number(test.df),
        df2: number(test.df2),
        error: f.number(test.standardError ?? 0, { digits: 4 }),
      })}
      {f.locale === 'ur' ? '؛' : ';'} {t('analysis.test.p', { p: p(test.p), adjusted: p(test.adjusted) })}.{' '}
      <span className="hint">
        {t('analysis.test.of', { rows: test.rows, columns: test.columns, n: f.integer(test.n) })}
      </span>
    </>
  )
}
