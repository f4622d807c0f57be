/** What the page of incidents shows for a choice: sources side by side, never added up. */
import type { ReadTx } from '#src/ledger/transaction.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Cell } from '../query-model.ts'
import type { Choice } from './choice.ts'
import { partsOf } from './parts-view.ts'
import { ask, familiesOf, focusOf, prepare, type Ready } from './question.ts'
import { isUnsaid, silencesOf } from './silence.ts'
import { coveredBy, most, nothing, sumOf } from './sums.ts'
import { without } from './told-times.ts'
import { multiplesOf, trendOf, withGaps } from './trend-view.ts'
import type { IncidentView, SourceView } from './view-model.ts'

/** Null where no source that the reader may see has an edition. */
export async function incidentView(tx: ReadTx, published: Published, choice: Choice): Promise<IncidentView | null> {
  const ready = await prepare({ tx, published, choice })
  if (!ready) return null
  const { levels, base, step, isMixed } = ready
  const focus = focusOf(ready)
  const lines = await trendOf(ready)
  const silences = await silencesOf(ready, lines)
  const [byArea, told] = [await ask(focus, ['source', 'area']), await familiesOf(ready)]
  const sources = ready.sources.map((one) => ({
    ...sourceView(ready, one, byArea.cells),
    ...silences(one.source.id, lines.find(({ source }) => source === one.source.id)?.family ?? null),
  }))
  const toldOf = (source: string) => {
    const found = sources.find(({ id }) => id === source)
    const gaps = found?.untold.map(({ months }) => months) ?? []
    return found?.months ? without(found.months, gaps) : []
  }
  const speaking = sources.filter(({ silent }) => silent === null)
  const mapped = (sources.find(({ id }) => id === choice.map) ?? speaking[0] ?? sources[0])?.id ?? ''
  const parts = partsOf(focus, byArea.cells, toldOf).map(({ values, ...part }) => ({
    ...part,
    values: Object.fromEntries(Object.entries(values).filter(([id]) => speaking.some((one) => one.id === id))),
  }))
  return {
    choice,
    classes: focus.base.where.eventClass,
    apart: base.where.eventClass.filter((one) => !focus.base.where.eventClass.includes(one)),
    isMixed,
    step,
    period: [base.from, base.to],
    whole: levels.whole ? { id: levels.whole.id, name: levels.whole.name } : null,
    hasMergers: levels.hasMergers,
    sources,
    common: commonTime(speaking),
    families: told,
    trend: lines.flatMap((line) => {
      const { silent, untold } = silences(line.source, line.family)
      return silent ? [] : [{ ...line, points: withGaps(line.points, untold) }]
    }),
    gaps: lines.flatMap(({ source, family }) =>
      silences(source, family).untold.map((silent) => ({ source, family, silent })),
    ),
    mute: lines.flatMap(({ source, family }) => {
      const { silent } = silences(source, family)
      return silent && family && speaking.some(({ id }) => id === source) ? [{ source, family, silent }] : []
    }),
    parts,
    multiples: await multiplesOf(focus, { mapped, parts, speaking }),
    split: choice.split ? await splitOf(choice.split === 'eventClass' ? ready : focus, choice.split) : [],
    mapped,
  }
}

function commonTime(sources: readonly Pick<SourceView, 'months'>[]): [string, string] | null {
  const times = sources.flatMap(({ months }) => (months ? [months] : []))
  const [first = '', last = ''] = [
    times
      .map(([from]) => from)
      .sort()
      .at(-1),
    times.map(([, to]) => to).sort()[0],
  ]
  const isShared = times.every(([from, to]) => from === first && to === last)
  return isShared || first > last ? null : [first, last]
}

function sourceView(
  { base }: Ready,
  { source, edition, newest }: Ready['sources'][number],
  cells: readonly Cell[],
): Omit<SourceView, 'silent' | 'untold'> {
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

/** A value that one source tells of and another does not is none there, unless that source says nothing on the axis at all. */
async function splitOf(ready: Ready, axis: NonNullable<Choice['split']>): Promise<IncidentView['split']> {
  const { cells } = await ask(ready, ['source', axis])
  const telling = new Set(cells.filter((cell) => !isUnsaid(cell[axis])).map(({ source = '' }) => source))
  const zeros = Object.fromEntries([...telling].map((source) => [source, nothing]))
  return [...Map.groupBy(cells, (cell) => String(cell[axis] ?? ''))]
    .map(([value, some]) => ({
      value,
      sums: {
        ...zeros,
        ...Object.fromEntries([...Map.groupBy(some, ({ source = '' }) => source)].map(([id, own]) => [id, sumOf(own)])),
      },
    }))
    .sort((a, b) => most(b.sums) - most(a.sums))
}
