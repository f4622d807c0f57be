import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { power, verdictPassage } from '../areas/passages.ts'
import { said } from '../areas/reasons.ts'
import type { Passage } from '../model.ts'
import type { ChangePointsResult } from './result.ts'

/** The page of a result: what is looked for first, then whether the policy's date has to do with it, and then what speaks against it. */
export function plainChangePoints(result: ChangePointsResult, t: Translator): Passage[] {
  const { outcome, terms, shortest, transform, remarks } = result
  const { list } = formatter(t.locale)
  const passages: Passage[] = [
    { title: said(t, 'title.question'), sentences: [said(t, 'questionBreaks', { outcome })] },
    {
      title: said(t, 'title.model'),
      sentences: [
        said(t, 'model.breaks', { terms: list(terms), shortest }),
        ...(transform === 'none' ? [] : [said(t, 'model.transformed', { transform })]),
      ],
    },
    verdictPassage(result, t),
    { title: said(t, 'title.seen'), sentences: seen(result, t) },
    { title: said(t, 'title.doubt'), sentences: doubt(result, t) },
    { title: said(t, 'title.power'), sentences: power(result, t) },
    {
      title: said(t, 'title.remarks'),
      sentences: [...remarks.map(({ key, values }) => said(t, `remark.${key}`, values)), said(t, 'remark.exploratory')],
    },
  ]
  return passages.filter(({ sentences }) => sentences.length > 0)
}

function seen({ breaks, regimes }: ChangePointsResult, t: Translator): string[] {
  const broken = breaks.map(({ date, low, high }) =>
    low === null || high === null
      ? said(t, 'breakUnbounded', { at: String(date) })
      : said(t, 'breakSaid', { at: String(date), low: String(low), high: String(high) }),
  )
  const means = regimes.map(({ from, to, mean }) => said(t, 'level', { from: String(from), to: String(to), mean }))
  return [...(broken.length > 0 ? broken : [said(t, 'noBreaks')]), ...means]
}

function doubt({ supF, rho, settings }: ChangePointsResult, t: Translator): string[] {
  const dates = settings.map(({ name, dates: at }) => `${name}: ${at.length > 0 ? at.join(', ') : '–'}`)
  return [
    supF.p === null
      ? said(t, 'doubt.supFRough', { statistic: supF.statistic })
      : said(t, 'doubt.supF', { statistic: supF.statistic, p: supF.p }),
    said(t, 'doubt.rho', { rho }),
    ...(dates.length > 0 ? [said(t, 'doubt.settings', { breaks: dates.join('; ') })] : []),
  ]
}
