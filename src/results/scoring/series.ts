import type { Day } from './calendar.ts'

declare const checked: unique symbol

/** The mark of what `readSeries` has checked; it exists for the compiler alone. */
export interface Checked {
  readonly [checked]: true
}

/**
 * What is scored: one definition of one indicator, its target, and what was observed. Made by `readSeries` alone,
 * so that whatever is scored has been checked. A field that was not stated is null; there are no defaults.
 */
export type Series = (NumberSeries | AnswerSeries | OrdinalSeries | UnknownSeries) & Checked

export const kinds = ['reach', 'reduce', 'keep-above', 'keep-below', 'yes-no', 'ordinal'] as const
export type Kind = (typeof kinds)[number]
export type Value = number | boolean | string

/** A baseline or a target, as far as it was stated. */
export interface Stated<V> {
  readonly date: Day | null
  readonly value: V | null
}

export interface Observation<V> {
  readonly date: Day
  readonly value: V
}

export interface Frame<K, V> {
  readonly kind: K
  readonly unit: string | null
  readonly scale: readonly string[] | null
  readonly baseline: Stated<V>
  readonly target: Stated<V>
  /** ISO 8601 duration between two reports. */
  readonly frequency: string | null
  /** In the order of their days, no day twice, none after `today`. */
  readonly observations: readonly Observation<V>[]
  readonly today: Day
}

export type NumberSeries = Frame<'reach' | 'reduce' | 'keep-above' | 'keep-below', number>
export type AnswerSeries = Frame<'yes-no', boolean>
/** Values are names of `scale`, which is in order; which end is the better one follows from baseline and target. */
export type OrdinalSeries = Frame<'ordinal', string>
/** Nobody said what kind of target it is, and no direction is assumed. */
export type UnknownSeries = Frame<null, Value>
