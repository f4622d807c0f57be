/** A doubtful row by what it says where the mapping looks, so that it is known again in the next edition. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import type { ReviewRow } from '../edition-model.ts'
import { columnsOf, folded } from '../importing/coding/heading.ts'
import type { Mapping } from '../importing/mapping-model.ts'

/** Of doubtful rows their keys, in the order of the rows; rows that say the same are counted through. */
export function rowKeys(mapping: Mapping, heading: readonly string[], rows: readonly ReviewRow[]): Map<number, string> {
  const names = heading.map(folded)
  const columns = columnsOf(mapping)
  const places = columns.map((column) => names.indexOf(folded(column)))
  const seen = new Map<string, number>()
  const keys = new Map<number, string>()
  for (const { row, fate, reason, column, said } of rows) {
    if (fate !== 'doubtful' || !said) continue
    const texts = places.map((at) => said[at] ?? '')
    const hash = createHash('sha256')
      .update(canonicalJson([reason, column, columns, texts]))
      .digest('hex')
    const count = (seen.get(hash) ?? 0) + 1
    seen.set(hash, count)
    keys.set(row, count === 1 ? hash : `${hash}-${count}`)
  }
  return keys
}
