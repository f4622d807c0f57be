import { Area } from '#src/coordination/model.ts'
import type { Locale } from '#src/i18n/locale.ts'
import { all } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { inLocale } from '#src/publishing/in-locale.ts'
import type { ReviewRow } from '../../edition-model.ts'

const namesOf = async (tx: ReadTx, locale: Locale): Promise<Map<string, string>> => {
  const areas = (await all(tx, 'areas')).map(({ data }) => Area.parse(data))
  return new Map(areas.map(({ id, name }) => [id, inLocale(name, locale)]))
}

export const areaNamed = async (tx: ReadTx, id: string, locale: Locale): Promise<string> =>
  (await namesOf(tx, locale)).get(id) ?? id

/** Rows whose place is in doubt with the areas that may be meant by their names, as people call them. */
export async function withAreaNames(tx: ReadTx, rows: readonly ReviewRow[], locale: Locale): Promise<ReviewRow[]> {
  if (!rows.some(({ reason }) => reason === 'place')) return [...rows]
  const names = await namesOf(tx, locale)
  return rows.map((row) => {
    if (row.reason !== 'place') return row
    const right = row.right
      .split(', ')
      .map((id) => names.get(id) ?? id)
      .join(', ')
    return { ...row, right }
  })
}
