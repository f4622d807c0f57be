/** From a specification and its files to a result: the same bytes from the same two, by the same version of the methods. Pure. */
import { translator } from '#src/i18n/translate.ts'
import { evaluate } from '../evaluate.ts'
import { EvaluationFault } from '../fault.ts'
import { readTable } from '../read-table.ts'
import type { ReadTable } from '../table.ts'
import { hashOfJson } from './fingerprint.ts'
import { outcomeOf } from './outcome.ts'
import type { EvaluationResult, ImpactEvaluation, UsedFile } from './saved-model.ts'
import { methodVersion } from './version.ts'

/** What `paimana evaluate` is given: the specification with what the record says beside it. */
export function wholeSpec({ spec, title, checklist, stated }: ImpactEvaluation): Record<string, unknown> {
  return {
    ...spec,
    title: title.en,
    checklist,
    ...(stated ? { stated: { on: stated.day, where: `SHA-256 ${stated.sha256}` } } : {}),
  }
}

export type Computed = Pick<
  EvaluationResult,
  'version' | 'spec' | 'specSha256' | 'files' | 'verdict' | 'why' | 'result' | 'resultSha256' | 'plain'
>

export const reading =
  (files: readonly Pick<UsedFile, 'file' | 'csv'>[]): ReadTable =>
  (name) => {
    const found = files.find(({ file }) => file === name)
    if (found) return readTable(name, found.csv)
    throw new EvaluationFault(
      'spec',
      `The specification names the file "${name}", which is not among the data of the evaluation.`,
    )
  }

/** @throws EvaluationFault, StatisticsFault */
export function computed(evaluation: ImpactEvaluation, files: UsedFile[]): Computed {
  const spec = wholeSpec(evaluation)
  const { result, plain } = evaluate(spec, reading(files))
  const kept = asKept(result)
  const outcome = outcomeOf(evaluation)
  return {
    version: methodVersion,
    spec,
    specSha256: hashOfJson(spec),
    files,
    verdict: result.verdict ?? null,
    why: result.why ?? [],
    result: kept,
    resultSha256: hashOfJson(kept),
    plain: { en: plain(translator('en'), outcome.en), ur: plain(translator('ur'), outcome.ur) },
  }
}

/** As it is printed: JSON has no typed arrays, and no numbers that are none. */
const asKept = (result: unknown): Record<string, unknown> => JSON.parse(JSON.stringify(result, plainLists))

const plainLists = (_: string, value: unknown) => (value instanceof Float64Array ? [...value] : value)
