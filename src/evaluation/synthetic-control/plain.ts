import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { power, range, verdictPassage } from '../areas/passages.ts'
import { said } from '../areas/reasons.ts'
import type { Passage } from '../model.ts'
import type { SyntheticResult } from './result.ts'

/** The page of a result: the question and the model first, then the answer, and then everything that speaks against it. */
export function plainSynthetic(result: SyntheticResult, t: Translator): Passage[] {
  const { outcome, treated, from, title, weights, predictors, fit, verdict, remarks } = result
  const asked = { outcome, treated, from: String(from) }
  const passages: Passage[] = [
    {
      title: said(t, 'title.question'),
      sentences: [title ? said(t, 'questionTitled', { ...asked, title }) : said(t, 'question', asked)],
    },
    {
      title: said(t, 'title.model'),
      sentences: [
        said(t, 'model.synthetic', { donors: weights.length, treated, times: fit.times }),
        predictors.length > 0 ? said(t, 'model.predictors', { predictors: predictors.length }) : said(t, 'model.path'),
      ],
    },
    verdictPassage(result, t),
    { title: said(t, 'title.seen'), sentences: seen(result, t) },
    { title: said(t, 'title.doubt'), sentences: doubt(result, t) },
    { title: said(t, 'title.power'), sentences: power(result, t) },
    {
      title: said(t, 'title.remarks'),
      sentences: [
        ...remarks.map(({ key, values }) => said(t, `remark.${key}`, values)),
        ...(verdict ? [] : [said(t, 'remark.noPlacebo')]),
        said(t, 'remark.exploratory'),
      ],
    },
  ]
  return passages.filter(({ sentences }) => sentences.length > 0)
}

function seen({ outcome, treated, from, effect, weights }: SyntheticResult, t: Translator): string[] {
  const values = { outcome, treated, from: String(from), gap: effect.mean }
  const { list, number } = formatter(t.locale)
  const parts = weights
    .filter(({ weight }) => weight >= 0.0005)
    .map(({ unit, weight }) => said(t, 'weight', { unit, weight: number(100 * weight, { digits: 1 }) }))
  return [
    effect.share === null
      ? said(t, 'average', values)
      : said(t, 'averageShare', { ...values, share: Math.round(100 * effect.share) }),
    said(t, 'weights', { weights: list(parts) }),
  ]
}

function doubt(
  { placebo, placeboDates, leaveOneOut, specifications, effect }: SyntheticResult,
  t: Translator,
): string[] {
  const ahead = placeboDates.filter(({ gap }) => Math.abs(gap) >= Math.abs(effect.mean)).length
  return [
    ...(placebo ? [said(t, 'doubt.areas', { rank: placebo.rank, of: placebo.of })] : []),
    ...(placeboDates.length > 0 ? [said(t, 'doubt.dates', { dates: placeboDates.length, ahead })] : []),
    ...range(
      t,
      'doubt.without',
      leaveOneOut.map(({ gap }) => gap),
    ),
    ...range(
      t,
      'doubt.models',
      specifications.map(({ gap }) => gap),
    ),
  ]
}
