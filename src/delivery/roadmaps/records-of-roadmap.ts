/** What an accepted roadmap puts on record: actions, milestones and planned money, with ids that stay through its versions. Pure. */
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Action, BudgetLine, Milestone } from '../model.ts'
import type { DraftTitle, Roadmap, RoadmapLine } from './roadmap-model.ts'

/** English titles of lines and milestones that have none of their own, by their keys. */
export type EnglishTitles = Readonly<Record<string, string>>

export interface RoadmapRecords {
  actions: Action[]
  milestones: Milestone[]
  budgetLines: BudgetLine[]
}

/** Lines and milestones whose title is in Urdu alone; records have an English one too. */
export const withoutEnglish = (lines: readonly RoadmapLine[]): { key: string; ur: string }[] =>
  lines
    .flatMap((line) => [line, ...line.milestones])
    .flatMap(({ key, title }) => (title.en === undefined ? [{ key, ur: title.ur ?? '' }] : []))

/**
 * @param lines complete, as they were handed in
 * @param before milestones that stand on record: what has become of them since does not change with the plan
 */
export function recordsOf(
  { id, commitment }: Pick<Roadmap, 'id' | 'commitment'>,
  lines: readonly RoadmapLine[],
  english: EnglishTitles,
  before: ReadonlyMap<string, Milestone>,
): RoadmapRecords {
  const own = (key: string) => `${id}-${key}`
  const titled = (key: string, { en, ur }: DraftTitle): LocalText => {
    const first = en ?? english[key] ?? ''
    return ur === undefined ? { en: first } : { en: first, ur }
  }
  return {
    actions: lines.map(({ key, title, post, starts, ends }) => ({
      id: own(key),
      commitment,
      title: titled(key, title),
      post,
      starts,
      ends,
    })),
    milestones: lines.flatMap((line) =>
      line.milestones.map(({ key, title, due = '' }) => {
        const { done = null, evidence = [] } = before.get(own(key)) ?? {}
        return { id: own(key), action: own(line.key), title: titled(key, title), due, done, evidence }
      }),
    ),
    budgetLines: lines.flatMap(({ money }) =>
      money.map(({ key, fiscalYear = '', amount = 0, currency = '' }) => {
        return { id: own(key), commitment, fiscalYear, amount, currency }
      }),
    ),
  }
}
