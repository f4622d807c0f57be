/** What a file would become, before anything of it is stored. */
import { sql } from 'kysely'
import type { ReadTx } from '#src/ledger/ledger.ts'
import type { Account, Edition, ReviewRow } from '../edition-model.ts'
import type { KeptRows } from '../importing/coding/kept-rows.ts'
import { mappingHash, monthsOf } from '../importing/import-edition.ts'
import type { ReadFile } from '../importing/read-file.ts'
import { monthText } from '../months.ts'
import { carryOver } from '../review/carry-over.ts'
import { compareRows, standing } from '../store/arriving-rows.ts'
import { heldAxesIds } from '../store/axes-store.ts'
import { editionsOf } from '../store/edition-store.ts'
import { settlementsOf } from '../store/review-store.ts'
import type { Desk, FileToBring } from './in-pieces.ts'
import { readBeside } from './read-beside.ts'

/** Beyond this part of what is stored, a withdrawal is asked about. */
const muchWithdrawn = 0.05
const rowsAtOnce = 1000

export interface Preview {
  account: Account
  /** The first rows that would not be stored. */
  review: ReviewRow[]
  heading: readonly string[]
  months: [string, string] | null
  /** What stands now; null where this would be the first. */
  newest: Pick<Edition, 'number' | 'name' | 'day' | 'months'> | null
  /** Events that stand now, and how many of them the file does not have. */
  stands: number
  withdrawn: number
  /** Whether events were told apart one by one; otherwise `withdrawn` is the least it can be, by the sums of each month and area. */
  isExact: boolean
  /** What is asked before it is stored. */
  warnings: ('much' | 'part')[]
  sha256: string
  mappingSha256: string
}

const mostShown = 50

export async function previewOf(
  { read: reading }: Pick<Desk, 'read'>,
  { file, plan, read: found }: FileToBring,
): Promise<Preview> {
  const source = plan.source.id
  const start = await reading(async (tx) => ({
    ...carryOver(plan, found, await settlementsOf(tx, source)),
    newest: (await editionsOf(tx, source)).findLast(({ undone }) => !undone) ?? null,
  }))
  const { read, kept, newest } = start
  const ids = await reading((tx) => heldAxesIds(tx, source, read.axes))
  const numbers = { axesIds: ids, areas: read.areas }
  const changes = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 }
  const compare = async (rows: KeptRows) => {
    for (const some of rows.parts(rowsAtOnce)) {
      const told = await reading((tx) => compareRows(tx, source, some, numbers))
      for (const key of ['added', 'changed', 'unchanged'] as const) changes[key] += told[key]
    }
  }
  const isExact = newest?.keepsRows ?? false
  if (isExact) {
    await readBeside(file, plan, { atOnce: rowsAtOnce, store: compare })
    await compare(kept)
  }
  const sums = await reading((tx) => lostSums(tx, source, read))
  const stands = isExact ? await reading((tx) => standing(tx, source)) : sums.before
  changes.withdrawn = isExact ? stands - changes.changed - changes.unchanged : sums.lost
  const months = monthsOf(read)?.map(monthText) as [string, string] | undefined
  return {
    account: { ...read.account, changes: isExact ? changes : null },
    review: read.review.filter(({ settled }) => !settled).slice(0, mostShown),
    heading: read.heading,
    months: months ?? null,
    newest: newest && { number: newest.number, name: newest.name, day: newest.day, months: newest.months },
    ...{ stands, withdrawn: changes.withdrawn, isExact },
    warnings: warningsOf({ stands, withdrawn: changes.withdrawn, months, before: newest?.months ?? null }),
    sha256: found.sha256,
    mappingSha256: mappingHash(plan.mapping, plan.source.data),
  }
}

interface Asked {
  stands: number
  withdrawn: number
  months: [string, string] | undefined
  before: [string, string] | null
}

export function warningsOf({ stands, withdrawn, months, before }: Asked): Preview['warnings'] {
  const isPart = before !== null && withdrawn > 0 && (!months || months[0] > before[0] || months[1] < before[1])
  return [...(withdrawn > stands * muchWithdrawn ? ['much' as const] : []), ...(isPart ? ['part' as const] : [])]
}

/** Events by month and area that are there now and would not be any more. */
async function lostSums({ db, workspace }: ReadTx, source: string, { rollup, areas }: ReadFile) {
  const { rows } = await sql<{ area: string; month: number; events: number }>`
    select area, month, sum(events)::int as events from incident_cells
    where workspace = ${workspace} and source = ${source} group by area, month`.execute(db)
  const now = new Map<string, number>()
  for (let group = 0; group < rollup.size; group++) {
    const { area, month } = rollup.at(group)
    const key = `${month} ${areas[area]}`
    now.set(key, (now.get(key) ?? 0) + rollup.valueAt(group, 0))
  }
  const lost = rows.map(({ area, month, events }) => Math.max(0, events - (now.get(`${month} ${area}`) ?? 0)))
  const sum = (values: number[]) => values.reduce((all, one) => all + one, 0)
  return { before: sum(rows.map(({ events }) => events)), lost: sum(lost) }
}
