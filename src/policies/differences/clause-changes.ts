/** Two versions of a text, clause by clause: which clause became which, and what changed. Pure. */
import type { Locale } from '#src/i18n/locale.ts'

/** A clause with its words, from the attached text or, where there is none, its gist. */
export interface WordedClause {
  id: string
  /** As printed, without its point. */
  number: string | null
  words: string
  lang: Locale
  /** Set as a heading. */
  heading: boolean
}

/** A clause of the earlier version and what became of it. Several may lead to one, and one to several. */
export interface ClauseLink {
  before: string
  after: string
}

export const changeKinds = ['same', 'changed', 'added', 'removed'] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface ClauseChange {
  kind: ChangeKind
  /** None where it is new, several where they were put together. */
  before: WordedClause[]
  after: WordedClause | null
}

/** How alike two clauses of one number are at least, to be taken for one; and two of different numbers. From 0 to 1 (Dice). */
const least = { sameNumber: 0.35, other: 0.5 }

const letters = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const joined = (text: string) => letters(text).join(' ')

/** Shared words of two texts, each word as often as both have it (Sørensen–Dice). */
export function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared += 1
  }
  return (2 * shared) / (a.length + b.length)
}

/** Proposes what became of each clause: first by the same words, then by the number, then by likeness, the most alike first. */
export function linkClauses(before: readonly WordedClause[], after: readonly WordedClause[]): ClauseLink[] {
  const open = { before: new Set(before), after: new Set(after) }
  const links: ClauseLink[] = []
  const link = (a: WordedClause, b: WordedClause) => {
    if (!open.before.has(a) || !open.after.has(b)) return
    open.before.delete(a)
    open.after.delete(b)
    links.push({ before: a.id, after: b.id })
  }
  const byWords = Map.groupBy(after, ({ words }) => joined(words))
  for (const a of before) {
    const same = joined(a.words) === '' ? [] : (byWords.get(joined(a.words)) ?? [])
    const [b] = [...same.filter(({ number }) => number === a.number), ...same].filter((one) => open.after.has(one))
    if (b) link(a, b)
  }
  for (const { a, b } of pairsOf(open.before, open.after)) link(a, b)
  return links
}

function pairsOf(before: ReadonlySet<WordedClause>, after: ReadonlySet<WordedClause>) {
  const words = new Map([...before, ...after].map((one) => [one, letters(one.words)]))
  const pairs: { a: WordedClause; b: WordedClause; rank: number }[] = []
  for (const a of before) {
    for (const b of after) {
      if (a.heading !== b.heading) continue
      const alike = likeness(words.get(a) ?? [], words.get(b) ?? [])
      const numbered = a.number !== null && a.number === b.number
      if (alike >= (numbered ? least.sameNumber : least.other)) pairs.push({ a, b, rank: alike + (numbered ? 1 : 0) })
    }
  }
  return pairs.sort((x, y) => y.rank - x.rank)
}

/** In the order of the later version; what was left out stands where it stood. */
export function clauseChanges(
  before: readonly WordedClause[],
  after: readonly WordedClause[],
  links: readonly ClauseLink[],
): ClauseChange[] {
  const from = Map.groupBy(links, (link) => link.after)
  const kept = new Set(links.map((link) => link.before))
  const place = new Map(before.map(({ id }, i) => [id, i]))
  const gone = before.flatMap((clause, i) => (kept.has(clause.id) ? [] : [{ clause, i }]))
  const changes: ClauseChange[] = []
  const leaveOut = (until: number) => {
    for (let next = gone[0]; next && next.i < until; next = gone[0]) {
      changes.push({ kind: 'removed', before: [next.clause], after: null })
      gone.shift()
    }
  }
  for (const clause of after) {
    const places = (from.get(clause.id) ?? []).flatMap((link) => place.get(link.before) ?? []).sort((a, b) => a - b)
    const earlier = places.flatMap((i) => before[i] ?? [])
    if (places[0] !== undefined) leaveOut(places[0])
    changes.push({ kind: kindOf(earlier, clause), before: earlier, after: clause })
  }
  leaveOut(before.length)
  return changes
}

function kindOf(before: readonly WordedClause[], after: WordedClause): ChangeKind {
  if (before.length === 0) return 'added'
  return before.length === 1 && before[0]?.words === after.words ? 'same' : 'changed'
}

/** How many clauses are the same, changed, new and left out. */
export function countChanges(changes: readonly ClauseChange[]): Record<ChangeKind, number> {
  const counts = { same: 0, changed: 0, added: 0, removed: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}
