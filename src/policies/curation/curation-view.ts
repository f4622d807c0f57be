/** What the curation page shows: each clause, its passage, and what the reader proposes for it. */
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { clausesOf } from '../clauses-of.ts'
import type { Finding, Policy } from '../model.ts'
import type { AttachedPassage } from '../sources/attached-store.ts'
import { type CurationFilter, findingStates, speeches } from './curation-filter.ts'
import { type LeftOut, leftOutOf } from './left-out.ts'
import { findingsOfPolicy, nextUndecided, type Place } from './next-undecided.ts'
import { kindOf, suggestedTitle, unknownOwners } from './suggest-draft.ts'

export interface CurationLine {
  clause: string
  number: string | null
  path: string[]
  passage: { text: string; language: 'en' | 'ur' } | null
  gist: LocalText | null
  finding: Finding
  made: { id: string; title: LocalText }[]
  /** What accepting it as it stands would leave out, because what it becomes has no place for it. */
  leftOut: LeftOut[]
  /** Owners named in the text that are no post here, and so are left out too. */
  unknownOwners: string[]
  /** Whether accepting it as it stands is enough: it promises or asks something, and a title can be made. */
  quick: boolean
}

export interface CurationView {
  policy: Policy
  source: string | null
  lines: CurationLine[]
  /** How many proposals there are of each decision, and of each kind of speech among those that the decision lets through. */
  counts: { state: Record<CurationFilter['state'], number>; speech: Record<CurationFilter['speech'], number> }
  decided: number
  total: number
  /** The first clause of the whole text that nobody has decided. */
  next: Place | null
  /** Clauses that no proposal was made for. */
  unproposed: number
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
        leftOut: leftOutOf({ kind: kindOf(finding, policy.binds), names: finding.names }),
        unknownOwners: unknownOwners(published, finding.owner),
        quick: asks && suggestedTitle(clause, passage) !== null,
      },
    ]
  })
  const all = [...findings.values()]
  return {
    policy,
    source: clauses[0]?.source ?? null,
    lines,
    counts: {
      state: countsOf(all, 'state', findingStates),
      speech: countsOf(
        all.filter((finding) => state === 'all' || finding.state === state),
        'speech',
        speeches,
      ),
    },
    decided: all.filter((finding) => finding.state !== 'proposed').length,
    total: all.length,
    next: nextUndecided(published, id, null),
    unproposed: clauses.filter((clause) => !findings.has(clause.id)).length,
  }
}

function countsOf<F extends 'state' | 'speech'>(findings: Finding[], field: F, values: readonly Finding[F][]) {
  const count = (value: Finding[F]) => findings.filter((finding) => finding[field] === value).length
  const each = Object.fromEntries(values.map((value) => [value, count(value)])) as Record<Finding[F], number>
  return { all: findings.length, ...each }
}

/** What a decided finding became, or what was on record before it. */
export function madeBy({ records }: Published, finding: Finding): { id: string; title: LocalText }[] {
  const promises = finding.commitments.flatMap((id) => records.commitments.get(id) ?? [])
  const asked = records.recommendations.get(finding.recommendation ?? '')
  return [...promises, ...(asked ? [asked] : [])].map(({ id, title }) => ({ id, title }))
}
