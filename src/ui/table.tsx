import { type ReactNode, useId } from 'react'
import { useLanguage } from './language.tsx'

export type Sorting = {
  /** The address of the same page sorted by this column (turned round if it is sorted already). */
  href: string
  direction?: 'ascending' | 'descending'
}

export type Column<Row> = {
  key: string
  /** The head, and the label beside the value on a phone. */
  head: string
  cell: (row: Row) => ReactNode
  /** Figures align on their last digit; give them a fixed number of decimals to align on the point. */
  figures?: boolean
  /** No wider than its content. */
  tight?: boolean
  /** This cell names its row. One column has it. */
  names?: boolean
  sort?: Sorting
}

export type DataTableProps<Row> = {
  caption: ReactNode
  /** The caption is for screen readers only, where a heading just above says the same. */
  captionUnseen?: boolean
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Many rows of short values: less air, and Naskh instead of Nastaliq in Urdu. Set by itself from 30 rows on. */
  dense?: boolean
  /** A matrix that must keep its columns: scrolls sideways on a phone instead of stacking. */
  matrix?: boolean
  /** Said instead of the rows when there are none. */
  empty?: ReactNode
}

// Said aloud because the phone layout's `display` takes a table's own roles away in some browsers.
const roles = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** A table of records: sortable by link, its head in sight, and on a phone a list that keeps each row's name in sight. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionUnseen = false, columns, rows, rowKey, matrix = false, empty } = props
  const { t } = useLanguage()
  const captionId = useId()
  const dense = props.dense ?? rows.length >= 30
  if (rows.length === 0) return <p className="empty">{empty ?? t('ui.nothingYet')}</p>

  const className = ['table', matrix ? '' : 'table-stack', dense ? 'table-dense naskh' : ''].filter(Boolean).join(' ')
  const table = (
    <table className={className} {...roles.table}>
      <caption id={captionId}>{captionUnseen ? <span className="unseen">{caption}</span> : caption}</caption>
      <thead {...roles.rowgroup}>
        <tr {...roles.row}>
          {columns.map((column) => (
            <Head key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...roles.rowgroup}>
        {rows.map((row) => (
          <tr key={rowKey(row)} {...roles.row}>
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (!matrix) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the table
    <section className="table-scroll" aria-labelledby={captionId} tabIndex={0}>
      {table}
    </section>
  )
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { t } = useLanguage()
  const { head, sort } = column
  const className = [...cellClasses(column), sort ? 'sorts' : ''].filter(Boolean).join(' ') || undefined
  if (!sort) {
    return (
      <th scope="col" {...roles.columnheader} className={className}>
        {head}
      </th>
    )
  }
  const arrow = sort.direction === 'ascending' ? ' ↑' : sort.direction === 'descending' ? ' ↓' : ''
  return (
    <th scope="col" {...roles.columnheader} aria-sort={sort.direction ?? 'none'} className={className}>
      <a href={sort.href} title={t('ui.sortBy', { column: head })}>
        {head}
      </a>
      {arrow && <span aria-hidden="true">{arrow}</span>}
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = cellClasses(column).join(' ') || undefined
  if (column.names) {
    return (
      <th scope="row" {...roles.rowheader} className={className}>
        {column.cell(row)}
      </th>
    )
  }
  return (
    <td {...roles.cell} className={className} data-label={column.head}>
      <div>{column.cell(row)}</div>
    </td>
  )
}

function cellClasses<Row>({ figures, tight }: Column<Row>): string[] {
  return [figures ? 'figure-cell' : '', tight ? 'tight' : ''].filter(Boolean)
}
