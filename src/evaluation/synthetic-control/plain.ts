import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { modelPassage, power, remarksPassage, sourcesSaid, verdictPassage } from '../areas/passages.ts'
import { said } from '../areas/reasons.ts'
import type { Moment } from '../its/times.ts'
import type { Passage } from '../model.ts'
import { checklistPassage } from '../plain-around.ts'
import type { SyntheticResult } from './result.ts'

/** The page of a result: the question and the model first, then the answer, and then everything that speaks against it. */
export function plainSynthetic(result: SyntheticResult, t: Translator): Passage[] {
  const { outcome, treated, from, title, weights, fit, stated, method, checklist } = result
  const asked = { outcome, treated, from: String(from) }
  const passages: Passage[] = [
    {
      title: t('evaluation.title.question'),
      sentences: [title ? said(t, 'questionTitled', { ...asked, title }) : said(t, 'question', asked)],
    },
    modelPassage(
      {
        stated,
        sentences: [
          said(t, 'model.synthetic', { donors: weights.length, treated, times: fit.times }),
          ...resemblance(result, t),
          said(t, 'inference.ranked'),
        ],
      },
      t,
    ),
    verdictPassage(result, t),
    { title: t('evaluation.title.seen'), sentences: seen(result, t) },
    { title: t('evaluation.title.doubt'), sentences: doubt(result, t) },
    { title: t('evaluation.title.power'), sentences: power(result, t) },
    checklistPassage(method, checklist, t),
    remarksPassage({ ...result, isUntried: result.verdict === undefined }, t),
  ]
  return passages.filter(({ sentences }) => sentences.length > 0)
}

/** What the synthetic area has to be like, and how that is weighed. */
function resemblance({ predictors, stated, crossValidation }: SyntheticResult, t: Translator): string[] {
  if (predictors.length === 0) return [said(t, 'model.path')]
  const like = said(t, 'model.predictors', { predictors: predictors.length })
  if (!crossValidation) return [like, said(t, stated.importance === 'given' ? 'model.given' : 'model.sought')]
  const { training, validation } = crossValidation
  const parts = { trainingFrom: String(training.from), trainingTo: String(training.to), ...ends(validation) }
  return [like, said(t, 'model.validated', parts), said(t, 'model.validatedOthers')]
}

const ends = ({ from, to }: { from: Moment; to: Moment }) => ({ from: String(from), to: String(to) })

function seen({ outcome, treated, from, effect, weights }: SyntheticResult, t: Translator): string[] {
  const { list, number, percent } = formatter(t.locale)
  const direction = effect.mean < 0 ? 'below' : 'above'
  const values = { outcome, treated, from: String(from), size: Math.abs(effect.mean), direction }
  const parts = weights
    .filter(({ weight }) => weight >= 0.0005)
    .map(({ unit, weight }) => said(t, 'weight', { unit, weight: number(100 * weight, { digits: 1 }) }))
  return [
    effect.share === null
      ? said(t, 'average', values)
      : said(t, 'averageShare', { ...values, share: percent(Math.abs(effect.share), 1) }),
    ...(effect.low === null || effect.high === null ? [] : [said(t, 'reach', { low: effect.low, high: effect.high })]),
    said(t, 'weights', { weights: list(parts) }),
  ]
}

function doubt(result: SyntheticResult, t: Translator): string[] {
  const { placebo, placeboDates, dateRank, leaveOneOut, specifications, sources, verdict } = result
  return [
    ...foretold(result, t),
    ...(placebo ? [said(t, 'doubt.areas', { rank: placebo.rank, of: placebo.of })] : []),
    ...(placeboDates.length > 0
      ? [said(t, 'doubt.dates', { dates: placeboDates.length, ahead: (dateRank ?? 1) - 1 })]
      : []),
    ...withoutSaid(leaveOneOut, t),
    ...curveSaid(specifications, t),
    ...(verdict ? sourcesSaid(sources, t) : []),
  ]
}

function withoutSaid(leaveOneOut: SyntheticResult['leaveOneOut'], t: Translator): string[] {
  const sorted = leaveOneOut.toSorted((a, b) => a.gap - b.gap)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (!lowest || !highest) return []
  const ends = { least: lowest.gap, lowest: lowest.unit, most: highest.gap, highest: highest.unit }
  return [said(t, 'doubt.withoutNamed', ends)]
}

function foretold({ crossValidation }: SyntheticResult, t: Translator): string[] {
  if (!crossValidation) return []
  const { validation, rmspe, leastLoss } = crossValidation
  return [said(t, 'doubt.validated', { ...ends(validation), off: rmspe, least: Math.sqrt(leastLoss) })]
}

function curveSaid({ specifications, sameSign, clear }: SyntheticResult['specifications'], t: Translator): string[] {
  const [first, last] = [specifications[0], specifications.at(-1)]
  if (!first || !last) return []
  const { number, percent } = formatter(t.locale)
  const end = ({ ratio, estimate }: typeof first) => (ratio === null ? number(estimate) : percent(ratio, 1))
  const values = { same: sameSign, least: end(first), most: end(last) }
  return first.low === null
    ? [said(t, 'doubt.models', { ...values, models: specifications.length })]
    : [t('evaluation.curve', { ...values, specifications: specifications.length, clear })]
}
