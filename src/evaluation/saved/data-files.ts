/** The files that an evaluation reads, as they are now. */
import { stringify } from 'csv-stringify/sync'
import type { Area } from '#src/coordination/model.ts'
import type { Cell } from '#src/incidents/query-model.ts'
import { newestEditions } from '#src/incidents/store/edition-store.ts'
import { slice } from '#src/incidents/store/slice-store.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { EvaluationFault } from '../fault.ts'
import { sha256 } from './fingerprint.ts'
import { tableOfCells } from './query-table.ts'
import type { DataFile, UsedFile } from './saved-model.ts'

/** Tables that were added up in this transaction already, by query. */
export type Known = Map<string, Asked>

/** @throws EvaluationFault where a source has no edition, or none that covers the months that are asked for */
export async function filesOf(tx: ReadTx, data: readonly DataFile[], known: Known = new Map()): Promise<UsedFile[]> {
  const files: UsedFile[] = []
  for (const { file, incidents, rows = [] } of data) {
    const asked = incidents && (await fromIncidents(tx, file, incidents, known))
    const csv = csvOf(asked?.rows ?? rows)
    files.push({ file, csv, sha256: sha256(csv), editions: asked?.editions ?? {} })
  }
  return files
}

type Query = NonNullable<DataFile['incidents']>

interface Asked {
  rows: Rows
  editions: Record<string, number>
}

async function fromIncidents(tx: ReadTx, file: string, query: Query, known: Known): Promise<Asked> {
  const before = known.get(JSON.stringify(query))
  if (before) return before
  const { cells, editions } = await slice(tx, query)
  const [source = ''] = query.sources
  if (editions[source] === undefined)
    throw new EvaluationFault('data', `${file}: the source "${source}" has no edition yet; import one first.`)
  const [first = '9999-12', last = ''] = (await newestEditions(tx)).get(source)?.months ?? []
  if (query.from < first || query.to > last)
    throw new EvaluationFault(
      'data',
      `${file}: "${source}" covers ${first} to ${last}, not ${query.from} to ${query.to}.`,
    )
  const asked = { rows: tableOfCells(query, await named(tx, cells)), editions }
  known.set(JSON.stringify(query), asked)
  return asked
}

/** Areas by name, since a result names them: the country itself for events of which no place within it is known. */
async function named(tx: ReadTx, cells: readonly Cell[]): Promise<Cell[]> {
  const ids = [...new Set(cells.flatMap(({ area }) => area ?? []))]
  const names = new Map((await byIds(tx, 'areas', ids)).map(({ id, data }) => [id, (data as Area).name.en]))
  return cells.map((cell) => (cell.area ? { ...cell, area: names.get(cell.area) ?? cell.area } : cell))
}

type Rows = readonly Readonly<Record<string, string | number | null>>[]

/** RFC 4180 with line feeds; what is missing is empty. */
function csvOf(rows: Rows): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return stringify([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))])
}
