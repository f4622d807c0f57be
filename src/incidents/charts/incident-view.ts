/** What the page of incidents shows for a choice: sources side by side, never added up. */
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Cell } from '../query-model.ts'
import type { Choice } from './choice.ts'
import { partsOf } from './parts-view.ts'
import { ask, familiesOf, focusOf, prepare, type Ready } from './question.ts'
import { coveredBy, most, sumOf } from './sums.ts'
import { multiplesOf, trendOf } from './trend-view.ts'
import type { IncidentView, SourceView } from './view-model.ts'

/** Null where no source that the reader may see has an edition. */
export async function incidentView(tx: ReadTx, published: Published, choice: Choice): Promise<IncidentView | null> {
  const ready = await prepare({ tx, published, choice })
  if (!ready) return null
  const { levels, sources, base, step, isMixed } = ready
  const focus = focusOf(ready)
  const mapped = sources.find(({ source }) => source.id === choice.map) ?? sources[0]
  if (!mapped) return null
  const [trend, byArea, families] = [
    await trendOf(ready),
    await ask(focus, ['source', 'area']),
    await familiesOf(ready),
  ]
  const parts = partsOf(focus, byArea.cells)
  return {
    choice,
    classes: focus.base.where.eventClass,
    apart: base.where.eventClass.filter((one) => !focus.base.where.eventClass.includes(one)),
    isMixed,
    step,
    period: [base.from, base.to],
    whole: levels.whole ? { id: levels.whole.id, name: levels.whole.name } : null,
    hasMergers: levels.hasMergers,
    sources: sources.map((one) => sourceView(ready, one, byArea.cells)),
    families,
    trend,
    parts,
    multiples: await multiplesOf(focus, mapped.source.id, parts),
    split: choice.split ? await splitOf(choice.split === 'eventClass' ? ready : focus, choice.split) : [],
    mapped: mapped.source.id,
  }
}

function sourceView(
  { base }: Ready,
  { source, edition, newest }: Ready['sources'][number],
  cells: readonly Cell[],
): SourceView {
  return {
    id: source.id,
    title: source.title,
    terms: source.terms,
    document: source.source,
    edition: {
      number: edition.number,
      newest,
      name: edition.name,
      day: edition.day,
    },
    months: coveredBy(edition, base),
    breaks: source.breaks.filter(({ date }) => date >= base.from.slice(0, date.length) && date <= `${base.to}-31`),
    total: sumOf(cells.filter((cell) => cell.source === source.id)),
  }
}

async function splitOf(ready: Ready, axis: NonNullable<Choice['split']>): Promise<IncidentView['split']> {
  const { cells } = await ask(ready, ['source', axis])
  return [...Map.groupBy(cells, (cell) => String(cell[axis] ?? ''))]
    .map(([value, some]) => ({
      value,
      sums: Object.fromEntries(
        [...Map.groupBy(some, ({ source = '' }) => source)].map(([id, own]) => [id, sumOf(own)]),
      ),
    }))
    .sort((a, b) => most(b.sums) - most(a.sums))
}
