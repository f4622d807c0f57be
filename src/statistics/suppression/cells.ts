/**
 * Counts that are published together, and which of them add up to which: all that a reader can work with. A two-way table with
 * margins is one such set; so are tables that share margins, and districts under their province.
 */
import { StatisticsFault } from '../fault.ts'

export interface Sum {
  total: number
  parts: number[]
}

export interface CellSet {
  /** People in each cell, unweighted. */
  counts: number[]
  sums: Sum[]
  /** Cells that are known in any case, such as how many answered: they are never hidden. */
  known: ReadonlySet<number>
  /** Cells that stand in no table and only link others: nobody is shown them. */
  unpublished: ReadonlySet<number>
  /** Numbers that count no people, such as a sum of ranks: they link, may have to be hidden, and are not small in themselves. */
  unguarded: ReadonlySet<number>
  /** Whether programs over it come out whole by themselves, as those over one two-way table do (a network); others are told to. */
  network: boolean
  /** How much is lost where a cell is hidden that need not be; totals cost more than cells. */
  costs: number[]
}

/** Makes a set of cells by name; a name that comes again is the same cell, which links tables. */
export class CellSetBuilder {
  readonly #counts: number[] = []
  readonly #costs: number[] = []
  readonly #sums: Sum[] = []
  readonly #known = new Set<number>()
  readonly #unpublished = new Set<number>()
  readonly #unguarded = new Set<number>()
  readonly #places = new Map<string, number>()

  /** @throws StatisticsFault where the count is none, or the same cell had another */
  cell(name: string, count: number, cost = 1 + count): number {
    if (!Number.isSafeInteger(count) || count < 0)
      throw new StatisticsFault('value', `Cell "${name}" has ${count} people; give a whole number from 0 on.`)
    const found = this.#places.get(name)
    if (found === undefined) {
      this.#places.set(name, this.#counts.length)
      this.#costs.push(cost)
      return this.#counts.push(count) - 1
    }
    if (this.#counts[found] !== count)
      throw new StatisticsFault(
        'value',
        `Cell "${name}" has ${this.#counts[found]} people in one table and ${count} in another.`,
      )
    return found
  }

  /** Says that a cell is known in any case. */
  known(cell: number): void {
    this.#known.add(cell)
  }

  /**
   * A cell that stands in no table, unless one of that name does. One of nobody is guarded no more than a number that counts no people:
   * that it is empty is no secret.
   */
  link(name: string, count: number): number {
    const isNew = !this.#places.has(name)
    const cell = this.cell(name, count)
    if (isNew) this.#unpublished.add(cell)
    if (isNew && count === 0) this.#unguarded.add(cell)
    return cell
  }

  /** The cell of a name; undefined where there is none. */
  placeOf(name: string): number | undefined {
    return this.#places.get(name)
  }

  /** Says that a cell counts no people. */
  unguarded(cell: number): number {
    this.#unguarded.add(cell)
    return cell
  }

  /** A part that is named several times counts as often. @throws StatisticsFault where the parts do not add up */
  sum(total: number, parts: number[]): void {
    const added = parts.reduce((sum, part) => sum + (this.#counts[part] ?? 0), 0)
    if (added !== this.#counts[total])
      throw new StatisticsFault('value', `A total of ${this.#counts[total]} people has parts that add up to ${added}.`)
    this.#sums.push({ total, parts })
  }

  /** Says that the people of one name are those of others together, by themselves and with every name they are crossed with. */
  sumNames(whole: string, parts: readonly string[]): void {
    const crossed = [...this.#places.keys()].map((name) => name.split(' & ')).filter((names) => names.includes(whole))
    for (const names of crossed) {
      const swapped = parts.map((part) =>
        this.#places.get(
          names
            .map((name) => (name === whole ? part : name))
            .sort()
            .join(' & '),
        ),
      )
      const found = swapped.filter((cell) => cell !== undefined)
      const total = this.#places.get(names.join(' & '))
      if (found.length === parts.length && total !== undefined) this.sum(total, found)
    }
  }

  done(network = false): CellSet {
    const [unpublished, unguarded] = [this.#unpublished, this.#unguarded]
    return {
      counts: this.#counts,
      sums: this.#sums,
      known: this.#known,
      unpublished,
      unguarded,
      costs: this.#costs,
      network,
    }
  }
}
