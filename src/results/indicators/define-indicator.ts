import { z } from 'zod'
import { heldRecord } from '#src/identity/act.ts'
import type { Label } from '#src/identity/labels.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { defineCuration } from '#src/policies/curation/curation-act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { slugOf } from '#src/vocabulary/slug.ts'
import { freeId } from '#src/workspaces/free-id.ts'
import { assertCounted } from '../incidents/counted-checks.ts'
import { observeIncidents } from '../incidents/observe-incidents.ts'
import { Indicator, Result } from '../model.ts'
import { observeVoices } from '../voices/observe-voices.ts'
import { assertVoices } from '../voices/voice-checks.ts'
import { assertPointers, indicatorFaults, partiesOf } from './indicator-checks.ts'
import { assertConsistent, IndicatorDraft, versionOf } from './indicator-draft.ts'
import { labelsAlone } from './labels-alone.ts'

const NewResult = Result.pick({ level: true, title: true })
const label = z.enum(labelsAlone)

async function putResult(
  tx: WriteTx,
  { commitment, level, title }: Omit<Result, 'id'>,
  handling: { label: Label; parties?: string[] },
): Promise<string> {
  await heldRecord(tx, 'commitments', commitment)
  const id = await freeId(tx, 'results', slugOf(title.en, 'result'))
  await putMany(tx, 'results', [{ id, ...handling, data: Result.parse({ id, commitment, level, title }) }])
  return id
}

export const writeResult = defineCuration({
  name: 'write-result',
  summary: 'Says what is to come of a promise: an output, an outcome or an impact.',
  input: z.strictObject({ commitment: Id, ...NewResult.shape, label }),
  faults: indicatorFaults,
  run: async (tx, { label, ...result }) => ({ id: await putResult(tx, result, { label }) }),
})

/** The result that is measured, if one is: of the same promise, or a new one. */
async function resultOf(
  tx: WriteTx,
  { commitment, result, newResult }: { commitment?: string; result?: string; newResult?: z.output<typeof NewResult> },
  handling: { label: Label; parties: string[] },
): Promise<string | undefined> {
  if (commitment === undefined) return undefined
  if (newResult) return putResult(tx, { commitment, ...newResult }, handling)
  if (result === undefined) return undefined
  const [row] = await byIds(tx, 'results', [result])
  if (!row || Result.parse(row.data).commitment !== commitment) refuse(422, 'indicators.error.result', {}, 'result')
  return result
}

/** Refused with 404 where the promise is not there, 422 with the fields that are wrong. */
export const defineIndicator = defineCuration({
  name: 'define-indicator',
  summary: 'Defines how a promise or a result of it is measured, where it is to go, and who reports it.',
  input: z.strictObject({
    ...IndicatorDraft.shape,
    /** Left out, it tells of the context of the promises and of none of them. */
    commitment: Id.optional(),
    result: Id.optional(),
    newResult: NewResult.optional(),
    label,
  }),
  faults: indicatorFaults,
  async run(tx, { commitment, result, newResult, label, ...draft }) {
    if (commitment !== undefined) await heldRecord(tx, 'commitments', commitment)
    await assertPointers(tx, draft)
    const version = versionOf(draft, 1)
    assertConsistent(version, tx.today)
    await assertVoices(tx, version)
    await assertCounted(tx, version)
    const handling = { label, parties: partiesOf(draft) }
    const measured = await resultOf(tx, { commitment, result, newResult }, handling)
    const id = await freeId(tx, 'indicators', slugOf(draft.title.en, 'indicator'))
    const indicator = Indicator.parse({
      ...{ id, title: draft.title, note: draft.note, proposedBy: 'workspace', versions: [version] },
      ...(measured === undefined
        ? { commitments: commitment === undefined ? [] : [commitment] }
        : { result: measured }),
      ...(draft.reporters.length > 0 ? { reporters: draft.reporters } : {}),
    })
    await putMany(tx, 'indicators', [{ id, ...handling, data: indicator }])
    if (version.voices) await observeVoices(tx)
    if (version.incidents) await observeIncidents(tx, version.incidents.source)
    return { id }
  },
})
