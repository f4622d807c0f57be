import { Local } from '#src/publishing/local.tsx'
import { reasonText } from '#src/results/reason-text.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Measure } from '#src/ui/measure.tsx'
import { type Column, DataTable } from '#src/ui/table.tsx'
import { Tag, type TagTone } from '#src/ui/tag.tsx'
import type { Approach } from '#src/vocabulary/model.ts'
import type { PromiseRow } from './policy-view.ts'

/** Soft and hard measures: two hues of equal weight. */
export const approachTones: Record<Approach, TagTone> = { soft: 'one', hard: 'two', both: 'both', none: 'plain' }

/** Soft and hard measures, in two hues of equal weight and in words. */
export function ApproachTag({ approach }: { approach: Approach }) {
  const { t } = useLanguage()
  return <Tag tone={approachTones[approach]}>{t(`common.approach.${approach}`)}</Tag>
}

/** The measure of a promise: the rule of its most telling indicator, or the frame that says it cannot be measured. */
export function PromiseMeasure({ row }: { row: Pick<PromiseRow, 'state' | 'score'> }) {
  const { t, locale } = useLanguage()
  const caption = row.score ? reasonText(row.score.reason, locale) : t(`common.state.${row.state}`)
  const expected = row.score?.reason.values.expectedProgress ?? null
  return <Measure state={row.state} progress={row.score?.progress ?? null} expected={expected} caption={caption} />
}

/** Promises as a table: clause, promise, where it stands, who owes it, how far the work is. */
export function PromiseTable({ workspace, rows, caption }: { workspace: string; rows: PromiseRow[]; caption: string }) {
  const { t, f, to } = useLanguage()
  const columns: Column<PromiseRow>[] = [
    { key: 'clause', head: t('common.clause'), tight: true, cell: (row) => f.digits(row.clauses.join(', ')) },
    {
      key: 'promise',
      head: t('common.commitment'),
      names: true,
      cell: (row) => (
        <>
          <a href={to(`/${workspace}/commitments/${row.id}`)}>
            <Local of={row.title} />
          </a>{' '}
          <ApproachTag approach={row.approach} />
        </>
      ),
    },
    { key: 'standing', head: t('policies.table.standing'), cell: (row) => <PromiseMeasure row={row} /> },
    {
      key: 'owner',
      head: t('policies.table.owedBy'),
      cell: (row) =>
        row.owners.length === 0
          ? t('policies.table.nobody')
          : row.owners.map(({ organisation, name }, i) => (
              <span key={organisation}>
                {i > 0 && ' · '}
                <a href={to(`/${workspace}/organisations/${organisation}`)}>
                  <Local of={name} />
                </a>
              </span>
            )),
    },
    {
      key: 'completion',
      head: t('policies.table.workDone'),
      cell: (row) => (
        <>
          {t(`common.completion.${row.completion}`)}
          {row.overdueDays !== null && <> · {t('policies.table.daysLate', { days: row.overdueDays })}</>}
        </>
      ),
    },
  ]
  return (
    <DataTable caption={caption} captionUnseen columns={columns} rows={rows} rowKey={(row) => row.id} dense={false} />
  )
}
