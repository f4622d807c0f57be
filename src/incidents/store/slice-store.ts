/** What incidents add up to: every chart, map, indicator and evaluation asks here. */
import { type RawBuilder, sql } from 'kysely'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Axis, axes } from '../model.ts'
import { monthNumber, monthText } from '../months.ts'
import { type Cell, type Dimension, IncidentQuery, mixesFamilies, type Slice } from '../query-model.ts'
import { type Asked, rangedCell, summed } from './asked.ts'
import { columnOf } from './column-of.ts'
import { newestEditions } from './edition-store.ts'
import { sliceOfYears } from './years-store.ts'

/**
 * The sums of a measure over the groups that `by` names, as of the newest editions or of those that are named.
 * @throws ZodError where the query would add up what must not be added up, saying what would be right
 */
export async function slice(tx: ReadTx, query: IncidentQuery): Promise<Slice> {
  IncidentQuery.parse(query)
  const newest = await newestEditions(tx)
  const editions: Record<string, number> = {}
  for (const source of query.sources) {
    const number = Math.min(query.asOf?.[source] ?? Number.POSITIVE_INFINITY, newest.get(source)?.number ?? 0)
    if (number > 0) editions[source] = number
  }
  const asked: Asked = {
    workspace: tx.workspace,
    query,
    measure: summed[query.measure],
    sources: Object.keys(editions),
    editions: Object.values(editions),
  }
  const cells = await (isCoarse(query) ? sliceOfYears(tx, asked) : sliceOfCells(tx, asked))
  return { cells, editions, isMixed: mixesFamilies(query) }
}

const coarse: readonly Dimension[] = ['source', 'month', 'year', 'area', 'eventClass', 'type']

/** Whether the roll-up by fewer axes can answer: a hundredth of the rows. */
const isCoarse = ({ by, where }: IncidentQuery): boolean =>
  by.every((dimension) => coarse.includes(dimension)) &&
  Object.entries(where).every(([axis, values]) => values === undefined || coarse.includes(axis as Dimension))

/** How a dimension is written over cells. */
const written: Record<Dimension, RawBuilder<unknown>> = {
  ...(Object.fromEntries(axes.map((axis) => [axis, sql.ref(`x.${columnOf(axis)}`)])) as Record<
    Axis,
    RawBuilder<unknown>
  >),
  source: sql.ref('c.source'),
  month: sql.ref('c.month'),
  year: sql`c.month / 12`,
  area: sql.ref('c.area'),
}

type Row = Record<Dimension, string | number> & Record<'value' | 'low' | 'high' | 'uncounted' | 'unranged', number>

async function sliceOfCells({ db }: ReadTx, { workspace, query, measure, sources, editions }: Asked): Promise<Cell[]> {
  const { by, where, areas, from, to } = query
  const sum = (column: string | null) => (column === null ? sql`0` : sql`coalesce(sum(${sql.ref(`c.${column}`)}), 0)`)
  const dims = by.map((dimension) => sql`${written[dimension]} as ${sql.id(dimension)}`)
  const rules = Object.entries(where).flatMap(([axis, values]) =>
    values === undefined ? [] : [sql`and ${written[axis as Axis]} = any(${values}::text[])`],
  )
  const { rows } = await sql<Row>`
    select ${sql.join([...dims, sql`${sum(measure.value)} as value`])}, ${sum(measure.low)} as low, ${sum(measure.high)} as high,
      ${sum(measure.uncounted)} as uncounted, ${sum(measure.unranged)} as unranged
    from unnest(${sources}::text[], ${editions}::int[]) as e (source, number)
    join incident_cells c on c.workspace = ${workspace} and c.source = e.source and c.edition <= e.number
    join incident_axes x on x.workspace = ${workspace} and x.source = c.source and x.id = c.axes
    where c.month between ${monthNumber(from)} and ${monthNumber(to)}
      ${areas ? sql`and c.area = any(${areas.map((area) => area ?? '')}::text[])` : sql``} ${sql.join(rules, sql` `)}
    ${by.length > 0 ? sql`group by ${sql.join(by.map((dimension) => written[dimension]))}` : sql``}
    having sum(c.events) <> 0`.execute(db)
  return rows.map(cellOf)
}

function cellOf({ month, area, ...row }: Row): Cell {
  return {
    ...rangedCell(row as never),
    ...(month === undefined ? {} : { month: monthText(Number(month)) }),
    ...(area === undefined ? {} : { area: area === '' ? null : String(area) }),
  } as Cell
}
