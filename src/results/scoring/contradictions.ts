/** What the fields of a series say against each other; each is an error, because nothing can be scored by guessing. */
import { daysBetween } from './calendar.ts'
import { same } from './closeness.ts'
import type { Frame, Kind, Stated, Value } from './series.ts'
import { type Fault, shown } from './series-error.ts'

type AnyFrame = Frame<Kind | null, Value>

export function contradictionsIn(series: AnyFrame): Fault[] {
  return [...scaleFaults(series), ...targetFaults(series), ...observationFaults(series)]
}

function targetFaults({ kind, baseline, target }: AnyFrame): Fault[] {
  const faults: Fault[] = []
  if (baseline.date !== null && target.date !== null && daysBetween(baseline.date, target.date) <= 0)
    faults.push({
      field: 'target.date',
      problem: `is ${target.date}, which is not after the baseline's date of ${baseline.date}`,
    })
  const problem = sideFault(kind, baseline, target)
  if (problem) faults.push({ field: 'target.value', problem })
  return faults
}

/**
 * A target that is no change from the baseline, or a change the other way. What is to be kept may well be what is there
 * already, so a baseline says nothing against a keep-above or keep-below target.
 */
function sideFault(kind: Kind | null, baseline: Stated<Value>, target: Stated<Value>): string | null {
  if (baseline.value === null || target.value === null) return null
  if (kind === null || kind === 'keep-above' || kind === 'keep-below') return null
  if (equal(target.value, baseline.value))
    return `is ${shown(target.value)}, which equals the baseline; a target differs from where it starts`
  if (kind === 'reach' && target.value < baseline.value)
    return `is ${target.value}, which is below the baseline of ${baseline.value}; a reach target is above it (reduce: below)`
  if (kind === 'reduce' && target.value > baseline.value)
    return `is ${target.value}, which is above the baseline of ${baseline.value}; a reduce target is below it (reach: above)`
  return null
}

function equal(a: Value, b: Value): boolean {
  return typeof a === 'number' && typeof b === 'number' ? same(a, b) : a === b
}

function observationFaults({ observations, today }: AnyFrame): Fault[] {
  const seen = new Map<string, number>()
  return observations.flatMap(({ date }, index) => {
    const field = `observations[${index}].date`
    const earlier = seen.get(date)
    seen.set(date, index)
    if (daysBetween(date, today) < 0) return [{ field, problem: `is ${date}, which is after today, ${today}` }]
    if (earlier !== undefined)
      return [{ field, problem: `is ${date}, as is that of observations[${earlier}]; a day has one value` }]
    return []
  })
}

function scaleFaults({ kind, scale, baseline, target, observations }: AnyFrame): Fault[] {
  if (kind !== 'ordinal' || scale === null) return []
  const doubled = scale.flatMap((name, index) =>
    scale.indexOf(name) < index
      ? [
          {
            field: `scale[${index}]`,
            problem: `is ${shown(name)}, as is scale[${scale.indexOf(name)}]; a name stands once`,
          },
        ]
      : [],
  )
  const used: [string, Value | null][] = [
    ['baseline.value', baseline.value],
    ['target.value', target.value],
    ...observations.map(({ value }, index): [string, Value] => [`observations[${index}].value`, value]),
  ]
  const unknown = used.flatMap(([field, value]) =>
    value !== null && !scale.includes(String(value))
      ? [{ field, problem: `is ${shown(value)}, which is not in the scale ${scale.map(shown).join(', ')}` }]
      : [],
  )
  return [...doubled, ...unknown]
}
