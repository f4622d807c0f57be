import { defineMethod } from '../model.ts'
import { evaluateDid } from './evaluate.ts'
import { plainDid } from './plain.ts'
import { didSpec } from './spec.ts'
import { studyOf } from './study.ts'

export const differenceInDifferences = defineMethod({
  name: 'did',
  summary: 'Difference in differences: areas under a policy beside others, before and after, with an event study.',
  spec: didSpec,
  evaluate: evaluateDid,
  check: studyOf,
  plain: plainDid,
})
