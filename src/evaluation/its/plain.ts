import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import type { Passage, Verdict } from '../model.ts'
import { checklistPassage, statedSaid } from '../plain-around.ts'
import { isEffect } from './choice.ts'
import { doubtPassage } from './plain-doubt.ts'
import type { Coefficient, ItsResult } from './result.ts'
import type { EffectTerm } from './spec.ts'
import { LEVEL } from './verdict.ts'
import { figuresSaid, reasonSaid, remarkSaid, shareSaid } from './words.ts'

const verdictKeys = {
  'consistent with an effect': 'evaluation.verdict.consistent',
  'no evidence of one': 'evaluation.verdict.none',
  'cannot be told': 'evaluation.verdict.untold',
} as const satisfies Record<Verdict, string>

export const verdictSaid = (t: Translator, verdict: Verdict): string => t(verdictKeys[verdict])

/** The page of a result: the question and the model first, then the answer, and then everything that speaks against it. */
export function plainPage(result: ItsResult, t: Translator): Passage[] {
  const passages: Passage[] = [
    { title: t('evaluation.title.question'), sentences: question(result, t) },
    { title: t('evaluation.title.model'), sentences: model(result, t) },
    {
      title: t('evaluation.title.verdict'),
      sentences: [verdictSaid(t, result.verdict), ...result.reasons.map((reason) => reasonSaid(t, reason))],
    },
    { title: t('evaluation.title.seen'), sentences: seen(result, t) },
    doubtPassage(result, t),
    { title: t('evaluation.title.power'), sentences: power(result, t) },
    checklistPassage(result.method, result.checklist, t),
    { title: t('evaluation.title.remarks'), sentences: result.remarks.map((remark) => remarkSaid(t, remark)) },
  ]
  return passages.filter(({ sentences }) => sentences.length > 0)
}

function question({ title, outcome, stated, n, before, after }: ItsResult, t: Translator): string[] {
  const values = { outcome, from: momentSaid(stated.from, t) }
  return [
    title ? t('evaluation.question', { ...values, title }) : t('evaluation.questionUntitled', values),
    t('evaluation.data', { n, before, after }),
  ]
}

function model({ stated }: ItsResult, t: Translator): string[] {
  const { formula, family, terms, delay, season, errors } = stated
  return [
    t(`evaluation.family.${family}`),
    ...terms.map((term) => t(`evaluation.term.${term}`, { delay: delay ?? 0 })),
    season ? t('evaluation.season', season) : t('evaluation.noSeason'),
    t(`evaluation.errors.${errors.type}`, { lag: errors.lag }),
    formula,
    statedSaid(stated, t),
  ]
}

function seen({ outcome, test: { average, p }, expected, coefficients }: ItsResult, t: Translator): string[] {
  const terms = coefficients.filter(({ role }) => isEffect(role))
  const isOnAverage = average.low > 0 || average.high < 0
  const figure = (value: number) => formatter(t.locale).number(value, { digits: 1 })
  return [
    average.ratio === null
      ? t('evaluation.averageDifference', {
          outcome,
          difference: figure(average.estimate),
          low: figure(average.low),
          high: figure(average.high),
        })
      : t('evaluation.average', { outcome, ...shareSaid(average, t.locale) }),
    t('evaluation.expected', {
      observed: figure(expected.observed),
      expected: figure(expected.expected),
      low: figure(expected.low),
      high: figure(expected.high),
    }),
    ...(terms.length > 1 ? terms.map((term) => termSeen(term, t)) : []),
    ...(p < LEVEL && terms.length > 1 && !isOnAverage ? [t('evaluation.seen.course')] : []),
  ]
}

/** What one term of an effect comes to, by the errors that were asked for. */
function termSeen(term: Coefficient, t: Translator): string {
  const role = term.role as EffectTerm
  return term.ratio === null
    ? t(`evaluation.seen.${role}Difference`, figuresSaid(term, t.locale))
    : t(`evaluation.seen.${role}`, shareSaid(term, t.locale))
}

function power(
  { power: { detectable, detectableFall, detectableRise, effect, power: own } }: ItsResult,
  t: Translator,
) {
  const { number, percent } = formatter(t.locale)
  if (detectableFall === null || detectableRise === null)
    return [
      t('evaluation.detectableDifference', { difference: number(detectable) }),
      t('evaluation.powerDifference', { effect: number(effect), power: percent(own) }),
    ]
  return [
    t('evaluation.detectable', { fall: percent(detectableFall), rise: percent(detectableRise) }),
    t('evaluation.power', { effect: percent(effect), power: percent(own) }),
  ]
}

const momentSaid = (moment: number | string, { locale }: Translator): string =>
  typeof moment === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(moment)
    ? formatter(locale).date(moment)
    : formatter(locale).digits(String(moment))
