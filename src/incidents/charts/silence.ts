/** What a source does not tell of, at all or between changes in how it collects: it has no number there, and a zero would be made up. */
import type { Axis, Family } from '../model.ts'
import { families } from '../model.ts'
import type { Cell, Dimension } from '../query-model.ts'
import { slice } from '../store/slice-store.ts'
import type { Ready } from './question.ts'
import { coveredBy, sumOf } from './sums.ts'
import { type Months, monthsIn, shared, spansOf, without } from './told-times.ts'
import type { TrendLine } from './view-model.ts'

/**
 * No event of such a kind; nothing on an axis that is chosen by; no figure of what is measured. With `months`: in that part of the time
 * that is chosen, though at other times it tells of it.
 */
export type Silence = ({ of: 'kind' } | { of: 'measure' } | { of: 'axis'; axis: Axis }) & { months?: Months }
export type SilentTime = Silence & { months: Months }

export interface Told {
  /** Why there is no number at all. */
  silent: Silence | null
  /** Where there is a number: the times that are not in it. */
  untold: SilentTime[]
}

export type Silences = (source: string, family: Family | null) => Told

/** So many events must have been due at the source's own pace for none of them to say something: by chance there are none in one case of twenty. */
const fewestDue = 3

const nothingSilent: Told = { silent: null, untold: [] }

/** Looked for where a line is zero throughout, or its source has changed how it collects: over all that the editions reach over, wherever it was. */
export async function silencesOf(ready: Ready, trend: readonly TrendLine[]): Promise<Silences> {
  const { base, desk } = ready
  const isMute = ({ points }: TrendLine) => points.every(({ value }) => !value)
  const looked = ready.sources.flatMap(({ source, edition }) => {
    const spans = edition.months
      ? spansOf(
          edition.months,
          source.breaks.map(({ date }) => date),
        )
      : []
    const isDoubted = spans.length > 1 || trend.some((line) => line.source === source.id && isMute(line))
    return isDoubted ? [{ id: source.id, spans, covered: coveredBy(edition, base) }] : []
  })
  const chosen = Object.keys(base.where).filter((axis): axis is Axis => axis !== 'eventClass')
  const ask = async (measure: typeof base.measure) => {
    const months = looked.flatMap(({ spans }) => spans.flat()).toSorted()
    const [from = base.from, to = base.to] = [months[0], months.at(-1)]
    const by: Dimension[] = ['source', 'eventClass', 'month', ...chosen]
    const { areas: _, ...everywhere } = base
    const asked = { ...everywhere, measure, from, to, where: { eventClass: base.where.eventClass }, by }
    return looked.length > 0 ? (await slice(desk.tx, { ...asked, sources: looked.map(({ id }) => id) })).cells : []
  }
  const events = await ask('events')
  const measured = base.measure === 'events' ? events : await ask(base.measure)

  return (source, family) => {
    const line = trend.find((one) => one.source === source && one.family === family)
    const doubted = looked.find(({ id }) => id === source)
    if (!line || !doubted) return nothingSilent
    const own = (cells: readonly Cell[]) => cells.filter((cell) => cell.source === source && isOf(family, cell))
    const told = { events: own(events), measured: own(measured), chosen }
    const always = isMute(line) ? silenceIn(told) : null
    if (always) return { silent: always, untold: [] }
    const { covered, spans } = doubted
    if (!covered || spans.length < 2) return nothingSilent
    const untold = spans.flatMap((span): SilentTime[] => {
      const months = shared(span, covered)
      const silence = months && silenceThen(told, span, spans)
      return silence ? [{ ...silence, months }] : []
    })
    const isAll =
      without(
        covered,
        untold.map(({ months }) => months),
      ).length === 0
    return isAll ? { silent: untold[0] ?? null, untold: [] } : { silent: null, untold }
  }
}

interface Cells {
  events: readonly Cell[]
  measured: readonly Cell[]
  chosen: readonly Axis[]
}

const isOf = (family: Family | null, { eventClass }: Cell) =>
  family === null || (families[family] as readonly string[]).includes(eventClass ?? '')

function silenceIn({ events, measured, chosen }: Cells): Silence | null {
  if (events.length === 0) return { of: 'kind' }
  const axis = chosen.find((one) => events.every((cell) => isUnsaid(cell[one])))
  if (axis) return { of: 'axis', axis }
  const { value, uncounted } = sumOf(measured)
  return value === 0 && uncounted > 0 ? { of: 'measure' } : null
}

/** Of one way of collecting: none where it says something of it at other times, and at that pace would have had to. */
function silenceThen(told: Cells, span: Months, spans: readonly Months[]): Silence | null {
  const inSpan = (cell: Cell) => shared(span, [cell.month ?? '', cell.month ?? '']) !== undefined
  const parted = (isIn: boolean): Cells => ({
    ...told,
    events: told.events.filter((cell) => inSpan(cell) === isIn),
    measured: told.measured.filter((cell) => inSpan(cell) === isIn),
  })
  const [then, otherwise] = [parted(true), parted(false)]
  const silence = silenceIn(then)
  if (!silence || silenceIn(otherwise)?.of === silence.of) return null
  const saying =
    silence.of === 'axis' ? otherwise.events.filter((cell) => !isUnsaid(cell[silence.axis])) : otherwise.events
  const elsewhere = spans.filter((one) => one !== span).reduce((sum, one) => sum + monthsIn(one), 0)
  const due = (sumOf(saying).value / elsewhere) * monthsIn(span)
  return silence.of === 'measure' || due >= fewestDue ? silence : null
}

/** Of a coded axis, and of one that is worded. */
export const isUnsaid = (value: unknown): boolean => value === 'unknown' || value === '' || value === undefined
