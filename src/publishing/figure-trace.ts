/** Which promises make up a counted figure, so that a sum can be walked back to its parts and each part to its source. */
import { type PromiseRow, promiseRows } from '#src/policies/policy-view.ts'
import { aspects, aspectsOf } from '#src/policies/xray.ts'
import { completions } from '#src/results/model.ts'
import { states } from '#src/results/scorecard.ts'
import type { Published } from './door.ts'

export const figures = ['commitments', 'demands', 'overdue', ...completions, ...states, ...aspects] as const
export type FigureName = (typeof figures)[number]

export const isFigure = (name: string | null): name is FigureName => figures.some((figure) => figure === name)

function counts(published: Published, row: PromiseRow, figure: FigureName): boolean {
  const commitment = published.records.commitments.get(row.id)
  if (!commitment) return false
  if (figure === 'demands') return commitment.kind === 'demand'
  if (commitment.kind === 'demand') return false
  if (figure === 'commitments') return true
  if (figure === 'overdue') return row.overdueDays !== null
  if (aspects.some((aspect) => aspect === figure)) return aspectsOf(commitment)[figure as (typeof aspects)[number]]
  return row.completion === figure || row.state === figure
}

/** @param policy the policy's id, or `all` */
export function figureTrace(published: Published, policy: string, figure: FigureName, today: string): PromiseRow[] {
  const policies = policy === 'all' ? [...published.records.policies.keys()] : [policy]
  return policies.flatMap((id) => promiseRows(published, id, today)).filter((row) => counts(published, row, figure))
}
