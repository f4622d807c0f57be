import { formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { coverageSaid } from '../coverage.ts'
import type { Passage } from '../model.ts'
import type { Elsewhere } from './elsewhere.ts'
import type { ItsResult } from './result.ts'
import { figuresSaid, pSaid, shareSaid } from './words.ts'

/** Everything that an effect could be doubted by, whatever came of it. */
export function doubtPassage(result: ItsResult, t: Translator): Passage {
  const { areas, sources } = result
  return {
    title: t('evaluation.title.doubt'),
    sentences: [
      ...pretrend(result, t),
      ...(result.rank === null
        ? []
        : [t('evaluation.placebo', { dates: result.placebo.length + 1, rank: result.rank })]),
      ...curve(result, t),
      ...areas.map((area) => elsewhere(area, area.without, 'evaluation.without', t)),
      ...(sources.length === 0
        ? [t('evaluation.oneSource')]
        : sources.flatMap((source) => [
            elsewhere(source, source.source, 'evaluation.source', t),
            ...coverageSaid(source.source, source.covers, t),
          ])),
      t('evaluation.alike', {
        rho: formatter(t.locale).number(result.test.rho, { digits: 2 }),
        lags: result.residuals.ljungBox.df,
        p: pSaid(result.residuals.ljungBox.p, t.locale),
      }),
    ],
  }
}

function pretrend({ pretrend: before }: ItsResult, t: Translator): string[] {
  if ('refused' in before) return [t('evaluation.pretrendNone', { why: before.refused })]
  const { slope, bend } = before
  const said =
    slope.ratio === null
      ? t('evaluation.pretrendDifference', figuresSaid(slope, t.locale))
      : t('evaluation.pretrend', shareSaid(slope, t.locale))
  return [said, t('evaluation.bend', { p: pSaid(bend.p, t.locale) })]
}

function curve({ specifications: { specifications, sameSign, clear, refused } }: ItsResult, t: Translator): string[] {
  const [first, last] = [specifications[0], specifications.at(-1)]
  if (!first || !last) return []
  const end = ({ ratio, estimate }: { ratio: number | null; estimate: number }) =>
    ratio === null ? formatter(t.locale).number(estimate) : formatter(t.locale).percent(ratio, 1)
  const values = { specifications: specifications.length, same: sameSign, clear, least: end(first), most: end(last) }
  const more = refused.length > 0 ? [t('evaluation.curveRefused', { refused: refused.length })] : []
  return [t('evaluation.curve', values), ...more]
}

function elsewhere(
  found: Elsewhere,
  name: string,
  key: 'evaluation.without' | 'evaluation.source',
  t: Translator,
): string {
  if ('refused' in found) return t('evaluation.elsewhereRefused', { name, why: found.refused })
  const { difference, ...ends } = figuresSaid(found, t.locale)
  const said = found.ratio === null ? { ratio: difference, ...ends } : shareSaid(found, t.locale)
  return t(key, { area: name, source: name, ...said })
}
