import { expect, test } from 'vitest'
import { markup } from '#src/ui/specimen/markup.tsx'
import { Loss } from './loss-model.ts'
import { SectorTable } from './loss-table.tsx'

const loss = (id: string, more: object) =>
  Loss.parse({
    ...{ id, area: 'hills', title: { en: id }, assessed: '2024', citation: { source: 'paper' } },
    ...more,
  })

test('A sector adds up what its losses say, keeps a zero that one of them states, and has no number where none says it', () => {
  const html = markup(
    <SectorTable
      losses={[
        loss('a', { sector: 'schools', damaged: 3, killed: 0 }),
        loss('b', { sector: 'schools', damaged: 4 }),
        loss('c', { sector: 'people', killed: 2 }),
      ]}
    />,
  )
  const rows = html.split('<tr').slice(2)
  const figures = rows.map((row) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, '')),
  )
  expect(figures).toEqual([
    ['2', '7', 'no data', 'no data', '0', 'no data'],
    ['1', 'no data', 'no data', 'no data', '2', 'no data'],
  ])
})
