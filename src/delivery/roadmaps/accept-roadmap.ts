/** Accepting a roadmap: what it plans goes on record in the place of what an earlier version planned. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { Label, strictest } from '#src/identity/labels.ts'
import { putMany, removeMany } from '#src/ledger/records.ts'
import { Refusal, refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import type { Milestone } from '../model.ts'
import { putRoadmap, putVersion, submittedRoadmap } from './held-roadmap.ts'
import { type RoadmapRecords, recordsOf, withoutEnglish } from './records-of-roadmap.ts'
import type { RoadmapLine } from './roadmap-model.ts'
import { type Written, writtenFrom } from './roadmap-store.ts'

/** TLP:RED is for named recipients, not for a secretariat to hand out. */
export const acceptLabels = Label.exclude(['TLP:RED'])
type AcceptLabel = z.infer<typeof acceptLabels>

export const acceptRoadmap = defineAct({
  name: 'accept-roadmap',
  summary: 'Accepts a roadmap that somebody else handed in, and puts its actions, milestones and money on record.',
  input: z.strictObject({
    id: Id,
    revision: Revision,
    /** Of what goes on record; no wider than the promise’s own. */
    label: acceptLabels,
    /** Titles in English, by key, of lines and milestones that were written in Urdu alone. */
    english: z.record(z.string(), Line).default({}),
  }),
  roles: ['secretariat'],
  async run(tx, { id, revision, label, english }) {
    const { roadmap, version } = await submittedRoadmap(tx, id, revision)
    if (version.submitted.account === tx.by.account) refuse(403, 'roadmaps.error.own')
    const commitment = await heldRecord(tx, 'commitments', roadmap.commitment)
    if (strictest(label, commitment.label) !== label)
      refuse(422, 'roadmaps.error.label', { label: commitment.label }, 'label')
    assertEnglish(version.lines, english)
    const before = await writtenFrom(tx, roadmap)
    const stood = new Map(before.milestones.map((one) => [one.id, one.data as Milestone]))
    const records = recordsOf(roadmap, version.lines, english, stood)
    assertNothingLost(before, records)
    await write(tx, before, records, { label, parties: [roadmap.organisation] })
    const outcome = { is: 'accepted' as const, at: tx.at, offices: officesOf(tx.by), remarks: [] }
    await putVersion(tx, roadmap, { ...version, outcome })
    await putRoadmap(tx, { ...roadmap, state: 'accepted', accepted: version.number })
  },
})

function assertEnglish(lines: RoadmapLine[], english: Record<string, string>): void {
  const wanting = withoutEnglish(lines).filter(({ key }) => english[key] === undefined)
  if (wanting.length === 0) return
  throw new Refusal(
    422,
    wanting.map(({ key, ur }) => ({ key: 'roadmaps.error.english', values: { ur }, field: `english.${key}` })),
  )
}

/** Money that was paid out, and a step that was done, are facts: a plan does not undo them. */
function assertNothingLost({ milestones, paid }: Written, records: RoadmapRecords): void {
  const sums = new Set(records.budgetLines.map(({ id }) => id))
  if (paid.some((id) => !sums.has(id))) refuse(409, 'roadmaps.error.paid')
  const steps = new Set(records.milestones.map(({ id }) => id))
  const done = milestones
    .map(({ data }) => data as Milestone)
    .find(({ id, done: day }) => day !== null && !steps.has(id))
  if (done) refuse(409, 'roadmaps.error.done', { title: done.title.en })
}

async function write(
  tx: ActTx,
  before: Written,
  { actions, milestones, budgetLines }: RoadmapRecords,
  held: { label: AcceptLabel; parties: string[] },
): Promise<void> {
  const gone = (were: { id: string }[], are: { id: string }[]) =>
    were.map(({ id }) => id).filter((id) => !are.some((one) => one.id === id))
  const drafts = <T extends { id: string }>(records: T[]) => records.map((data) => ({ id: data.id, ...held, data }))
  await removeMany(tx, 'milestones', gone(before.milestones, milestones))
  await removeMany(tx, 'actions', gone(before.actions, actions))
  await removeMany(tx, 'budget_lines', gone(before.budgetLines, budgetLines))
  await putMany(tx, 'actions', drafts(actions))
  await putMany(tx, 'milestones', drafts(milestones))
  await putMany(tx, 'budget_lines', drafts(budgetLines))
}
