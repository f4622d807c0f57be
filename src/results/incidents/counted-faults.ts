/** What is wrong with the query of an indicator by itself, field by field. Pure. */
import { mixesFamilies } from '#src/incidents/query-model.ts'
import type { Fault } from '#src/publishing/refusal.ts'
import type { IndicatorVersion } from '../model.ts'
import { ranged } from './counted-model.ts'

export type CountingVersion = Pick<IndicatorVersion, 'incidents' | 'voices' | 'kind' | 'ratio'>

export function countedFaults({ incidents, voices, kind, ratio }: CountingVersion): Fault[] {
  if (!incidents) return []
  const { where, measure, figure, mix } = incidents
  const faults: Fault[] = []
  if (voices) faults.push({ key: 'incidentIndicators.error.both', field: 'incidents.source' })
  if (kind === 'yes-no' || kind === 'ordinal') faults.push({ key: 'incidentIndicators.error.kind', field: 'kind' })
  if (ratio) faults.push({ key: 'incidentIndicators.error.ratio', field: 'ratio' })
  if (figure && !ranged.includes(measure))
    faults.push({ key: 'incidentIndicators.error.figure', field: 'incidents.figure' })
  if (mixesFamilies({ where, by: [] }) && !mix)
    faults.push({ key: 'incidentIndicators.error.mix', field: 'incidents.mix' })
  return faults
}
