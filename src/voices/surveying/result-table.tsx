import type { ReactNode } from 'react'
import { BarList } from '#src/ui/chart/bar-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import { NumberNote, ScaleBars } from '#src/voices/analysis/question-notes.tsx'
import type { Analysis, Estimate } from '#src/voices/analysis/results-model.ts'
import { useFigures } from '#src/voices/analysis/use-figures.ts'
import type { Language } from '#src/voices/xlsform/model.ts'
import { SaidWords } from '../screening/said-words.tsx'
import type { NamedTable } from './results-view.ts'

interface Line {
  key: string
  label: string
  count: number | null
  estimate?: Estimate | null
  /** Of a ranking: the mean place. */
  place?: number | null
  /** A choice of the form, in its language; the rest is said in the page's. */
  isChoice: boolean
}

interface ResultTableProps {
  question: NamedTable
  language: Language
  analysis: Analysis | null
}

/** One question: bars of what is shown, and behind them the table of everything, with how many were silent. */
export function ResultTable({ question, language, analysis }: ResultTableProps) {
  const { t, f } = useLanguage()
  const { group } = useFigures()
  const { path, label, counts, asked, notAsked, unanswered, answered, lines, isDate } = question
  const own = { lang: language.code || undefined, dir: language.dir }
  const places = analysis?.ranks.find((rank) => rank.path === path)?.lines
  const rows: Line[] = [
    ...lines.map(({ choice, label: text, count, estimate }) => ({
      ...{ key: `is ${choice}`, count, estimate, isChoice: counts !== 'number' },
      label: counts === 'number' ? group(choice, isDate) : text,
      place: places?.find((line) => line.choice === choice)?.meanPlace,
    })),
    ...(counts === 'open' || counts === 'many'
      ? [{ key: 'answered', label: t('voices.results.didAnswer'), count: answered, isChoice: false }]
      : []),
    { key: 'unanswered', label: t('voices.results.unanswered'), count: unanswered, isChoice: false },
  ]
  const scale = analysis?.scales.find((one) => one.path === path)
  const numbers = analysis?.numbers.find((one) => one.path === path)
  const base =
    asked === null ? t('voices.results.hiddenBase') : t('voices.results.asked', { count: asked, n: f.integer(asked) })
  return (
    <Section id={`r-${path.replaceAll('/', '.')}`} title={<bdi {...own}>{label}</bdi>}>
      <p className="hint">
        {base} {notAsked !== null && notAsked > 0 && t('voices.results.notAsked', { count: notAsked })}{' '}
        {counts === 'many' && t('voices.results.many')} {counts === 'first' && t('voices.results.first')}{' '}
        {counts === 'open' && t(question.isText ? 'voices.results.words' : 'voices.results.numbers')}
      </p>
      {scale ? <ScaleBars question={question} scale={scale} /> : <Bars question={question} rows={rows} own={own} />}
      {numbers && <NumberNote summary={numbers} isDate={isDate} />}
      <DataTable
        caption={label}
        captionUnseen
        rows={rows}
        rowKey={({ key }) => key}
        columns={useColumns(rows, asked, (text) => <bdi {...own}>{text}</bdi>)}
      />
      <SaidWords words={question.said} />
    </Section>
  )
}

interface BarsProps {
  question: NamedTable
  rows: readonly Line[]
  own: { lang: string | undefined; dir: 'ltr' | 'rtl' }
}

function Bars({ question: { asked, counts }, rows, own }: BarsProps) {
  const { f } = useLanguage()
  const bars = rows.flatMap(({ key, label, count, estimate }) =>
    key.startsWith('is ') && count !== null
      ? [{ key, label, value: estimate && asked ? estimate.share * asked : count }]
      : [],
  )
  if (bars.length === 0) return null
  const written = (value: number) => (asked ? f.percent(value / asked, 0) : f.integer(value))
  return (
    <div {...(counts === 'number' ? {} : own)}>
      <BarList bars={bars} most={asked ?? undefined} write={written} />
    </div>
  )
}

/** Columns of what there is: intervals and weighted shares of samples, places of rankings. */
function useColumns(
  rows: readonly Line[],
  asked: number | null,
  ownWords: (text: string) => ReactNode,
): Column<Line>[] {
  const { t, f } = useLanguage()
  const { interval, percent } = useFigures()
  const hidden = t('voices.results.hidden')
  const share = (count: number | null) =>
    count === null || asked === null || asked === 0 ? hidden : percent(count / asked)
  const figure = (key: string, head: string, cell: (line: Line) => string): Column<Line> => ({
    key,
    head,
    figures: true,
    cell,
  })
  const isWeighted = rows.some(({ estimate }) => estimate && estimate.designEffect !== null)
  const hasInterval = rows.some(({ estimate }) => interval(estimate) !== null)
  const hasPlaces = rows.some(({ place }) => place !== undefined)
  const isOtherwise = rows.some(
    ({ estimate, count }) => estimate && asked && count !== null && Math.abs(estimate.share - count / asked) > 1e-9,
  )
  return [
    {
      key: 'answer',
      head: t('voices.results.answer'),
      names: true,
      cell: (row) => (row.isChoice ? ownWords(row.label) : row.label),
    },
    figure('count', t('voices.results.people'), ({ count }) => (count === null ? hidden : f.integer(count))),
    figure('share', t('voices.results.share'), ({ count }) => share(count)),
    ...(isOtherwise
      ? [figure('weighted', t('analysis.weighted'), ({ estimate }) => (estimate ? percent(estimate.share) : ''))]
      : []),
    ...(hasInterval ? [figure('interval', t('analysis.interval'), ({ estimate }) => interval(estimate) ?? '')] : []),
    ...(isWeighted
      ? [
          figure('effect', t('analysis.designEffect'), ({ estimate }) =>
            estimate?.designEffect == null ? '' : f.number(estimate.designEffect, { digits: 2, fixed: true }),
          ),
        ]
      : []),
    ...(hasPlaces
      ? [
          figure('place', t('analysis.meanPlace'), ({ place }) =>
            place === undefined ? '' : place === null ? hidden : f.number(place, { digits: 1, fixed: true }),
          ),
        ]
      : []),
  ]
}
