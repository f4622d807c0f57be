/** The numbers of a choice as they leave: one row a source, time, area and class, with the edition that they are of. */
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Dimension } from '../query-model.ts'
import type { Choice } from './choice.ts'
import { ask, prepare } from './question.ts'

export interface CellOut {
  source: string
  edition: number
  /** ISO 8601: a month or a year. */
  time: string
  /** Of the workspace; empty where the source gives none, or where the reader may not see it: `place` says which. */
  area: string
  place: 'area' | 'unknown' | 'withheld'
  eventClass: string
  /** The axis that was asked for beside these, and the value on it. */
  axis: string
  axisValue: string
  measure: string
  value: number
  /** Null where the source gives no range of a class of the dead. */
  low: number | null
  high: number | null
  /** Events for which the source gives no number; they are not in `value`. */
  uncounted: number
}

export interface CellsOut {
  sources: { id: string; edition: number; name: string; day: string; terms: string; cite: string }[]
  cells: CellOut[]
}

/** Of sources that the reader may see; areas that the reader may not see are not named. */
export async function cellsOut(tx: ReadTx, published: Published, choice: Choice): Promise<CellsOut> {
  const ready = await prepare({ tx, published, choice })
  if (!ready) return { sources: [], cells: [] }
  const { base, sources, step } = ready
  const by: Dimension[] = [
    'source',
    step,
    'area',
    'eventClass',
    ...(choice.split && choice.split !== 'eventClass' ? [choice.split] : []),
  ]
  const { cells, editions } = await ask(ready, by)
  const { areas } = published.records
  return {
    sources: sources.map(({ source, edition }) => ({
      id: source.id,
      edition: editions[source.id] ?? edition.number,
      name: edition.name,
      day: edition.day,
      terms: source.terms.en,
      cite: published.records.sources.get(source.source)?.cite ?? '',
    })),
    cells: cells
      .map((cell): CellOut => {
        const seen = typeof cell.area === 'string' && areas.has(cell.area)
        return {
          source: cell.source ?? '',
          edition: editions[cell.source ?? ''] ?? 0,
          time: cell.month ?? String(cell.year),
          area: seen ? (cell.area ?? '') : '',
          place: seen ? 'area' : cell.area === null ? 'unknown' : 'withheld',
          eventClass: cell.eventClass ?? '',
          axis: choice.split ?? '',
          axisValue: choice.split ? String(cell[choice.split] ?? '') : '',
          measure: base.measure,
          value: cell.value,
          low: cell.unranged ? null : cell.low,
          high: cell.unranged ? null : cell.high,
          uncounted: cell.uncounted,
        }
      })
      .sort((a, b) => compare(orderOf(a), orderOf(b))),
  }
}

const orderOf = ({ source, time, area, place, eventClass, axisValue }: CellOut) =>
  [source, time, area, place, eventClass, axisValue].join('\n')

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
