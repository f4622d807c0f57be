/** Pieces of a file in; sums, an account and findings out. Pure: it reads no disk, and asks about places what it was given to ask. */
import type { Account, ReviewRow } from '../edition-model.ts'
import type { Axes } from '../model.ts'
import { Counting, refused } from './account.ts'
import { Coder } from './coding/coder.ts'
import { columnsOf, folded, Heading, isTagRow } from './coding/heading.ts'
import type { KeptRows } from './coding/kept-rows.ts'
import type { Places } from './coding/places-of-row.ts'
import { AxesTable } from './coding/recipes.ts'
import { dialectOf, otherwise, recoder } from './csv/dialect.ts'
import { type RecordSink, Scanner } from './csv/scanner.ts'
import { Words } from './csv/words.ts'
import { ImportFault } from './import-fault.ts'
import type { Mapping } from './mapping-model.ts'
import { type HandedGroups, Rollup, type Sum, sums } from './rollup.ts'

/** Above the names of the columns there may be titles: so many rows are looked at. */
const mostTitles = 30
/** More combinations of axes mean that a column was taken for an axis which tells events apart, not kinds of them. */
const mostAxes = 100_000

export interface ReadingOptions {
  mapping: Mapping
  places: Places
  spellings?: Record<string, string>
  /** Where events are put one by one. */
  kept?: KeptRows
  /** Where to stop: at the first record that begins at this byte of the file or after it. */
  until?: number
}

export interface Read {
  rollup: Rollup
  /** By number, from 1: `axes[0]` has the number 1. */
  axes: readonly Axes[]
  /** By number; the first, '', is none. */
  areas: readonly string[]
  account: Account
  review: readonly ReviewRow[]
  /** The names of the columns, as the file has them. */
  heading: readonly string[]
}

/** How far a reading has come. */
export interface Part {
  rows: number
  stoppedAt: number | null
  headingRows: number
  /** Where in the file the first row after the heading begins. */
  headingEnd: number
  coder: Coder
}

/** A reading as another thread hands it over. */
export interface Handed {
  groups: HandedGroups
  axes: readonly Axes[]
  areas: readonly string[]
  account: Account
  review: readonly ReviewRow[]
}

export class Reading implements RecordSink {
  readonly #options: ReadingOptions
  readonly #counting = new Counting()
  readonly #rollup = new Rollup()
  readonly #axes = new AxesTable()
  #scanner: Scanner | undefined
  #words = new Words()
  #recoded: ReturnType<typeof recoder> | undefined
  #coder: Coder | undefined
  #titles: string[][] = []
  #isAfterHeading = false
  #headingEnd = -1
  #headingRows = 0

  constructor(options: ReadingOptions) {
    this.#options = options
  }

  /** @throws ImportFault where no row names the columns of the mapping */
  take(piece: Uint8Array): void {
    const isFirst = this.#recoded === undefined
    this.#recoded ??= recoder(piece)
    const bytes = this.#recoded(piece, isFirst)
    if (!this.#scanner) {
      this.#words = new Words(otherwise(bytes))
      this.#scanner = new Scanner(dialectOf(bytes), this)
      this.#scanner.until = this.#options.until ?? Number.POSITIVE_INFINITY
    }
    this.#scanner.take(bytes)
    if (this.#axes.list.length > mostAxes) throw new ImportFault('values', { most: mostAxes })
  }

  /** @throws ImportFault where the file held no heading */
  end(): Read {
    this.#scanner?.end()
    if (!this.#coder) throw this.#noHeading()
    return this.#result(this.#coder)
  }

  #result(coder: Coder): Read {
    const rollup = this.#rollup
    return {
      rollup,
      axes: this.#axes.list,
      areas: coder.areas,
      account: this.#counting.account(totalsOf(rollup)),
      review: this.#counting.review,
      heading: coder.heading,
    }
  }

  /** What another thread needs to read the rest of the file, and what is known when it has. */
  get part(): Part | undefined {
    const [scanner, coder] = [this.#scanner, this.#coder]
    if (!scanner || !coder) return undefined
    const { rows, stoppedAt } = scanner
    return { rows, stoppedAt, headingRows: this.#headingRows, headingEnd: this.#headingEnd, coder }
  }

  /** Adds what was read of the rest of the file. */
  add({ groups, axes, areas, account, review }: Handed): void {
    const { coder, rows, headingRows } = this.part as Part
    this.#rollup.add(
      groups,
      axes.map((one) => this.#axes.number(one)),
      areas.map((area) => coder.areaNumber(area)),
    )
    this.#counting.add(account, review, rows - headingRows)
  }

  record(row: number): void {
    const scanner = this.#scanner as Scanner
    if (isBlank(scanner)) return
    if (!this.#coder) this.#title()
    else this.#row(this.#coder, scanner, row)
  }

  #row(coder: Coder, scanner: Scanner, row: number): void {
    if (this.#isAfterHeading) {
      this.#isAfterHeading = false
      if (isTagRow(this.#texts())) return
    }
    if (this.#headingEnd < 0) {
      this.#headingEnd = scanner.recordStart
      this.#headingRows = row - 1
    }
    coder.take(scanner, row)
  }

  broken(row: number, start: number, end: number): void {
    if (!this.#coder) return
    this.#counting.read += 1
    const line = this.#words.text((this.#scanner as Scanner).bytes, start, Math.min(end, start + 200), false)
    this.#counting.note(row, refused('quote', '', line, '""'))
  }

  #texts(): string[] {
    const { bytes, starts, ends, escaped, fields } = this.#scanner as Scanner
    return Array.from({ length: Math.min(fields, starts.length) }, (_, at) =>
      this.#words.text(bytes, starts[at] as number, ends[at] as number, escaped[at] === 1),
    )
  }

  #title(): void {
    const cells = this.#texts()
    const { mapping, places, spellings = {}, kept } = this.#options
    const heading = new Heading(cells)
    this.#titles.push(cells)
    if (!columnsOf(mapping).every((column) => heading.has(column))) {
      if (this.#titles.length > mostTitles) throw this.#noHeading()
      return
    }
    this.#coder = new Coder({
      scanner: this.#scanner as Scanner,
      ...{ mapping, heading, places, spellings, ...(kept ? { kept } : {}) },
      words: this.#words,
      counting: this.#counting,
      rollup: this.#rollup,
      axes: this.#axes,
    })
    this.#isAfterHeading = true
  }

  /** Says what is missing of the row that has most of it. */
  #noHeading(): ImportFault {
    const wanted = columnsOf(this.#options.mapping)
    const missing = (cells: readonly string[]) => {
      const names = new Set(cells.map(folded))
      return wanted.filter((column) => !names.has(folded(column)))
    }
    const [best = []] = this.#titles.toSorted((a, b) => missing(a).length - missing(b).length)
    const columns = best.filter(Boolean).slice(0, 60).join(', ')
    return new ImportFault('heading', { missing: missing(best).join(', '), columns: columns || '–' })
  }
}

function isBlank({ bytes, starts, ends, fields }: Scanner): boolean {
  for (let at = 0; at < fields && at < starts.length; at++)
    for (let i = starts[at] as number; i < (ends[at] as number); i++) if ((bytes[i] as number) > 0x20) return false
  return true
}

/** Of what is stored. */
export function totalsOf(rollup: Rollup): Account['totals'] {
  const { totals } = rollup
  const of = (sum: Sum) => totals[sums.indexOf(sum)] as number
  return {
    events: of('events'),
    deaths: of('deaths'),
    deathsLow: of('deathsLow'),
    deathsHigh: of('deathsHigh'),
    injured: of('injured'),
  }
}
