import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { commitmentsOfPolicy } from './clauses-of.ts'
import { type Tick, ticksOf } from './tick-view.ts'
import { type Xray, xrayOf } from './xray.ts'

export interface PolicyXray {
  id: string
  title: LocalText
  ticks: Tick[]
  xray: Xray
}

/** A policy's X-ray: its picture and its figures. Undefined where there is no such policy, or its label withholds it. */
export function policyXray(published: Published, id: string): PolicyXray | undefined {
  const policy = published.records.policies.get(id)
  if (!policy) return undefined
  return { id, title: policy.title, ticks: ticksOf(published, id), xray: xrayOf(commitmentsOfPolicy(published, id)) }
}
