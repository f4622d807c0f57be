import type { Locale } from '#src/i18n/locale.ts'
import type { Published } from '#src/publishing/door.ts'
import { inLocale } from '#src/publishing/in-locale.ts'
import type { Site } from '#src/publishing/site.ts'
import { clausesOfSource } from '../clauses-of.ts'
import type { Clause } from '../model.ts'
import { type AttachedPassage, attachedPassages } from '../sources/attached-store.ts'
import type { WordedClause } from './clause-changes.ts'

/**
 * The clauses of a source whole and in order, as far as whoever reads may see them. For texts that somebody has put out to be read as
 * a whole; what is cited of others' texts is `passagesOf`.
 */
export async function wordedClauses(
  { ledger }: Pick<Site, 'ledger'>,
  published: Published,
  source: string,
  locale: Locale,
): Promise<WordedClause[]> {
  const clauses = clausesOfSource(published, source)
  const { reader, workspace } = published
  const ids = clauses.map(({ id }) => id)
  const rows = await ledger.read(reader, workspace.id, (tx) => attachedPassages(tx, workspace.id, ids, 0))
  const attached = new Map(rows.map((row) => [row.clause, row]))
  return clauses.map((clause) => worded(clause, attached.get(clause.id), locale))
}

/** @param locale in which a clause is told whose text is not attached */
export function worded(clause: Clause, attached: AttachedPassage | undefined, locale: Locale): WordedClause {
  const { id, number = null, kind, gist, path } = clause
  const common = { id, number, heading: kind === 'heading' }
  if (attached) return { ...common, words: attached.passage, lang: attached.language === 'ur' ? 'ur' : 'en' }
  const lang = locale === 'ur' && gist?.ur !== undefined ? 'ur' : 'en'
  return { ...common, lang, words: gist ? inLocale(gist, locale) : kind === 'heading' ? (path.at(-1) ?? '') : '' }
}
