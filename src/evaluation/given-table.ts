import { onlyRows } from './only-rows.ts'
import type { Only } from './spec.ts'
import { type ReadTable, type Rows, type Table, tableOfRows } from './table.ts'

/** Where a specification has its data, and which rows of them count. */
export interface Given {
  data: string | Rows
  only?: Only | undefined
}

export function tableOf({ data, only }: Given, read: ReadTable): Table {
  const table = typeof data === 'string' ? read(data) : tableOfRows('data', data)
  return only ? onlyRows(table, only) : table
}
