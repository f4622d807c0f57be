/** What the pages of an evaluation show: through the door first, then its results as far as whoever asks may see them. */
import { byIds } from '#src/ledger/records.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Site, Visitor } from '#src/publishing/site.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { EvaluationResult, ImpactEvaluation } from './saved-model.ts'
import { type ResultLine, resultId, resultLines } from './saved-store.ts'

interface Asking {
  site: Site
  visitor: Visitor
  published: Published
}

export interface LoadedEvaluation {
  evaluation: ImpactEvaluation
  revision: number
  /** From the first to the last. */
  lines: ResultLine[]
  /** The one that is shown: the last, or the one that was asked for. */
  shown: EvaluationResult | null
}

/** @param number of a result; without it the last one */
export async function loadEvaluation(
  { site, visitor, published }: Asking,
  id: string,
  number?: number,
): Promise<LoadedEvaluation | null> {
  const evaluation = published.records.impact_evaluations.get(id)
  if (!evaluation) return null
  return site.ledger.read(visitor, published.workspace.id, async (tx) => {
    const lines = await resultLines(tx, id)
    const [held] = await byIds(tx, 'impact_evaluations', [id])
    const wanted = number === undefined ? lines.at(-1) : lines.find((line) => line.number === number)
    const [shown] = wanted ? await byIds(tx, 'evaluation_results', [resultId(id, wanted.number)]) : []
    return { evaluation, revision: held?.revision ?? 1, lines, shown: shown?.data ?? null }
  })
}

export interface EvaluationLine {
  id: string
  title: LocalText
  exploratory: boolean
  verdict: EvaluationResult['verdict']
  direction: ResultLine['direction']
  /** Null where nothing is computed yet. */
  computed: string | null
  stated: string | null
  published: string | null
  intervention: { date: string; what: LocalText }
  policies: { id: string; title: LocalText }[]
}

/** Those that this reader sees, by the date of what they are about. */
export async function evaluationLines({ site, visitor, published }: Asking): Promise<EvaluationLine[]> {
  const { impact_evaluations, policies } = published.records
  const results = await site.ledger.read(visitor, published.workspace.id, (tx) => resultLines(tx))
  const last = new Map(results.map((line) => [line.evaluation, line]))
  return [...impact_evaluations.values()]
    .map((one) => ({
      ...{ id: one.id, title: one.title, exploratory: one.exploratory, intervention: one.intervention },
      verdict: last.get(one.id)?.verdict ?? null,
      direction: last.get(one.id)?.direction ?? null,
      computed: last.get(one.id)?.day ?? null,
      stated: one.stated?.day ?? null,
      published: one.published ?? null,
      policies: one.policies.map((id) => ({ id, title: policies.get(id)?.title ?? { en: id } })),
    }))
    .sort((a, b) => a.intervention.date.localeCompare(b.intervention.date) || a.id.localeCompare(b.id))
}
