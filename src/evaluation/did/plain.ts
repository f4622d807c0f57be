import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { modelPassage, power, range, remarksPassage, sourcesSaid, verdictPassage } from '../areas/passages.ts'
import { said } from '../areas/reasons.ts'
import type { Passage } from '../model.ts'
import { checklistPassage } from '../plain-around.ts'
import type { Curve } from './curve.ts'
import type { DidResult } from './result.ts'

/** The page of a result: the question and the model first, then the answer, and then everything that speaks against it. */
export function plainDid(result: DidResult, t: Translator): Passage[] {
  const { stated, effect, method, checklist } = result
  const passages: Passage[] = [
    { title: t('evaluation.title.question'), sentences: [question(result, t)] },
    modelPassage({ stated, sentences: model(result, t) }, t),
    verdictPassage(result, t),
    {
      title: t('evaluation.title.seen'),
      sentences: [
        effect.low === null || effect.high === null
          ? said(t, 'effectAlone', { estimate: effect.estimate })
          : said(t, 'effect', { estimate: effect.estimate, low: effect.low, high: effect.high }),
      ],
    },
    { title: t('evaluation.title.doubt'), sentences: doubt(result, t) },
    { title: t('evaluation.title.power'), sentences: power(result, t) },
    checklistPassage(method, checklist, t),
    remarksPassage({ ...result, isUntried: result.verdict === undefined }, t),
  ]
  return passages.filter(({ sentences }) => sentences.length > 0)
}

/** What is compared, what is held fixed, by what areas count, and how chance is judged. */
function model({ stated, treated }: DidResult, t: Translator) {
  const { estimator, compare, covariates, adjustment, weights, inference } = stated
  const byGroup = compare === 'never' ? 'model.groupTimeNever' : 'model.groupTime'
  const fixed = { covariates: formatter(t.locale).list(covariates) }
  const dates = new Set(treated.map(({ from }) => from)).size
  return [
    ...(dates > 1 ? [said(t, 'model.dates')] : []),
    said(t, estimator === 'two-way' ? 'model.twoWay' : byGroup),
    ...(covariates.length > 0 ? [said(t, `model.${adjustment ?? 'held'}`, fixed)] : []),
    ...(weights === null ? [] : [said(t, 'model.weights', { weights })]),
    said(t, `inference.${inference}`),
  ]
}

function question({ title, outcome, treated }: DidResult, t: Translator): string {
  const [only] = treated
  if (!only || treated.length > 1) return said(t, 'questionMany', { outcome, treated: treated.length })
  const asked = { outcome, treated: only.unit, from: String(only.from) }
  return title ? said(t, 'questionTitled', { ...asked, title }) : said(t, 'question', asked)
}

function doubt(result: DidResult, t: Translator): string[] {
  const { placebo, placeboDates, dateRank, leaveOneOut, pretrend, specifications, sources, verdict } = result
  const { trend, leads } = pretrend
  return [
    ...(trend && trend.low !== null && trend.high !== null
      ? [said(t, 'doubt.trend', { estimate: trend.estimate, low: trend.low, high: trend.high })]
      : []),
    ...(leads ? [said(t, 'doubt.leads', { p: leads.p })] : []),
    ...(placebo ? [said(t, 'doubt.assignments', { rank: placebo.rank, of: placebo.of })] : []),
    ...(placeboDates.length > 0
      ? [said(t, 'doubt.dates', { dates: placeboDates.length, ahead: (dateRank ?? 1) - 1 })]
      : []),
    ...range(
      t,
      'doubt.without',
      leaveOneOut.map(({ estimate }) => estimate),
    ),
    ...curveSaid(specifications, t),
    ...(verdict ? sourcesSaid(sources, t) : []),
  ]
}

function curveSaid({ specifications, sameSign, clear }: Curve, t: Translator): string[] {
  const [first, last] = [specifications[0], specifications.at(-1)]
  if (!first || !last) return []
  const { number, percent } = formatter(t.locale)
  const end = ({ ratio, estimate }: Curve['specifications'][number]) =>
    ratio === null ? number(estimate) : percent(ratio, 1)
  const values = { specifications: specifications.length, same: sameSign, clear, least: end(first), most: end(last) }
  return [t('evaluation.curve', values)]
}
