/** What every method over areas, or of breaks, does with what is said beside its model. */

import { StatisticsFault } from '#src/statistics/fault.ts'
import { type ChecklistEntry, checklistOf, unknownItems } from '../checklist.ts'
import type { StatedOn } from '../plain-around.ts'
import { dataOf, type Only, type Source, type StatedGiven } from '../spec.ts'
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

/** The specification with the data of another source, or why it cannot be evaluated there. */
export const fromSources = <
  Spec extends { sources: Source[]; data: Source['data'] & {}; only?: Only | undefined; outcome: string },
  Told,
>(
  spec: Spec,
  evaluated: (spec: Spec) => Told,
): FromSource<Told>[] =>
  spec.sources.map((source) => {
    try {
      return { source: source.name, ...evaluated({ ...spec, ...dataOf(spec, source), sources: [] }) }
    } catch (error) {
      if (error instanceof StatisticsFault) return { source: source.name, refused: error.message }
      throw error
    }
  })
