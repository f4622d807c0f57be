/** What a curator is offered to begin with: the reader's proposal in the words of the workspace. */
import type { Published } from '#src/publishing/door.ts'
import { Day, type LocalText } from '#src/vocabulary/model.ts'
import type { Clause, Finding, Ownership } from '../model.ts'
import { clauseLetters } from '../sources/clause-hash.ts'
import type { PromiseDraft } from './promise-draft.ts'

const longestTitle = 80

/** The beginning of a passage, cut at a word; a title is a pointer to the text, not a copy of it. */
export function shortened(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length <= longestTitle) return words.replace(/[.;:,]$/, '')
  const space = words.lastIndexOf(' ', longestTitle - 1)
  return `${words.slice(0, space > 0 ? space : longestTitle - 1).replace(/[.;:,]$/, '')}…`
}

/** The sentence that the reader's reason quotes, where it quotes one; else the whole text. */
export function promisingSentence(text: string, why: string): string {
  const words = text.replace(/\s+/g, ' ')
  const quoted = /“([^”…]+)/.exec(why)?.[1]?.trim()
  const at = quoted ? words.indexOf(quoted) : -1
  if (at === -1) return words
  const starts = [...words.matchAll(/[.!?]\s+(?=\p{Lu})/gu)].map((end) => end.index + end[0].length)
  return words
    .slice(
      starts.findLast((start) => start <= at) ?? 0,
      starts.find((start) => start > at),
    )
    .trim()
}

/**
 * The gist where somebody has written one; the beginning of an English passage, or of the sentence in it that `why` quotes; null
 * where only an Urdu passage is at hand.
 */
export function suggestedTitle(
  clause: Clause,
  passage: { text: string; language: string } | undefined,
  why = '',
): LocalText | null {
  if (clause.gist) return clause.gist
  return passage && passage.language !== 'ur' ? { en: shortened(promisingSentence(passage.text, why)) } : null
}

/** The posts of organisations that bear a name the text gives, where each such organisation has one post and no more. */
export function statedOwners({ records }: Published, names: string[]): Ownership[] {
  const wanted = new Set(names.map(clauseLetters))
  return [...records.organisations.values()].flatMap(({ id, name, shortName, otherNames }): Ownership[] => {
    const called = [name.en, name.ur, shortName?.en, shortName?.ur, ...otherNames]
    if (!called.some((one) => one && wanted.has(clauseLetters(one)))) return []
    const posts = [...records.posts.values()].filter((post) => post.organisation === id)
    return posts.length === 1 && posts[0] ? [{ post: posts[0].id, basis: 'stated' }] : []
  })
}

/** Names of the text that no organisation here bears, or none with a single post, so that nobody can be made owner by them. */
export function unknownOwners(published: Published, names: string[]): string[] {
  return names.filter((name) => statedOwners(published, [name]).length === 0)
}

/** In a text that binds nobody, what reads like a promise is a demand. */
export function kindOf({ speech }: Finding, binds: boolean): PromiseDraft['kind'] {
  if (speech === 'recommendation') return 'recommendation'
  return speech === 'demand' || !binds ? 'demand' : 'commitment'
}

/** The draft that a quick acceptance takes as it is. */
export function suggestedDraft(published: Published, finding: Finding, title: LocalText): PromiseDraft {
  const { approach, names, owner } = finding
  const date = Day.safeParse(names.deadline?.date)
  return {
    kind: kindOf(finding, published.records.policies.get(finding.policy)?.binds ?? true),
    title,
    owners: statedOwners(published, owner),
    approach,
    names,
    due: date.success ? date.data : undefined,
  }
}
