import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { TallyNote } from './incidents/tally-note.tsx'
import type { ValueRow } from './indicator-view.ts'
import { type ValueLineOfDay, type ValueMatrix, valueMatrix } from './value-matrix.ts'
import { WaveNote } from './voices/wave-note.tsx'

interface Props {
  base: string
  rows: ValueRow[]
  /** Where the values are as of an older edition, the part of an address that says so. */
  then?: string
}

/** Every value of an indicator, each with the way to where it comes from. */
export function ValuesSection({ base, rows, then = '' }: Props) {
  const { t } = useLanguage()
  const matrix = valueMatrix(rows)
  return (
    <Section id="values" title={t('results.indicator.values')}>
      {matrix ? <ByArea {...{ base, rows, matrix, then }} /> : <AsList {...{ base, rows, then }} />}
    </Section>
  )
}

/** A value with what its source says of it: estimated, provisional, after a break. */
function Value({ row }: { row: ValueRow }) {
  const { t, f } = useLanguage()
  const { value, status } = row
  return (
    <>
      {typeof value === 'number'
        ? f.number(value)
        : typeof value === 'boolean'
          ? t(value ? 'results.yes' : 'results.no')
          : value}
      {status.map((word) =>
        word === 'normal' ? null : (
          <span key={word}>
            {' '}
            <Tag>{t(`results.status.${word}`)}</Tag>
          </span>
        ),
      )}
      {row.wave && <WaveNote wave={row.wave} />}
      {row.tally && <TallyNote tally={row.tally} />}
    </>
  )
}

function ByArea({ base, rows, matrix, then }: Props & { matrix: ValueMatrix }) {
  const { t, f, to, locale } = useLanguage()
  const source = rows[0]?.source
  return (
    <>
      <DataTable<ValueLineOfDay>
        caption={t('results.indicator.valuesByArea')}
        captionUnseen
        matrix
        rows={matrix.days}
        rowKey={(day) => day.date}
        columns={[
          { key: 'date', head: t('common.date'), names: true, tight: true, cell: (day) => f.date(day.date) },
          ...matrix.columns.map(({ key, name }) => ({
            key: `of ${key}`,
            head: name ? inLocale(name, locale) : t('results.indicator.whole'),
            figures: true,
            cell: ({ cells }: ValueLineOfDay) => {
              const row = cells.get(key)
              return (
                row && (
                  <a href={`${to(`${base}/trace/observations/${row.id}`)}${then}`}>
                    <Value row={row} />
                  </a>
                )
              )
            },
          })),
        ]}
      />
      {source && (
        <p className="quiet">
          {t('common.source')}:{' '}
          <a href={to(`${base}/sources/${source.id}`)}>
            <Local of={source.title} />
          </a>
          . {t('results.indicator.valuesLead')}
        </p>
      )}
    </>
  )
}

function AsList({ base, rows, then }: Props) {
  const { t, f, to } = useLanguage()
  const versions = new Set(rows.map((row) => row.version)).size
  return (
    <DataTable<ValueRow>
      caption={t('results.indicator.values')}
      captionUnseen
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: 'date', head: t('common.date'), names: true, tight: true, cell: (row) => f.date(row.date) },
        {
          key: 'place',
          head: t('common.area'),
          cell: (row) => (row.place ? <Local of={row.place} /> : row.part || t('results.indicator.whole')),
        },
        { key: 'value', head: t('common.value'), figures: true, cell: (row) => <Value row={row} /> },
        ...(versions > 1
          ? [
              {
                key: 'version',
                head: t('results.indicator.definition'),
                cell: (row: ValueRow) => t('results.indicator.version', { number: row.version }),
              },
            ]
          : []),
        {
          key: 'source',
          head: t('common.source'),
          cell: (row) =>
            row.source && (
              <>
                <a href={`${to(`${base}/trace/observations/${row.id}`)}${then}`}>
                  <Local of={row.source.title} />
                </a>
                {row.round && (
                  <p className="quiet">
                    {t('results.indicator.round', { from: f.date(row.round.from), to: f.date(row.date) })}
                  </p>
                )}
              </>
            ),
        },
      ]}
    />
  )
}
