import { changePoints } from './change-points/method.ts'
import { differenceInDifferences } from './did/method.ts'
import { interruptedTimeSeries } from './its/method.ts'
import type { AnyMethod } from './model.ts'
import { syntheticControlMethod } from './synthetic-control/method.ts'

/** Every method of `paimana evaluate`, by the name that a spec's `method` gives it. */
export const methods: readonly AnyMethod[] = [
  interruptedTimeSeries,
  differenceInDifferences,
  syntheticControlMethod,
  changePoints,
]
