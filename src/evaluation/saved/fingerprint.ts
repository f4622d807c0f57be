/** What was stated and what was computed, as hashes that anybody can take again. */
import { createHash } from 'node:crypto'
import { canonicalJson } from '#src/ledger/canonical.ts'
import type { ImpactEvaluation, Statement } from './saved-model.ts'

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Over canonical JSON (RFC 8785). */
export const hashOfJson = (value: unknown): string => sha256(canonicalJson(value))

/** Of a model as it is stated before its result: what is asked of which data, and of what date. */
export const hashOfStatement = ({
  spec,
  data,
  intervention,
}: Pick<ImpactEvaluation, 'spec' | 'data' | 'intervention'>) =>
  hashOfJson({ spec, data, intervention: { date: intervention.date } })

export const statementOf = (evaluation: ImpactEvaluation, day: string): Statement => ({
  day,
  sha256: hashOfStatement(evaluation),
})
