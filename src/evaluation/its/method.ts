import { defineMethod } from '../model.ts'
import { evaluateSeries } from './evaluate.ts'
import { plainPage } from './plain.ts'
import { seriesOf } from './series.ts'
import { itsSpec } from './spec.ts'

export const interruptedTimeSeries = defineMethod({
  name: 'its',
  summary: 'Interrupted time series: segmented regression of one series, before and after.',
  spec: itsSpec,
  evaluate: evaluateSeries,
  check: (spec, read) => seriesOf(spec, read),
  plain: plainPage,
})
