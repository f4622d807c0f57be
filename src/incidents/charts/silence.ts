/** What a source does not tell of at all: it has no number there, and a zero would be made up. */
import type { Axis, Family } from '../model.ts'
import { families } from '../model.ts'
import type { Cell, Dimension } from '../query-model.ts'
import { slice } from '../store/slice-store.ts'
import type { Ready } from './question.ts'
import { sumOf } from './sums.ts'
import type { TrendLine } from './view-model.ts'

/** No event of such a kind; nothing on an axis that is chosen by; no figure of what is measured. */
export type Silence = { of: 'kind' } | { of: 'measure' } | { of: 'axis'; axis: Axis }

export type Silences = (source: string, family: Family | null) => Silence | null

/** Looked for where a line is zero throughout: over all that the editions reach over, wherever it was. */
export async function silencesOf(ready: Ready, trend: readonly TrendLine[]): Promise<Silences> {
  const { base, sources, desk } = ready
  const mute = trend.filter(({ points }) => points.every(({ value }) => !value))
  const months = sources.flatMap(({ edition }) => edition.months ?? []).toSorted()
  const [from = base.from, to = base.to] = [months[0], months.at(-1)]
  const chosen = Object.keys(base.where).filter((axis): axis is Axis => axis !== 'eventClass')
  const by: Dimension[] = ['source', 'eventClass', ...chosen]
  const { eventClass } = base.where
  const asked = { ...base, from, to, where: { eventClass }, by }
  delete asked.areas
  const { cells } = mute.length > 0 ? await slice(desk.tx, asked) : { cells: [] }
  return (source, family) => {
    if (!mute.some((line) => line.source === source && line.family === family)) return null
    return silenceIn(
      cells.filter((cell) => cell.source === source && isOf(family, cell)),
      chosen,
    )
  }
}

const isOf = (family: Family | null, { eventClass }: Cell) =>
  family === null || (families[family] as readonly string[]).includes(eventClass ?? '')

function silenceIn(told: readonly Cell[], chosen: readonly Axis[]): Silence | null {
  if (told.length === 0) return { of: 'kind' }
  const axis = chosen.find((one) => told.every((cell) => isUnsaid(cell[one])))
  if (axis) return { of: 'axis', axis }
  const { value, uncounted } = sumOf(told)
  return value === 0 && uncounted > 0 ? { of: 'measure' } : null
}

/** Of a coded axis, and of one that is worded. */
export const isUnsaid = (value: unknown): boolean => value === 'unknown' || value === '' || value === undefined
