/** Where a row says that it was; what names and coordinates say together is asked once, and once more after each change of the areas. */
import { axisValues } from '../../axis-values.ts'
import type { Placed, PlaceOf, SaidPlace } from '../../places/model.ts'
import { doubtful, type Finding } from '../account.ts'
import type { Scanner } from '../csv/scanner.ts'
import type { Words } from '../csv/words.ts'
import type { Mapping } from '../mapping-model.ts'
import { dayText } from './days.ts'
import { folded, type Heading } from './heading.ts'
import { SaidTogether } from './said-together.ts'

export interface Places {
  placeOf: PlaceOf
  /** Days on which areas begin, end or become others, ISO 8601, sorted: between two of them the same words are the same place. */
  turns: readonly string[]
}

/** Shared by all rows that say the same. */
export interface RowPlace {
  /** Place in `areas`. */
  area: number
  /** Place among the values of the axis. */
  precision: number
  latitude: number | null
  longitude: number | null
}

const precisions = axisValues.placePrecision
const unsaid = precisions.indexOf('unknown')
const mostTexts = 500_000

export class PlacesOfRow {
  /** Areas that rows were placed in; the first is none. */
  readonly areas: string[] = ['']
  readonly #areaPlaces = new Map<string, number>([['', 0]])
  readonly #places: Places
  readonly #spellings: ReadonlyMap<string, string>
  readonly #turns: readonly number[]
  readonly #columns: readonly string[]
  readonly #at: readonly number[]
  readonly #names: number
  readonly #hasLatitude: boolean
  readonly #hasLongitude: boolean
  readonly #said: SaidTogether<RowPlace | Finding>
  /** Of the row at hand, for what is made of it. */
  #day = 0
  #precision = 0
  readonly #make = (texts: string[]) => this.#read(texts, this.#day, this.#precision)

  constructor(
    scanner: Scanner,
    { place }: Mapping,
    heading: Heading,
    words: Words,
    places: Places,
    spellings: Record<string, string>,
  ) {
    const { names, latitude, longitude } = place
    this.#places = places
    this.#spellings = new Map(Object.entries(spellings).map(([name, area]) => [folded(name), area]))
    this.#turns = places.turns.map((day) => Date.parse(day) / 86_400_000)
    this.#names = names.length
    this.#hasLatitude = latitude !== undefined
    this.#hasLongitude = longitude !== undefined
    this.#columns = [...names, latitude, longitude].filter((name) => name !== undefined)
    this.#at = this.#columns.map((name) => heading.at(name))
    this.#said = new SaidTogether(scanner, this.#at, words, mostTexts)
  }

  get hasNames(): boolean {
    return this.#names > 0
  }

  /** Whether the row at hand names no place. */
  isUnnamed({ bytes, starts, ends }: Scanner): boolean {
    for (let at = 0; at < this.#names; at++) {
      const place = this.#at[at] as number
      for (let i = starts[place] as number; i < (ends[place] as number); i++)
        if ((bytes[i] as number) > 0x20) return false
    }
    return true
  }

  /** @param precision place among the values of the axis, as a rule of the mapping says */
  of(day: number, precision: number): RowPlace | Finding {
    let turn = 0
    while (turn < this.#turns.length && (this.#turns[turn] as number) <= day) turn++
    this.#day = day
    this.#precision = precision
    return this.#said.of(turn * precisions.length + precision, this.#make)
  }

  #read(texts: readonly string[], day: number, precision: number): RowPlace | Finding {
    const names = texts.slice(0, this.#names)
    const lat = this.#hasLatitude ? degrees(texts[this.#names], 90) : undefined
    const lon = this.#hasLongitude ? degrees(texts[this.#columns.length - 1], 180) : undefined
    if (lat === null || lon === null) {
      const at = lat === null ? this.#names : this.#columns.length - 1
      return doubtful('coordinates', this.#columns[at], texts[at], lat === null ? '-90 … 90' : '-180 … 180')
    }
    const said: SaidPlace = {
      names: names.map((name) => this.#spellings.get(folded(name)) ?? name),
      ...{ lat, lon, day: dayText(day), precision: precision === unsaid ? undefined : precisions[precision] },
    }
    return this.#placed(this.#places.placeOf(said), names, { latitude: lat ?? null, longitude: lon ?? null })
  }

  #placed(
    placed: Placed,
    names: readonly string[],
    spot: Pick<RowPlace, 'latitude' | 'longitude'>,
  ): RowPlace | Finding {
    if ('area' in placed)
      return { ...spot, area: this.area(placed.area), precision: precisions.indexOf(placed.precision) }
    // It is counted, and in none of the areas: the source gives no place, or one that lies in none of them.
    if (placed.doubtful === 'outside' || placed.doubtful === 'nowhere') return { ...spot, area: 0, precision: unsaid }
    const column = this.#columns.slice(0, this.#names).join(', ')
    return doubtful('place', column, names.filter(Boolean).join(', '), placed.candidates.join(', '))
  }

  /** The number of an area, which it has from now on. */
  area(id: string): number {
    const known = this.#areaPlaces.get(id)
    if (known !== undefined) return known
    this.areas.push(id)
    this.#areaPlaces.set(id, this.areas.length - 1)
    return this.areas.length - 1
  }
}

/** Undefined where nothing is said, null where it is no place on Earth. */
function degrees(text: string | undefined, most: number): number | undefined | null {
  if (text === undefined || text === '') return undefined
  const value = Number(text)
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null
}
