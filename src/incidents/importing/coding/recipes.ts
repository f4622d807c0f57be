/** For each combination of what the deciding columns say, worked out once: the axes, and the columns whose numbers are added up. */
import { axisValues } from '../../axis-values.ts'
import type { Axes } from '../../model.ts'
import type { Scanner } from '../csv/scanner.ts'
import type { Words } from '../csv/words.ts'
import { harmColumns } from '../harm-columns.ts'
import type { Mapping } from '../mapping-model.ts'
import { classRanges } from '../rollup.ts'
import type { Figures } from './figures-of-row.ts'
import { decidingColumns, type Heading } from './heading.ts'
import { axesBy, columnsBy, holds, type UnknownValue } from './rules.ts'
import { SaidTogether } from './said-together.ts'

const classColumns = ['civilians', 'securityForces', 'militants', ...classRanges] as const
const { victim: victims, datePrecision: datePrecisions, placePrecision: placePrecisions } = axisValues

/** What one row counts: an event, or one set of columns of a table. */
export interface CellRecipe {
  axes: Axes
  /** Places among the row's figures; null where the mapping names no column. `events` null: one. */
  events: readonly number[] | null
  /** In the order of `harmColumns`. */
  harm: readonly (readonly number[] | null)[]
  /** The one column of figures that counts, where it is one of the dead; -1 where there are others. */
  onlyDeaths: number
  /** A column says how many of one class died, or how few or many. */
  hasClasses: boolean
  /** Columns of their own say how few and how many of a class died. */
  hasRanges: boolean
  /** Numbers of axes by victim and precisions, from 1; 0 where there is none yet. */
  ids: Int32Array
}

export interface Recipe {
  isWanted: boolean
  unknown: UnknownValue | null
  /** What a rule says of it, as a place among the values of the axis. */
  placePrecision: number
  cells: readonly CellRecipe[]
}

/** Every combination of axes of a file, numbered from 1. */
export class AxesTable {
  readonly list: Axes[] = []
  readonly #numbers = new Map<string, number>()

  number(axes: Axes): number {
    const key = JSON.stringify(axes)
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    this.list.push(axes)
    this.#numbers.set(key, this.list.length)
    return this.list.length
  }
}

export class Recipes {
  readonly #mapping: Mapping
  readonly #columns: readonly string[]
  readonly #said: SaidTogether<Recipe>
  readonly #figures: Figures
  readonly #axes: AxesTable
  readonly #make = (texts: string[]) => this.#made(texts)

  constructor(scanner: Scanner, mapping: Mapping, heading: Heading, words: Words, figures: Figures, axes: AxesTable) {
    this.#mapping = mapping
    this.#figures = figures
    this.#axes = axes
    this.#columns = decidingColumns(mapping)
    const places = this.#columns.map((column) => heading.at(column))
    this.#said = new SaidTogether(scanner, places, words)
  }

  /** Of the record at hand. */
  of = (): Recipe => this.#said.of(0, this.#make)

  /** The number of the axes that a row has: its recipe's, with what its figures, day and place say where no rule does. */
  axesOf({ axes, ids }: CellRecipe, victim: number, datePrecision: number, placePrecision: number): number {
    const key = (victim * datePrecisions.length + datePrecision) * placePrecisions.length + placePrecision
    const known = ids[key] as number
    if (known !== 0) return known
    const said = <T extends string>(ruled: T, found: T | undefined): T => (ruled === 'unknown' && found ? found : ruled)
    const number = this.#axes.number({
      ...axes,
      victim: said(axes.victim, victims[victim]),
      datePrecision: said(axes.datePrecision, datePrecisions[datePrecision]),
      placePrecision: said(axes.placePrecision, placePrecisions[placePrecision]),
    })
    ids[key] = number
    return number
  }

  #made(texts: readonly string[]): Recipe {
    const said = (column: string) => texts[this.#columns.indexOf(column)] ?? ''
    const { only, axes: rules, cells = [{ ...this.#mapping, axes: {}, events: undefined }] } = this.#mapping
    const ruled = cells.map((cell) => axesBy({ ...rules, ...cell.axes }, said))
    const unknown = ruled.find((axes): axes is UnknownValue => 'found' in axes) ?? null
    const places = (columns: string[] | null) => columns?.map((column) => this.#figures.place(column)) ?? null
    return {
      isWanted: holds(only, said),
      unknown,
      placePrecision: placePrecisions.indexOf((ruled[0] as Axes).placePrecision ?? 'unknown'),
      cells: cells.map((cell, at) => {
        const events = places(columnsBy(cell.events, said))
        const harm = harmColumns.map((name) => places(columnsBy(cell[name], said)))
        const hasClasses = classColumns.some((name) => cell[name] !== undefined)
        return {
          axes: ruled[at] as Axes,
          events,
          harm,
          onlyDeaths: events === null && !hasClasses ? onlyDeathsOf(harm) : -1,
          hasClasses,
          hasRanges: classRanges.some((name) => cell[name] !== undefined),
          ids: new Int32Array(victims.length * datePrecisions.length * placePrecisions.length),
        }
      }),
    }
  }
}

function onlyDeathsOf(harm: CellRecipe['harm']): number {
  const dead = harm[harmColumns.indexOf('deaths')]
  const isOnly = harm.every((columns) => columns === null || columns === dead)
  return isOnly && dead?.length === 1 ? (dead[0] as number) : -1
}
