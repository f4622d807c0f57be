import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { fieldRows } from './entry-words.ts'
import type { LineView } from './report-view.ts'
import { valueText } from './value-text.tsx'

/** A report for whoever does not fill it in. */
export function LineTable({ lines, caption, base }: { lines: LineView[]; caption: string; base: string }) {
  const { t, f, locale, to } = useLanguage()
  return (
    <DataTable<LineView>
      caption={caption}
      captionUnseen
      rows={lines}
      rowKey={({ indicator }) => indicator}
      columns={[
        {
          key: 'indicator',
          head: t('common.indicator'),
          names: true,
          cell: ({ indicator, title, area }) => (
            <>
              <a href={to(`${base}/indicators/${indicator}`)}>
                <Local of={title} />
              </a>
              {area && ` · ${inLocale(area, locale)}`}
            </>
          ),
        },
        {
          key: 'last',
          head: t('rounds.line.last'),
          figures: true,
          cell: ({ last }) => (last ? valueText(last.value, t, f) : t('rounds.line.noLast')),
        },
        {
          key: 'value',
          head: t('rounds.line.value'),
          figures: true,
          cell: ({ value, entry, unit }) => (
            <>
              {value === null && entry.value !== '' ? <bdi>{entry.value}</bdi> : valueText(value, t, f)}
              {unit && value !== null && <span className="quiet"> {inLocale(unit, locale)}</span>}
            </>
          ),
        },
        {
          key: 'more',
          head: t('rounds.line.note'),
          cell: (line) => <More line={line} base={base} />,
        },
      ]}
    />
  )
}

/** What else was said: figures and parts, the note, evidence, and what is unusual or wrong. */
function More({ line, base }: { line: LineView; base: string }) {
  const { t, locale, to } = useLanguage()
  const { entry, queries, errors } = line
  const figures = fieldRows(line, entry, t, locale)
    .filter(({ field, typed }) => typed !== '' && !['value', 'note', 'evidence'].includes(field))
    .map(({ label, typed }) => `${label} ${typed}`)
  return (
    <>
      {figures.length > 0 && <p>{figures.join(' · ')}</p>}
      {entry.note !== '' && <p dir="auto">{entry.note}</p>}
      {entry.evidence.length > 0 && (
        <p>
          {t('rounds.line.evidence')}:{' '}
          {entry.evidence.map((id) => (
            <a key={id} href={to(`${base}/evidence/${id}`)}>
              {id}{' '}
            </a>
          ))}
        </p>
      )}
      {[...errors, ...queries].map(({ field, message }) => (
        <p key={`${field} ${message}`} className="quiet">
          {message}
        </p>
      ))}
    </>
  )
}
