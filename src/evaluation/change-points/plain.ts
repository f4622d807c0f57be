import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { modelPassage, power, remarksPassage, verdictPassage } from '../areas/passages.ts'
import { datedAs, said, settingSaid } from '../areas/reasons.ts'
import { coverageSaid } from '../coverage.ts'
import type { Moment } from '../its/times.ts'
import type { Passage } from '../model.ts'
import { checklistPassage } from '../plain-around.ts'
import type { BreaksElsewhere } from './elsewhere.ts'
import type { ChangePointsResult } from './result.ts'

/** The page of a result: what is looked for first, then whether the policy's date has to do with it, and then what speaks against it. */
export function plainChangePoints(result: ChangePointsResult, t: Translator): Passage[] {
  const { outcome, stated, terms, shortest, transform, method, checklist } = result
  const passages: Passage[] = [
    { title: t('evaluation.title.question'), sentences: [said(t, 'questionBreaks', { outcome })] },
    modelPassage(
      {
        stated,
        sentences: [
          said(t, 'model.breaks', { terms: termsSaid(terms, t), shortest }),
          ...(transform === 'none' ? [] : [said(t, 'model.transformed', { transform })]),
        ],
      },
      t,
    ),
    verdictPassage(result, t),
    { title: t('evaluation.title.seen'), sentences: seen(result, t) },
    { title: t('evaluation.title.doubt'), sentences: doubt(result, t) },
    { title: t('evaluation.title.power'), sentences: power(result, t) },
    checklistPassage(method, checklist, t),
    remarksPassage({ ...result, isUntried: false }, t),
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

function doubt({ supF, rho, settings, policy, areas, sources }: ChangePointsResult, t: Translator): string[] {
  const dates = settings.map(({ name, dates: at }) => `${settingSaid(t, name)}: ${datesSaid(at, t)}`)
  return [
    supF.p === null
      ? said(t, 'doubt.supFRough', { statistic: supF.statistic })
      : said(t, 'doubt.supF', { statistic: supF.statistic, p: supF.p }),
    ...(policy && policy.rank !== null ? [said(t, 'doubt.splits', { rank: policy.rank, of: policy.of })] : []),
    said(t, 'doubt.rho', { rho }),
    ...(dates.length > 0 ? [said(t, 'doubt.settings', { breaks: dates.join(t.locale === 'ur' ? '؛ ' : '; ') })] : []),
    ...areas.map((told) => elsewhere(told, 'breaksWithout', told.without, t)),
    ...(sources.length === 0
      ? [t('evaluation.oneSource')]
      : sources.flatMap((told) => [
          elsewhere(told, 'breaksBy', told.source, t),
          ...coverageSaid(told.source, told.covers, t),
        ])),
  ]
}

const datesSaid = (dates: readonly Moment[], t: Translator) =>
  dates.length > 0 ? formatter(t.locale).list(dates.map((at) => datedAs(t, String(at)))) : '–'

/** What may break, in words: all waves together are the season. */
function termsSaid(terms: readonly string[], t: Translator): string {
  const named = terms.map((term) => {
    if (term === 'mean' || term === 'trend') return said(t, `term.${term}`)
    return /^(sine|cosine) \d+$/.test(term) ? said(t, 'term.season') : term
  })
  return formatter(t.locale).list([...new Set(named)])
}

const elsewhere = (told: BreaksElsewhere, key: string, name: string, t: Translator): string =>
  'refused' in told
    ? t('evaluation.elsewhereRefused', { name, why: told.refused })
    : said(t, key, { name, breaks: datesSaid(told.dates, t) })
