/** Keeping what an organisation has filled in so far. A draft may be half done, and wrong: it is checked when it is handed in. */
import { z } from 'zod'
import { defineAct, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { type Fault, Refusal, refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { emptyEntry, sameEntry } from './entry.ts'
import { heldReport, inState, ownReport } from './held-report.ts'
import { Entry, isOpenFor, type KeptEntry } from './model.ts'

/**
 * Lines that are not given stay as they are. Two people may save one report at the same time as long as they change different
 * lines; of one line, the second to save is shown what the first has stored, and nothing is kept until they decide.
 */
export const saveReport = defineAct({
  name: 'save-report',
  summary: 'Keeps the lines of a report that have changed, as a draft.',
  input: z.strictObject({
    round: Id,
    organisation: Id,
    /** Of the report, as it was when the lines were filled in. */
    revision: Revision,
    entries: z.array(Entry).max(2000),
  }),
  roles: ['focal-point'],
  async run(tx, { round, organisation, revision, entries }) {
    const held = await heldReport(tx, { round, organisation })
    ownReport(tx, organisation)
    inState(held, 'draft', 'returned')
    const { report } = held
    if (!isOpenFor(held.round, report.data.state)) refuse(409, 'rounds.error.closed')
    if (revision > report.revision) refuse(409, 'work.error.changed')
    const stored = new Map(report.data.entries.map((entry) => [entry.indicator, entry]))
    const before = ({ indicator }: Entry): KeptEntry => stored.get(indicator) ?? { ...emptyEntry(indicator), saved: 1 }
    const changed = entries.filter((entry) => !sameEntry(entry, before(entry)))
    refuseUnknown(entries, report.data.asks)
    const met = changed.filter((entry) => before(entry).saved > revision)
    if (met.length > 0) {
      const fault = ({ indicator }: Entry): Fault => ({ key: 'rounds.error.met', field: `value.${indicator}` })
      throw new Refusal(409, met.map(fault), 'changed')
    }
    await refuseUnseenEvidence(changed)
    if (changed.length === 0) return { revision: report.revision, saved: 0 }
    const next = report.revision + 1
    for (const entry of changed) stored.set(entry.indicator, { ...entry, saved: next })
    const writers = [...new Set([...report.data.writers, tx.by.account])].sort()
    // An emptied line stays, empty: somebody may still hold an older page of it.
    const kept = report.data.asks.flatMap(({ indicator }) => stored.get(indicator) ?? [])
    const data = { ...report.data, writers, entries: kept }
    await putMany(tx, 'reports', [{ id: report.id, label: report.label, data }])
    return { revision: next, saved: changed.length }

    async function refuseUnseenEvidence(some: Entry[]): Promise<void> {
      const named = [...new Set(some.flatMap(({ evidence }) => evidence))]
      const found = new Set((await byIds(tx, 'evidence', named)).map(({ id }) => id))
      for (const { indicator, evidence } of some) {
        const id = evidence.find((one) => !found.has(one))
        if (id !== undefined) refuse(422, 'rounds.error.evidence', { id }, `evidence.${indicator}`)
      }
    }
  },
})

function refuseUnknown(entries: Entry[], asks: { indicator: string }[]): void {
  const seen = new Set<string>()
  for (const { indicator } of entries) {
    if (!asks.some((ask) => ask.indicator === indicator)) refuse(422, 'rounds.error.notAsked', { id: indicator })
    if (seen.has(indicator)) refuse(422, 'rounds.error.doubled', { id: indicator })
    seen.add(indicator)
  }
}
