/** Makes of each record an incident, or a finding of why it is none. */
import { type Counting, doubtful, type Finding, refused } from '../account.ts'
import type { Scanner } from '../csv/scanner.ts'
import type { Words } from '../csv/words.ts'
import type { Mapping } from '../mapping-model.ts'
import { type Rollup, tooMany } from '../rollup.ts'
import { DaysOfRow, type RowDay } from './days-of-row.ts'
import { Figures } from './figures-of-row.ts'
import { HarmOfRow } from './harm-of-row.ts'
import { folded, type Heading } from './heading.ts'
import type { KeptRows } from './kept-rows.ts'
import { KnownIds } from './known-ids.ts'
import { type Places, PlacesOfRow, type RowPlace } from './places-of-row.ts'
import { type AxesTable, type Recipe, Recipes } from './recipes.ts'
import { idText, RowKey } from './row-key.ts'

const totalWord = /^(?:(?:grand|sub)[\s-]*)?totals?\b|^sum\b|^overall\b|^(?:کل|میزان|مجموع)/i

export interface CoderParts {
  scanner: Scanner
  mapping: Mapping
  heading: Heading
  words: Words
  places: Places
  spellings: Record<string, string>
  counting: Counting
  rollup: Rollup
  axes: AxesTable
  /** Where events are put one by one; without it they are only added up. */
  kept?: KeptRows
}

export class Coder {
  readonly #parts: CoderParts
  readonly #figures: Figures
  readonly #recipes: Recipes
  readonly #days: DaysOfRow
  readonly #places: PlacesOfRow
  readonly #known = new KnownIds()
  readonly #key: RowKey
  readonly #harm = new HarmOfRow()
  readonly #id: number | undefined
  readonly #words: number | undefined
  readonly #dyad: number | undefined
  readonly heading: readonly string[]
  /** Names in the heading. */
  readonly columns: number

  constructor(parts: CoderParts) {
    const { scanner, mapping, heading, words } = parts
    const at = (column: string | undefined) => (column === undefined ? undefined : heading.at(column))
    this.#parts = parts
    this.#figures = new Figures(mapping, heading, words)
    this.#recipes = new Recipes(scanner, mapping, heading, words, this.#figures, parts.axes)
    this.#days = new DaysOfRow(scanner, mapping, heading, words)
    this.#places = new PlacesOfRow(scanner, mapping, heading, words, parts.places, parts.spellings)
    this.#id = at(mapping.id)
    this.#key = new RowKey(this.#id, words)
    this.#words = at(mapping.place.words)
    this.#dyad = at(mapping.dyad)
    this.heading = heading.names
    this.columns = heading.names.length
  }

  /** A row like a row of totals was met: what it says hangs on all rows above it. */
  metTotals = false

  get ids(): KnownIds {
    return this.#known
  }

  areaNumber = (id: string): number => this.#places.area(id)

  /** By the numbers that cells carry. */
  get areas(): readonly string[] {
    return this.#places.areas
  }

  take(scanner: Scanner, row: number): void {
    const { counting } = this.#parts
    counting.read += 1
    const finding = this.#code(scanner)
    if (finding === 'stored') counting.stored += 1
    else if (finding === 'merged') counting.merged += 1
    else if (this.#repeatsHeading(scanner)) counting.note(row, refused('heading'))
    else counting.note(row, finding, finding.fate === 'doubtful' ? this.#said(scanner) : undefined)
  }

  /** Files that were put together out of several, or printed, have it once more. */
  #repeatsHeading(scanner: Scanner): boolean {
    return (
      scanner.fields === this.columns &&
      this.heading.every((name, at) => folded(name) === folded(this.#text(scanner, at)))
    )
  }

  #code(scanner: Scanner): 'stored' | 'merged' | Finding {
    const misfit = this.#misfit(scanner)
    if (misfit) return misfit
    const wrongFigure = this.#figures.read(scanner)
    const day = this.#days.of()
    const total = this.#total(scanner, day)
    if (total) return total
    const recipe = this.#recipes.of()
    this.#figures.add()
    if (!recipe.isWanted) return refused('elsewhere')
    if (wrongFigure) return wrongFigure
    if ('reason' in day) return day
    if (recipe.unknown) return doubtful('value', recipe.unknown.column, recipe.unknown.found, recipe.unknown.right)
    const place = this.#places.of(day.first, recipe.placePrecision)
    if ('reason' in place) return place
    return this.#store(scanner, recipe, day, place)
  }

  /** A record that has more or fewer fields than the heading has names was cut off, or a delimiter stands where none belongs. */
  #misfit(scanner: Scanner): Finding | null {
    const { fields, starts, ends } = scanner
    if (fields === this.columns) return null
    let extra = fields > this.columns
    for (let at = this.columns; extra && at < fields; at++) if (starts[at] !== ends[at]) extra = false
    return extra ? null : doubtful('columns', '', String(fields), String(this.columns))
  }

  #total(scanner: Scanner, day: RowDay | Finding): Finding | null {
    const isDateless = 'reason' in day
    const isKeyless =
      (this.#id === undefined || isEmpty(scanner, this.#id)) &&
      ((isDateless && day.reason === 'no-date') || (this.#places.hasNames && this.#places.isUnnamed(scanner)))
    if (!isDateless && !isKeyless) return this.#labelledTotal(scanner)
    const labelled = this.#labelledTotal(scanner)
    if (labelled) return labelled
    this.metTotals ||= isKeyless
    if (!isKeyless || !this.#figures.isSum()) return null
    this.#figures.startAnew()
    return refused('unlabelled-total', '', this.#figures.sums())
  }

  #labelledTotal(scanner: Scanner): Finding | null {
    const { bytes, starts, ends, escaped, fields } = scanner
    let first = 0
    while (first < fields - 1 && starts[first] === ends[first]) first++
    const [start, end] = [starts[first] as number, ends[first] as number]
    // Few rows begin with such a letter: T, G, S, O, or one beyond ASCII.
    const letter = (bytes[start] as number) | 0x20
    if (end - start > 30 || (letter !== 0x74 && letter !== 0x67 && letter !== 0x73 && letter !== 0x6f && letter < 0x80))
      return null
    const label = folded(this.#parts.words.text(bytes, start, end, escaped[first] === 1))
    if (!totalWord.test(label)) return null
    this.metTotals = true
    const sums = this.#figures.sums()
    const isSum = this.#figures.isSum()
    this.#figures.startAnew()
    return isSum ? refused('total', '', label) : doubtful('total', '', label, sums)
  }

  #store(scanner: Scanner, recipe: Recipe, day: RowDay, place: RowPlace): 'stored' | 'merged' | Finding {
    const harm = this.#harm
    let digest = Math.imul(day.first, 0x9e3779b1) ^ Math.imul(day.last, 0x85ebca6b) ^ place.area
    if (place.latitude !== null && place.longitude !== null)
      digest ^= Math.imul((place.latitude * 1e5) | 0, 0x7feb352d) ^ Math.imul((place.longitude * 1e5) | 0, 0x846ca68b)
    let axes = 0
    for (const cell of recipe.cells) {
      const fault = harm.read(this.#figures, cell)
      if (fault) return fault
      axes = this.#recipes.axesOf(cell, harm.victim, day.precision, place.precision)
      digest = harm.digest(Math.imul(digest ^ axes, 0xc2b2ae35))
    }
    const key = this.#key
    key.read(scanner)
    const known = this.#known.add(key.hash, key.near, digest)
    if (known !== 'new') {
      if (this.#id === undefined) return doubtful('same-row')
      if (known === 'same') return 'merged'
      return doubtful('same-id', this.#parts.mapping.id, this.#text(scanner, this.#id))
    }
    if (recipe.cells.length === 1) this.#add(scanner, axes, day, place)
    else
      for (const cell of recipe.cells) {
        harm.read(this.#figures, cell)
        this.#add(scanner, this.#recipes.axesOf(cell, harm.victim, day.precision, place.precision), day, place)
      }
    return 'stored'
  }

  /** What stands in the row, by the columns of the heading: whoever settles it has to see it. */
  #said(scanner: Scanner): string[] {
    const fields = Math.min(scanner.fields, this.columns, scanner.starts.length)
    return Array.from({ length: fields }, (_, at) => this.#text(scanner, at))
  }

  #text({ bytes, starts, ends, escaped }: Scanner, field: number | undefined): string {
    if (field === undefined) return ''
    return this.#parts.words.text(bytes, starts[field] as number, ends[field] as number, escaped[field] === 1).trim()
  }

  #add(scanner: Scanner, axes: number, day: RowDay, place: RowPlace): void {
    const { rollup, kept } = this.#parts
    const harm = this.#harm
    if (harm.events === 0 && harm.deaths <= 0 && harm.injured <= 0) return
    const group = rollup.group(axes, place.area, day.month)
    addTo(rollup.pageOf(group), rollup.placeOf(group), harm)
    for (let of = 0; harm.isClassed && of < 3; of++) {
      if ((harm.highs[of] as number) < 0) continue
      rollup.addRange(group, of * 2, harm.lows[of] as number)
      rollup.addRange(group, of * 2 + 1, harm.highs[of] as number)
    }
    if (kept) this.#keep(kept, scanner, axes, day, place)
  }

  #keep(kept: KeptRows, scanner: Scanner, axes: number, day: RowDay, place: RowPlace): void {
    const { low, deaths, high, classes, injured, lows, highs } = this.#harm
    kept.size += 1
    kept.ids.push(
      this.#key.hasId && this.#id !== undefined ? idText(this.#parts.words, scanner, this.#id) : this.#key.text,
    )
    kept.days.push(day.first)
    kept.lastDays.push(day.last)
    kept.months.push(day.month)
    kept.areas.push(place.area)
    kept.places.push(this.#text(scanner, this.#words).slice(0, 200))
    kept.latitudes.push(place.latitude)
    kept.longitudes.push(place.longitude)
    kept.dyads.push(this.#text(scanner, this.#dyad).slice(0, 200))
    kept.axes.push(axes)
    const harms = [low, deaths, high, classes[0] as number, classes[1] as number, classes[2] as number, injured]
    for (const [column, value] of harms.entries()) kept.harm[column]?.push(value === -1 ? null : value)
    for (let of = 0; of < 3; of++) kept.putRange(of, lows[of] as number, highs[of] as number)
  }
}

function isEmpty({ bytes, starts, ends }: Scanner, field: number): boolean {
  for (let at = starts[field] as number; at < (ends[field] as number); at++)
    if ((bytes[at] as number) > 0x20) return false
  return true
}

function addTo(values: Int32Array, at: number, harm: HarmOfRow): void {
  const { low, deaths, high, classes, injured, events } = harm
  values[at] = (values[at] as number) + events
  if (deaths >= 0) {
    values[at + 1] = (values[at + 1] as number) + low
    values[at + 2] = (values[at + 2] as number) + deaths
    values[at + 3] = (values[at + 3] as number) + high
    if ((values[at + 2] as number) < 0 || (values[at + 3] as number) < 0) throw tooMany()
  } else values[at + 8] = (values[at + 8] as number) + events
  for (let of = 0; harm.isClassed && of < 3; of++) {
    const dead = classes[of] as number
    if (dead > 0) values[at + 4 + of] = (values[at + 4 + of] as number) + dead
    if (dead >= 0 && (harm.highs[of] as number) < 0) values[at + 11 + of] = (values[at + 11 + of] as number) + events
  }
  if (deaths < 0 || harm.isUnclassed) values[at + 9] = (values[at + 9] as number) + events
  if ((values[at] as number) < 0) throw tooMany()
  if (injured >= 0) {
    values[at + 7] = (values[at + 7] as number) + injured
    if ((values[at + 7] as number) < 0) throw tooMany()
  } else values[at + 10] = (values[at + 10] as number) + events
}
