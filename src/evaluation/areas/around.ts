/** What every method over areas, or of breaks, does with what is said beside its model. */

import { StatisticsFault } from '#src/statistics/fault.ts'
import { type ChecklistEntry, checklistOf, unknownItems } from '../checklist.ts'
import { coverageOf } from '../coverage.ts'
import type { StatedOn } from '../plain-around.ts'
import { dataOf, type Only, type Source, type StatedGiven } from '../spec.ts'
import type { ReadTable } from '../table.ts'
import type { FromSource, Reason } from '../verdict.ts'

interface Around {
  method: string
  stated?: StatedGiven
  checklist: Parameters<typeof checklistOf>[1]
}

export const statedOn = ({ stated }: Around): StatedOn => ({ on: stated?.on ?? null, where: stated?.where ?? null })

export const checked = ({ method, checklist }: Around): ChecklistEntry[] => checklistOf(method, checklist)

/** What the reader should know of how the specification was read. */
export const remarksOn = ({ method, checklist }: Around): Reason[] =>
  unknownItems(method, checklist).map((item) => ({ key: 'unknownItem', values: { item } }))

/** What the same model comes to on the data of each further source, or why it cannot be estimated there; and what time the source covers. */
export const fromSources = <
  Spec extends { sources: Source[]; data: Source['data'] & {}; only?: Only | undefined; outcome: string; time: string },
  Told,
>(
  spec: Spec,
  evaluated: (spec: Spec) => Told,
  read: ReadTable,
): FromSource<Told>[] =>
  spec.sources.map((source) => {
    const whose = { source: source.name, covers: coverageOf(spec, source, read) }
    try {
      return { ...whose, ...evaluated({ ...spec, ...dataOf(spec, source), sources: [] }) }
    } catch (error) {
      if (error instanceof StatisticsFault) return { ...whose, refused: error.message }
      throw error
    }
  })
