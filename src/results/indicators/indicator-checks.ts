/** What is wrong with a draft: field by field, and against what there is in the workspace. */
import type { z } from 'zod'
import { faultsOf } from '#src/identity/act.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Fault, type FaultKey, Refusal } from '#src/publishing/refusal.ts'
import type { Kind } from '#src/workspaces/kinds.ts'
import type { Indicator } from '../model.ts'
import { fieldOf, type IndicatorDraft } from './indicator-draft.ts'

export const indicatorFaults = (issues: z.core.$ZodIssue[]): Fault[] => {
  const faults = issues.flatMap((issue) =>
    faultsOf([issue]).map((fault) => ({ ...fault, field: fault.field && fieldOf(fault.field) })),
  )
  return [...new Map(faults.map((fault) => [fault.field, fault])).values()]
}

/** @throws Refusal 422 that names each field which points at nothing here, and each reporter of what another reports */
export async function assertPointers(tx: ReadTx, draft: IndicatorDraft): Promise<void> {
  const { reporters, baseline, target } = draft
  const faults: Fault[] = []
  const check = async (kind: Kind, named: [field: string, id: string | undefined][], key: FaultKey) => {
    const ids = named.flatMap(([, id]) => id ?? [])
    const known = new Set((await byIds(tx, kind, [...new Set(ids)])).map(({ id }) => id))
    for (const [field, id] of named) if (id !== undefined && !known.has(id)) faults.push({ key, field, values: { id } })
  }
  const each = <K extends 'organisation' | 'area'>(name: K) =>
    reporters.map((one, i): [string, string | undefined] => [`reporters.${i}.${name}`, one[name]])
  await check('organisations', each('organisation'), 'indicators.error.organisation')
  await check('areas', each('area'), 'indicators.error.area')
  const cited: [string, string | undefined][] = [
    ['baseline.citation.source', baseline?.citation?.source],
    ['target.citation.source', target?.citation?.source],
  ]
  await check('sources', cited, 'indicators.error.source')
  const seen = new Set<string>()
  for (const [i, { area = '' }] of reporters.entries()) {
    if (seen.has(area)) faults.push({ key: 'indicators.error.reportedTwice', field: `reporters.${i}.organisation` })
    seen.add(area)
  }
  if (faults.length > 0) throw new Refusal(422, faults)
}

/** Those who report it see it, whatever its label. */
export const partiesOf = ({ reporters = [] }: Pick<Indicator, 'reporters'>) => [
  ...new Set(reporters.map(({ organisation }) => organisation)),
]
