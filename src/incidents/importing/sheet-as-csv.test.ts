import { writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { sheetAsCsv } from './sheet-as-csv.ts'

const workbook = (
  rows: (string | number | null)[][],
  merges: { startRow: number; startCol: number; endRow: number; endCol: number }[],
) => writeXlsx({ sheets: [{ name: 'Attacks', rows, merges }] })

test('A workbook says in each of some merged cells what they say together, save a number of several rows', async () => {
  const bytes = await workbook(
    [
      ['Month', 'Province', 'Killed'],
      ['December 2014', 'Sindh', 25],
      [null, 'Punjab', null],
    ],
    [
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
    ],
  )
  expect(Buffer.from(await sheetAsCsv(bytes, ['killed'])).toString()).toBe(
    'Month,Province,Killed\nDecember 2014,Sindh,25 (C2:C3)\nDecember 2014,Punjab,25 (C2:C3)\n',
  )
})

test('A workbook without the sheet that is asked for is refused with those that it has', async () => {
  const bytes = await workbook([['a']], [])
  await expect(sheetAsCsv(bytes, [], 'Deaths')).rejects.toThrow('there are Attacks')
})

test('A workbook that cannot be opened is refused in words that say what would be right', async () => {
  await expect(sheetAsCsv(Buffer.from('PK\u0003\u0004 cut off'), [])).rejects.toThrow(
    'save it again as .xlsx or as CSV',
  )
  const long = await workbook(
    Array.from({ length: 20_001 }, (_, at) => [at]),
    [],
  )
  await expect(sheetAsCsv(long, [])).rejects.toThrow('more than 20,000 rows')
})

test('Cells that are merged to the far corner of a sheet fill the table, and nothing beyond it', async () => {
  const far = { startRow: 1, startCol: 1, endRow: 1_048_575, endCol: 16_383 }
  const bytes = await workbook([['a', 'b'], [1, 'x'], [2]], [far])
  expect(Buffer.from(await sheetAsCsv(bytes, [])).toString()).toBe('a,b\n1,x\n2,x\n')
})
