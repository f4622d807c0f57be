import { Refusal } from '#src/publishing/refusal.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { Indicator, IndicatorVersion } from '../model.ts'
import { reasonSentence } from '../reason-text.ts'
import { readSeries } from '../scoring/read-series.ts'
import { score } from '../scoring/score.ts'
import { SeriesError } from '../scoring/series-error.ts'
import { definitionChanges, newestVersion } from '../versions.ts'
import { assertConsistent, IndicatorDraft, seriesWithout, versionOf } from './indicator-draft.ts'
import { type Fields, indicatorGiven } from './indicator-form.ts'

/** The version that these fields would make; null where they are not in order yet, which the fields themselves say. */
function versionIn(fields: Fields, held: IndicatorVersion | undefined, today: string): IndicatorVersion | null {
  const draft = (() => {
    try {
      return IndicatorDraft.safeParse(indicatorGiven(fields, held)).data
    } catch (error) {
      if (error instanceof Refusal) return undefined
      throw error
    }
  })()
  if (!draft) return null
  const version = versionOf(draft, held?.version ?? 1)
  try {
    assertConsistent(version, today)
    return version
  } catch (error) {
    if (error instanceof Refusal || error instanceof SeriesError) return null
    throw error
  }
}

/** What the measurability check says of the form as it stands, and whether it would open a new version. */
export function Measurability({ fields, indicator, today }: { fields: Fields; indicator?: Indicator; today: string }) {
  const { t, f, locale } = useLanguage()
  const held = indicator && newestVersion(indicator)
  const version = versionIn(fields, held, today)
  if (!version) return null
  const { state, reason } = score(readSeries(seriesWithout(version, today)))
  const measurable = state !== 'not-measurable'
  const changes = held ? definitionChanges(held, version) : []
  return (
    <Notice
      kind={measurable ? 'done' : 'warn'}
      title={t(measurable ? 'indicators.measurable' : 'indicators.notMeasurable')}
    >
      <p>{measurable ? t('indicators.measurableText') : reasonSentence({ state, reason }, locale)}</p>
      {held && (
        <p>
          {changes.length > 0
            ? t('indicators.wouldBreak', {
                fields: f.list(changes.map((field) => t(`indicators.defines.${field}`))),
                version: held.version + 1,
              })
            : t('indicators.wording', { version: held.version })}
        </p>
      )}
    </Notice>
  )
}
