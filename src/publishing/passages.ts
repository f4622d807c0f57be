/** Passages of source texts that somebody attached on this machine: shown as quotations, never handed out whole. */
import type { Locale } from '#src/i18n/locale.ts'
import { type AttachedPassage, attachedPassages } from '#src/policies/sources/attached-store.ts'
import type { Published } from './door.ts'
import type { Site } from './site.ts'

export interface Passage {
  /** The clause with what stands around it. */
  text: string
  language: Locale
  /** The clause itself, as code-point offsets into `text`. */
  mark: { start: number; end: number }
}

/**
 * How much of the text around a clause is shown with it, in code points. None where any clause is withheld: what stands around
 * an open clause is the words of its neighbours, and a label on a neighbour is a label on its words.
 */
export const surroundings = (published: Published | undefined): number => (published?.withheld.clauses === 0 ? 240 : 0)

/** By clause; a clause whose text is not attached is left out. */
export async function passagesOf(
  site: Site,
  { reader, workspace: { id } }: Published,
  clauses: string[],
): Promise<Record<string, Passage>> {
  if (clauses.length === 0) return {}
  const around = surroundings(await site.published(id))
  const rows = await site.ledger.read(reader, id, (tx) => attachedPassages(tx, id, clauses, around))
  return Object.fromEntries(
    rows.map((row: AttachedPassage) => {
      const lead = Array.from(row.before).length
      const mark = { start: lead, end: lead + Array.from(row.passage).length }
      return [
        row.clause,
        { text: row.before + row.passage + row.after, language: row.language === 'ur' ? 'ur' : 'en', mark },
      ]
    }),
  )
}
