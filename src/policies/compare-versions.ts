/** Two versions of a policy, clause by clause: what stayed, what was reworded, what came and what went. Pure. */
import type { Clause } from './model.ts'

export type Change = 'same' | 'renumbered' | 'changed' | 'added' | 'removed'

export interface ComparedClause {
  change: Change
  before: Clause | null
  after: Clause | null
}

/** Words of a clause as far as they are at hand: the text, or what it says in other words. */
export type WordsOf = (clause: Clause) => string

/** Beneath this share of common words, two clauses are not one that was reworded. */
const alike = 0.4

/**
 * In the order of the later version; what went stands after what it stood behind. Clauses are known by their hash, then by their number
 * under the same heading, then by the words they have in common.
 */
export function compareVersions(
  before: readonly Clause[],
  after: readonly Clause[],
  wordsOf: WordsOf,
): ComparedClause[] {
  const partner = new Map<Clause, Clause>()
  const left = new Set(before)
  const join = (later: Clause, earlier: Clause | undefined) => {
    if (!earlier) return
    partner.set(later, earlier)
    left.delete(earlier)
  }
  const unmatched = () => after.filter((clause) => !partner.has(clause))
  for (const clause of after) join(clause, sameHash(clause, left))
  for (const clause of unmatched()) join(clause, samePlace(clause, left))
  for (const [later, earlier] of byWords(unmatched(), [...left], wordsOf)) if (left.has(earlier)) join(later, earlier)
  return inOrder(before, after, partner)
}

const sameHash = (clause: Clause, among: Iterable<Clause>) =>
  [...among]
    .filter(({ hash, kind }) => hash === clause.hash && kind === clause.kind)
    .sort((a, b) => Number(placeOf(b) === placeOf(clause)) - Number(placeOf(a) === placeOf(clause)))[0]

/** Only what is numbered has a place of its own. */
const samePlace = (clause: Clause, among: Iterable<Clause>) =>
  clause.number === undefined
    ? undefined
    : [...among].find((one) => one.number !== undefined && one.kind === clause.kind && placeOf(one) === placeOf(clause))

const placeOf = ({ path, number }: Clause) => JSON.stringify([path, number ?? null])

/** Pairs of what is left, the likest first. */
function byWords(after: readonly Clause[], before: readonly Clause[], wordsOf: WordsOf): [Clause, Clause][] {
  const bags = new Map([...after, ...before].map((clause) => [clause, bagOf(wordsOf(clause))]))
  const pairs = after.flatMap((later) =>
    before
      .filter(({ kind }) => kind === later.kind)
      .map((earlier) => ({ later, earlier, share: shareOf(bags.get(later), bags.get(earlier)) })),
  )
  const taken = new Set<Clause>()
  return pairs
    .filter(({ share }) => share >= alike)
    .sort((a, b) => b.share - a.share)
    .flatMap(({ later, earlier }): [Clause, Clause][] => {
      if (taken.has(later) || taken.has(earlier)) return []
      taken.add(later).add(earlier)
      return [[later, earlier]]
    })
}

const bagOf = (words: string) => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** Dice's coefficient: twice the common words by all. */
function shareOf(a = new Set<string>(), b = new Set<string>()): number {
  const common = [...a].filter((word) => b.has(word)).length
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size)
}

function inOrder(before: readonly Clause[], after: readonly Clause[], partner: Map<Clause, Clause>): ComparedClause[] {
  const followers = new Map<Clause | null, Clause[]>()
  const kept = new Set(partner.values())
  let last: Clause | null = null
  for (const clause of before) {
    if (kept.has(clause)) last = clause
    else followers.set(last, [...(followers.get(last) ?? []), clause])
  }
  const gone = (behind: Clause | null) =>
    (followers.get(behind) ?? []).map((clause): ComparedClause => ({ change: 'removed', before: clause, after: null }))
  return [
    ...gone(null),
    ...after.flatMap((clause) => {
      const earlier = partner.get(clause) ?? null
      const change = earlier ? changeOf(earlier, clause) : ('added' as const)
      return [{ change, before: earlier, after: clause }, ...(earlier ? gone(earlier) : [])]
    }),
  ]
}

const changeOf = (before: Clause, after: Clause): Change =>
  before.hash !== after.hash ? 'changed' : before.number === after.number ? 'same' : 'renumbered'
