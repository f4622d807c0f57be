/** Counts what becomes of each row, and keeps those that somebody has to look at. */
import type { Account, Reason, ReviewRow } from '../edition-model.ts'

/** More are counted, and not kept one by one: a file with so many has one thing wrong with it, not thousands. */
export const mostReviewed = 5000

/** What a row was not stored for. */
export interface Finding {
  fate: ReviewRow['fate']
  reason: Reason
  column?: string
  found?: string
  right?: string
}

export const doubtful = (reason: Reason, column = '', found = '', right = ''): Finding => ({
  fate: 'doubtful',
  ...{ reason, column, found, right },
})
export const refused = (reason: Reason, column = '', found = '', right = ''): Finding => ({
  fate: 'refused',
  ...{ reason, column, found, right },
})

const longest = 200
/** Letters of one field of a row that is kept to be settled. */
const longestSaid = 500
const cut = (text = '') => (text.length > longest ? `${text.slice(0, longest)}…` : text)

export class Counting {
  readonly review: ReviewRow[] = []
  read = 0
  stored = 0
  merged = 0
  #doubtful = 0
  #refused = 0
  readonly #reasons: Account['reasons'] = {}

  /** @param said what stands in the row, of one that somebody may settle */
  note(row: number, { fate, reason, column, found, right }: Finding, said?: readonly string[]): void {
    if (fate === 'doubtful') this.#doubtful += 1
    else this.#refused += 1
    this.#reasons[reason] = (this.#reasons[reason] ?? 0) + 1
    if (this.review.length < mostReviewed)
      this.review.push({
        ...{ row, fate, reason, column: cut(column), found: cut(found), right: cut(right) },
        ...(said ? { said: said.map((text) => text.slice(0, longestSaid)) } : {}),
      })
  }

  /** Adds another's, whose rows come after so many of this one. */
  add(
    { read, stored, merged, doubtful, refused, reasons }: Account,
    review: readonly ReviewRow[],
    rowsBefore: number,
  ): void {
    this.read += read
    this.stored += stored
    this.merged += merged
    this.#doubtful += doubtful
    this.#refused += refused
    for (const [reason, count] of Object.entries(reasons) as [Reason, number][])
      this.#reasons[reason] = (this.#reasons[reason] ?? 0) + count
    const room = mostReviewed - this.review.length
    this.review.push(...review.slice(0, Math.max(0, room)).map((one) => ({ ...one, row: one.row + rowsBefore })))
  }

  account(totals: Account['totals']): Account {
    const { read, stored, merged } = this
    return {
      read,
      stored,
      merged,
      doubtful: this.#doubtful,
      refused: this.#refused,
      reasons: this.#reasons,
      totals,
      changes: null,
    }
  }
}
