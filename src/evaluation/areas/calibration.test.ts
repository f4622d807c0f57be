import { expect, test } from 'vitest'
import { FALSE_ALARMS } from '../verdict.ts'
import { calibrated, worlds } from './calibration.ts'

/** The table in docs/evaluation-areas.md has more runs of the same worlds. */
const runs = { did: 30, synthetic: 15, change: 60 }
const small = worlds.filter(({ world }) => /10 areas|1 treated|20 donors|independent|a small break/.test(world.name))

test.each(small.map((one) => [one.world.name, one] as const))(
  '%s: an effect is said to be consistent in at most a tenth of runs without one, and in seven tenths with the power for it',
  (name, one) => {
    const count = runs[name.split(/[ :]/)[0] as keyof typeof runs]
    expect(calibrated({ ...one, planted: 0 }, count, one.planted).consistent).toBeLessThanOrEqual(FALSE_ALARMS)
    const found = calibrated(one, count)
    expect(found.runs).toBeGreaterThan(count / 5)
    expect(found.consistent).toBeGreaterThanOrEqual(0.7)
  },
)
