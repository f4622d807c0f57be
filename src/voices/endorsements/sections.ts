/** What a charter can be endorsed without: the parts under its headings. Pure. */
import type { Clause } from '#src/policies/model.ts'
import type { LocalText } from '#src/vocabulary/model.ts'

export interface CharterSection {
  /** The heading's, or of a text without headings the clause's own. */
  id: string
  /** What it says, or else a heading in the document's words; null where neither is kept. */
  title: LocalText | null
  number: string | null
  clauses: Clause[]
}

/**
 * Clauses go with the heading that stands nearest before them; a heading with nothing of its own is none.
 * @param clauses of one document, in its order
 */
export function sectionsOf(clauses: readonly Clause[]): CharterSection[] {
  const body = clauses.filter(({ kind }) => kind !== 'footnote')
  if (!body.some(({ kind }) => kind === 'heading')) return body.map((clause) => alone(clause, [clause]))
  const found: CharterSection[] = []
  for (const clause of body) {
    if (clause.kind !== 'heading') found.at(-1)?.clauses.push(clause)
    else found.push(alone(clause, []))
  }
  return found
    .filter((section) => section.clauses.length > 0)
    .map((section) => ({ ...section, title: section.title ?? headingOver(section) }))
}

/** Where nobody has said what a heading says, its words stand in the paths of what is under it. */
function headingOver({ clauses: [first] }: CharterSection): LocalText | null {
  const words = first?.path.at(-1)
  return words === undefined ? null : { en: words }
}

const alone = ({ id, number, gist }: Clause, clauses: Clause[]): CharterSection => ({
  id,
  number: number ?? null,
  title: gist ?? null,
  clauses,
})
