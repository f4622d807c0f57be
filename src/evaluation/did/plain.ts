import type { Translator } from '#src/i18n/translate.ts'
import { power, range, verdictPassage } from '../areas/passages.ts'
import { said } from '../areas/reasons.ts'
import type { Passage } from '../model.ts'
import type { DidResult } from './result.ts'

/** The page of a result: the question and the model first, then the answer, and then everything that speaks against it. */
export function plainDid(result: DidResult, t: Translator): Passage[] {
  const { estimator, verdict, remarks, effect } = result
  const passages: Passage[] = [
    { title: said(t, 'title.question'), sentences: [question(result, t)] },
    {
      title: said(t, 'title.model'),
      sentences: [said(t, estimator === 'two-way' ? 'model.twoWay' : 'model.groupTime')],
    },
    verdictPassage(result, t),
    {
      title: said(t, 'title.seen'),
      sentences: [
        effect.low === null || effect.high === null
          ? said(t, 'effectAlone', { estimate: effect.estimate })
          : said(t, 'effect', { estimate: effect.estimate, low: effect.low, high: effect.high }),
      ],
    },
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

function question({ title, outcome, treated }: DidResult, t: Translator): string {
  const [only] = treated
  if (!only || treated.length > 1) return said(t, 'questionMany', { outcome, treated: treated.length })
  const asked = { outcome, treated: only.unit, from: String(only.from) }
  return title ? said(t, 'questionTitled', { ...asked, title }) : said(t, 'question', asked)
}

function doubt({ placebo, placeboDates, leaveOneOut, effect, pretrend }: DidResult, t: Translator): string[] {
  const ahead = placeboDates.filter(({ estimate }) => Math.abs(estimate) >= Math.abs(effect.estimate)).length
  const { trend, leads } = pretrend
  return [
    ...(trend && trend.low !== null && trend.high !== null
      ? [said(t, 'doubt.trend', { estimate: trend.estimate, low: trend.low, high: trend.high })]
      : []),
    ...(leads ? [said(t, 'doubt.leads', { p: leads.p })] : []),
    ...(placebo ? [said(t, 'doubt.assignments', { rank: placebo.rank, of: placebo.of })] : []),
    ...(placeboDates.length > 0 ? [said(t, 'doubt.dates', { dates: placeboDates.length, ahead })] : []),
    ...range(
      t,
      'doubt.without',
      leaveOneOut.map(({ estimate }) => estimate),
    ),
  ]
}
