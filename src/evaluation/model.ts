import type { z } from 'zod'
import type { Translator } from '#src/i18n/translate.ts'
import type { ReadTable } from './table.ts'

/** What an evaluation may come to. It never says that anything was caused. */
export const verdicts = ['consistent with an effect', 'no evidence of one', 'cannot be told'] as const
export type Verdict = (typeof verdicts)[number]

/** What every method's result has. `why` gives the verdict's reasons in English sentences. */
export interface Evaluated {
  method: string
  outcome: string
  verdict?: Verdict
  why?: string[]
}

/** A part of the plain-language page of a result. */
export interface Passage {
  title: string
  sentences: string[]
}

/** One way of evaluating. All of it is pure: data come through `read`. */
export interface Method<Spec, Result extends Evaluated> {
  /** As in a spec's `method`. */
  name: string
  /** One line for help. */
  summary: string
  spec: z.ZodType<Spec>
  /** @throws EvaluationFault where spec and data do not go together, StatisticsFault where nothing can be estimated */
  evaluate: (spec: Spec, read: ReadTable) => Result
  /** Whether spec and data go together, without anything being estimated. @throws as `evaluate` */
  check: (spec: Spec, read: ReadTable) => unknown
  plain: (result: Result, t: Translator) => Passage[]
}

/** A result with the words for it. */
export interface Evaluation {
  result: Evaluated
  /** @param outcome what to call the outcome; the column’s name, if not given */
  plain: (t: Translator, outcome?: string) => Passage[]
}

/** A method without its own types, as the list of all methods has it. */
export interface AnyMethod {
  name: string
  summary: string
  spec: z.ZodType
  /** @param given what the spec's schema has let through */
  evaluate: (given: unknown, read: ReadTable) => Evaluation
  check: (given: unknown, read: ReadTable) => void
}

export function defineMethod<Spec, Result extends Evaluated>(method: Method<Spec, Result>): AnyMethod {
  const { name, summary, spec, evaluate, check, plain } = method
  return {
    name,
    summary,
    spec,
    evaluate: (given, read) => {
      const result = evaluate(spec.parse(given), read)
      return { result, plain: (t, outcome = result.outcome) => plain({ ...result, outcome }, t) }
    },
    check: (given, read) => {
      check(spec.parse(given), read)
    },
  }
}
