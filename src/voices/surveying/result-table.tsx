import { BarList } from '#src/ui/chart/bar-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Language } from '#src/voices/xlsform/model.ts'
import { SaidWords } from '../screening/said-words.tsx'
import type { NamedTable } from './results-view.ts'

interface Line {
  key: string
  label: string
  count: number | null
  /** A choice of the form, in its language; the rest is said in the page's. */
  isChoice: boolean
}

/** One question: bars of what is shown, and behind them the table of everything, with how many were silent. */
export function ResultTable({ question, language }: { question: NamedTable; language: Language }) {
  const { t, f } = useLanguage()
  const { path, label, counts, asked, notAsked, unanswered, answered, lines } = question
  const own = { lang: language.code || undefined, dir: language.dir }
  const share = (count: number | null) =>
    count === null || asked === null || asked === 0 ? null : f.percent(count / asked, 0)
  const rows: Line[] = [
    ...lines.map(({ choice, label: text, count }) => ({ key: `is ${choice}`, label: text, count, isChoice: true })),
    ...(counts === 'open' || counts === 'many'
      ? [{ key: 'answered', label: t('voices.results.didAnswer'), count: answered, isChoice: false }]
      : []),
    { key: 'unanswered', label: t('voices.results.unanswered'), count: unanswered, isChoice: false },
  ]
  const bars = rows.flatMap(({ key, label: text, count, isChoice }) =>
    isChoice && count !== null ? [{ key, label: text, value: count }] : [],
  )
  const base =
    asked === null ? t('voices.results.hiddenBase') : t('voices.results.asked', { count: asked, n: f.integer(asked) })
  return (
    <Section id={`r-${path.replaceAll('/', '.')}`} title={<bdi {...own}>{label}</bdi>}>
      <p className="hint">
        {base} {notAsked !== null && notAsked > 0 && t('voices.results.notAsked', { count: notAsked })}{' '}
        {counts === 'many' && t('voices.results.many')} {counts === 'first' && t('voices.results.first')}{' '}
        {counts === 'open' && t(question.isText ? 'voices.results.words' : 'voices.results.numbers')}
      </p>
      {bars.length > 0 && (
        <div {...own}>
          <BarList bars={bars} most={asked ?? undefined} write={(value) => share(value) ?? f.integer(value)} />
        </div>
      )}
      <DataTable
        caption={label}
        captionUnseen
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            key: 'answer',
            head: t('voices.results.answer'),
            names: true,
            cell: (row) => (row.isChoice ? <bdi {...own}>{row.label}</bdi> : row.label),
          },
          {
            key: 'count',
            head: t('voices.results.people'),
            figures: true,
            cell: ({ count }) => (count === null ? t('voices.results.hidden') : f.integer(count)),
          },
          {
            key: 'share',
            head: t('voices.results.share'),
            figures: true,
            cell: ({ count }) => share(count) ?? t('voices.results.hidden'),
          },
        ]}
      />
      <SaidWords words={question.words} />
    </Section>
  )
}
