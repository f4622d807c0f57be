import { defineMethod } from '../model.ts'
import { evaluateChangePoints } from './evaluate.ts'
import { plainChangePoints } from './plain.ts'
import { seriesOf } from './series.ts'
import { changePointsSpec } from './spec.ts'

export const changePoints = defineMethod({
  name: 'change-points',
  summary:
    'Change points: structural breaks of a series with intervals of their dates, estimated without the date of the policy.',
  spec: changePointsSpec,
  evaluate: evaluateChangePoints,
  check: seriesOf,
  plain: plainChangePoints,
})
