import type { z } from 'zod'
import { contradictionsIn } from './contradictions.ts'
import type { Checked, Frame, Kind, Series, Stated, Value } from './series.ts'
import { type Fault, faultsOf, SeriesError } from './series-error.ts'
import { answerShape, kindlessShape, numberShape, ordinalShape } from './series-schema.ts'

/**
 * Reads what somebody wrote as a series. A field that was not stated (or is null) stays unstated; a field that is wrong,
 * or that contradicts another, throws a `SeriesError` naming every such field.
 */
export function readSeries(input: unknown): Series {
  switch (kindOf(input)) {
    case 'reach':
    case 'reduce':
    case 'keep-above':
    case 'keep-below':
      return consistent(unstatedAsNull(parse(numberShape, input)))
    case 'yes-no':
      return consistent(unstatedAsNull(parse(answerShape, input)))
    case 'ordinal':
      return consistent(unstatedAsNull(parse(ordinalShape, input)))
    default:
      // What stands here after parsing has no kind: the shape refuses one that does not exist.
      return consistent(unstatedAsNull({ ...parse(kindlessShape, input), kind: null }))
  }
}

function kindOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'kind' in input ? input.kind : undefined
}

function parse<S extends z.ZodType>(shape: S, input: unknown): z.output<S> {
  const parsed = shape.safeParse(input)
  if (!parsed.success) throw new SeriesError(faultsOf(parsed.error.issues))
  return parsed.data
}

function consistent<K extends Kind | null, V extends Value>(frame: Frame<K, V>): Frame<K, V> & Checked {
  const observations = frame.observations.toSorted((a, b) => (a.date < b.date ? -1 : 1))
  const ordered: Frame<K, V> = { ...frame, observations }
  // Judged as written, so that the faults name the observations by the places they stand in.
  assertFaultless(ordered, contradictionsIn(frame))
  return ordered
}

function assertFaultless<F>(frame: F, faults: readonly Fault[]): asserts frame is F & Checked {
  if (faults.length > 0) throw new SeriesError(faults)
}

interface Written<K, V> {
  kind: K
  unit?: string | null
  scale?: string[] | null
  baseline?: Partial<Stated<V>> | null
  target?: Partial<Stated<V>> | null
  frequency?: string | null
  observations?: { date: string; value: V }[] | null
  today: string
}

function unstatedAsNull<K, V>(written: Written<K, V>): Frame<K, V> {
  return {
    kind: written.kind,
    unit: written.unit?.trim() || null,
    scale: written.scale ?? null,
    baseline: stated(written.baseline),
    target: stated(written.target),
    frequency: written.frequency ?? null,
    observations: written.observations ?? [],
    today: written.today,
  }
}

function stated<V>(point: Partial<Stated<V>> | null | undefined): Stated<V> {
  return { date: point?.date ?? null, value: point?.value ?? null }
}
