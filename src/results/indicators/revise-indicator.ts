import { z } from 'zod'
import { heldRecord, Revision } from '#src/identity/act.ts'
import { putMany } from '#src/ledger/records.ts'
import { defineCuration } from '#src/policies/curation/curation-act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id, PartialDate } from '#src/vocabulary/model.ts'
import { assertCounted } from '../incidents/counted-checks.ts'
import { observeIncidents } from '../incidents/observe-incidents.ts'
import { Indicator } from '../model.ts'
import { definitionChanges, newestVersion } from '../versions.ts'
import { observeVoices } from '../voices/observe-voices.ts'
import { assertVoices } from '../voices/voice-checks.ts'
import { assertPointers, indicatorFaults, partiesOf } from './indicator-checks.ts'
import { assertConsistent, IndicatorDraft, versionOf } from './indicator-draft.ts'

/**
 * Words, reporters, baseline, target and frequency change in place, and the log keeps what they were. A definition that measures
 * something else opens a new version from a day on: the one before stays as it is, and values are not joined (rule 7). Refused with
 * 404, with 409 where somebody has changed it meanwhile, with 422 and the fields that are wrong, and where a new version would open
 * and nobody has said from when.
 */
export const reviseIndicator = defineCuration({
  name: 'revise-indicator',
  summary: 'Changes the words, aims or reporters of an indicator, or opens a new version of its definition.',
  input: z.strictObject({
    id: Id,
    revision: Revision,
    ...IndicatorDraft.shape,
    /** From when a new version holds. */
    from: PartialDate.optional(),
  }),
  faults: indicatorFaults,
  async run(tx, { id, revision, from, ...draft }) {
    const row = await heldRecord(tx, 'indicators', id, revision)
    const before = Indicator.parse(row.data)
    const held = newestVersion(before)
    await assertPointers(tx, draft)
    const asHeld = { ...versionOf(draft, held.version), from: held.from }
    assertConsistent(asHeld, tx.today)
    await assertVoices(tx, asHeld)
    await assertCounted(tx, asHeld)
    const breaks = definitionChanges(held, asHeld).length > 0
    if (breaks && from === undefined) refuse(422, 'indicators.error.from', { version: held.version + 1 }, 'from')
    const versions = breaks
      ? [...before.versions, { ...asHeld, version: held.version + 1, from }]
      : before.versions.map((one) => (one.version === held.version ? asHeld : one))
    const { reporters, ...rest } = before
    const indicator = Indicator.parse({
      ...{ ...rest, title: draft.title, note: draft.note, versions },
      ...(draft.reporters.length > 0 ? { reporters: draft.reporters } : {}),
    })
    await putMany(tx, 'indicators', [{ id, label: row.label, parties: partiesOf(indicator), data: indicator }])
    if (versions.some(({ voices }) => voices) || held.voices) await observeVoices(tx)
    if (versions.some(({ incidents }) => incidents)) await observeIncidents(tx)
    return { version: newestVersion(indicator).version }
  },
})
