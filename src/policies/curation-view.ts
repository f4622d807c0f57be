/** What the curation page shows: each clause, its passage, and what the reader proposes for it. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { AttachedPassage } from './attached-store.ts'
import { clausesOf } from './clauses-of.ts'
import type { Finding, Policy } from './model.ts'
import { suggestedTitle } from './suggest-draft.ts'

export const findingStates = ['proposed', 'accepted', 'rejected', 'merged', 'split'] as const
export const speeches = ['commitment', 'demand', 'recommendation', 'decision', 'statement'] as const

export interface CurationFilter {
  state: (typeof findingStates)[number] | 'all'
  speech: (typeof speeches)[number] | 'all'
}

export interface CurationLine {
  clause: string
  number: string | null
  path: string[]
  passage: { text: string; language: 'en' | 'ur' } | null
  gist: LocalText | null
  finding: Finding
  made: { id: string; title: LocalText }[]
  /** Whether accepting it as it stands is enough: it promises or asks something, and a title can be made. */
  quick: boolean
}

export interface CurationView {
  policy: Policy
  source: string | null
  lines: CurationLine[]
  decided: number
  total: number
  /** Clauses that no proposal was made for. */
  unproposed: number
}

export function curationFilter(query: URLSearchParams): CurationFilter {
  const one = <T extends string>(values: readonly T[], name: string) =>
    values.find((value) => value === query.get(name)) ?? 'all'
  return { state: one(findingStates, 'state'), speech: one(speeches, 'speech') }
}

export function findingsOfPolicy({ records }: Published, policy: string): Finding[] {
  return [...records.findings.values()].filter((finding) => finding.policy === policy)
}

/** Undefined where there is no such policy. */
export function curationView(
  published: Published,
  id: string,
  passages: AttachedPassage[],
  { state, speech }: CurationFilter,
): CurationView | undefined {
  const { records } = published
  const policy = records.policies.get(id)
  if (!policy) return undefined
  const findings = new Map(findingsOfPolicy(published, id).map((finding) => [finding.clause, finding]))
  const passageOf = new Map(passages.map((passage) => [passage.clause, passage]))
  const clauses = clausesOf(published, id).filter(({ kind }) => kind !== 'heading' && kind !== 'footnote')
  const lines = clauses.flatMap((clause): CurationLine[] => {
    const finding = findings.get(clause.id)
    if (!finding || (state !== 'all' && finding.state !== state)) return []
    if (speech !== 'all' && finding.speech !== speech) return []
    const attached = passageOf.get(clause.id)
    const passage = attached
      ? { text: attached.passage, language: attached.language === 'ur' ? ('ur' as const) : ('en' as const) }
      : undefined
    const asks = finding.is || finding.speech === 'demand' || finding.speech === 'recommendation'
    return [
      {
        clause: clause.id,
        number: clause.number ?? null,
        path: clause.path,
        passage: passage ?? null,
        gist: clause.gist ?? null,
        finding,
        made: madeBy(published, finding),
        quick: asks && suggestedTitle(clause, passage) !== null,
      },
    ]
  })
  const all = [...findings.values()]
  return {
    policy,
    source: clauses[0]?.source ?? null,
    lines,
    decided: all.filter((finding) => finding.state !== 'proposed').length,
    total: all.length,
    unproposed: clauses.filter((clause) => !findings.has(clause.id)).length,
  }
}

/** What a decided finding became, or what was on record before it. */
export function madeBy({ records }: Published, finding: Finding): { id: string; title: LocalText }[] {
  const promises = finding.commitments.flatMap((id) => records.commitments.get(id) ?? [])
  const asked = records.recommendations.get(finding.recommendation ?? '')
  return [...promises, ...(asked ? [asked] : [])].map(({ id, title }) => ({ id, title }))
}
