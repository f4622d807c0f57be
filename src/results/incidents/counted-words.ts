/** A query over incidents in words. */
import type { Formatter } from '#src/i18n/format.ts'
import type { Translator } from '#src/i18n/translate.ts'
import { classesSaid, unitSaid, valueSaid } from '#src/incidents/charts/incident-words.ts'
import type { Axis } from '#src/incidents/model.ts'
import type { Counted } from './counted-model.ts'

interface Language {
  t: Translator
  f: Pick<Formatter, 'list'>
}

/** "deaths in each quarter: attacks on the public, the state or its forces" */
export function countedSaid({ t, f }: Language, counted: Counted): string {
  const { measure, rate = false, figure, period, where } = counted
  const unit = unitSaid(t, { measure, rate })
  return t('incidentIndicators.said', {
    measure: figure ? t(`incidentIndicators.measure.${figure}`, { measure: unit }) : unit,
    period: t(`incidentIndicators.period.${period}`),
    classes: f.list(classesSaid(t, where.eventClass)),
  })
}

/** "target: places of worship", for each axis that matters. */
export function filtersSaid({ t, f }: Language, { where }: Counted): string[] {
  return Object.entries(where).flatMap(([axis, values]) =>
    axis === 'eventClass' || values === undefined
      ? []
      : [
          t('incidentIndicators.filter', {
            axis: t(`incidents.axis.${axis as Axis}`),
            values: f.list(values.map((value) => valueSaid(t, axis as Axis, value))),
          }),
        ],
  )
}
