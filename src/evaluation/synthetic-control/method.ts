import { defineMethod } from '../model.ts'
import { evaluateSynthetic, studyOf } from './evaluate.ts'
import { plainSynthetic } from './plain.ts'
import { syntheticSpec } from './spec.ts'

export const syntheticControlMethod = defineMethod({
  name: 'synthetic-control',
  summary:
    'Synthetic control: one area, beside a weighted mix of others that was like it before; also synthetic difference in differences.',
  spec: syntheticSpec,
  evaluate: evaluateSynthetic,
  check: studyOf,
  plain: plainSynthetic,
})
