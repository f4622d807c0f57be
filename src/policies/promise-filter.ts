/** The list of promises narrowed by its address: policy, approach, work done, result, late. */
import { type Completion, completions } from '#src/results/model.ts'
import { states } from '#src/results/scorecard.ts'
import type { State } from '#src/results/scoring/score.ts'
import type { Approach } from '#src/vocabulary/model.ts'
import type { PromiseRow } from './policy-view.ts'

export interface Filter {
  policy: string | null
  approach: Approach | null
  completion: Completion | null
  state: State | null
  late: boolean
}

const oneOf = <T extends string>(value: string | null, allowed: readonly T[]): T | null =>
  allowed.find((a) => a === value) ?? null

/** Reads an address's query; a value that is not known narrows nothing. */
export function filterOf(query: URLSearchParams): Filter {
  return {
    policy: query.get('policy') || null,
    approach: oneOf(query.get('approach'), ['soft', 'hard', 'both', 'none'] as const),
    completion: oneOf(query.get('completion'), completions),
    state: oneOf(query.get('state'), states),
    late: query.get('late') === '1',
  }
}

/** The query of the same list, at a page of it. */
export function queryOf(filter: Filter, page: number): string {
  const query = new URLSearchParams()
  for (const key of ['policy', 'approach', 'completion', 'state'] as const) {
    const value = filter[key]
    if (value !== null) query.set(key, value)
  }
  if (filter.late) query.set('late', '1')
  if (page > 1) query.set('page', String(page))
  return query.toString()
}

/** Whether a row belongs to the list; the policy has been chosen before. */
export function matches(row: PromiseRow, filter: Filter): boolean {
  return (
    (filter.approach === null || row.approach === filter.approach) &&
    (filter.completion === null || row.completion === filter.completion) &&
    (filter.state === null || row.state === filter.state) &&
    (!filter.late || row.overdueDays !== null)
  )
}
