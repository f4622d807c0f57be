import { describe, expect, test } from 'vitest'
import { markup, times } from './specimen/markup.tsx'
import { type Column, DataTable } from './table.tsx'

type Row = { id: string; name: string; amount: number }
const rows: Row[] = [
  { id: 'a', name: 'First', amount: 1 },
  { id: 'b', name: 'Second', amount: 22 },
]
const columns: Column<Row>[] = [
  {
    key: 'name',
    head: 'Name',
    names: true,
    cell: (row) => row.name,
    sort: { href: '?sort=name', direction: 'descending' },
  },
  { key: 'amount', head: 'Amount', figures: true, cell: (row) => row.amount, sort: { href: '?sort=amount' } },
  { key: 'id', head: 'Code', cell: (row) => row.id },
]
const table = (more = {}) => (
  <DataTable caption="All of them" columns={columns} rows={rows} rowKey={(row) => row.id} {...more} />
)

describe('DataTable', () => {
  const html = markup(table())

  test('has a caption, column heads and a head for each row', () => {
    expect(html).toMatch(/<caption[^>]*>All of them<\/caption>/)
    expect(times('scope="col"', html)).toBe(3)
    expect(times('scope="row"', html)).toBe(2)
  })

  test('sorts by links and says which way it is sorted', () => {
    expect(html).toMatch(/<th scope="col" role="columnheader" aria-sort="descending"[^>]*><a href="\?sort=name"/)
    expect(html).toMatch(/aria-sort="none"[^>]*><a href="\?sort=amount"/)
    expect(times('aria-sort', html)).toBe(2)
  })

  test('carries the label of each value for the phone, where the head is gone', () => {
    expect(html).toContain('data-label="Amount"><div>22</div>')
    expect(html).not.toContain('data-label="Name"')
  })

  test('keeps its roles where the style sheet takes the table’s display away', () => {
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell'])
      expect(html).toContain(`role="${role}"`)
  })

  test('a matrix scrolls within a region that the keyboard reaches and that has a name', () => {
    const matrix = markup(table({ matrix: true }))
    expect(matrix).toMatch(/^<section class="table-scroll" aria-labelledby="([^"]+)" tabindex="0">/)
    expect(matrix).not.toContain('table-stack')
  })

  test('is set in Naskh once its rows are many', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({ id: String(index), name: `N${index}`, amount: index }))
    expect(markup(table({ rows: many }))).toContain('table-dense naskh')
    expect(html).not.toContain('naskh')
  })

  test('without rows says so instead of showing an empty frame', () => {
    expect(markup(table({ rows: [], empty: 'None was found.' }))).toBe('<p class="empty">None was found.</p>')
  })
})
