/** Grading evidence by the Admiralty code: its source and what it says, apart. */
import { z } from 'zod'
import { defineAct, Revision } from '#src/identity/act.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { mayGrade } from './access.ts'
import { heldEvidence } from './held-evidence.ts'
import { Evidence } from './model.ts'

export const gradeEvidence = defineAct({
  name: 'grade-evidence',
  summary:
    'Judges how reliable the source of evidence is and how credible what it says; never by the organisation it comes from.',
  input: z.strictObject({
    id: Id,
    revision: Revision,
    reliability: Evidence.shape.reliability.unwrap(),
    credibility: z.coerce.number().pipe(Evidence.shape.credibility.unwrap()),
  }),
  roles: ['assessor', 'secretariat'],
  async run(tx, { id, revision, reliability, credibility }) {
    const { label, data } = await heldEvidence(tx, id, revision)
    const [upload] = await byIds(tx, 'uploads', [id])
    if (!mayGrade(tx.by, data.from, upload?.data.by)) refuse(403, 'files.error.ownGrade')
    await putMany(tx, 'evidence', [{ id, label, data: { ...data, reliability, credibility } }])
    if (upload?.data.graded === null)
      await putMany(tx, 'uploads', [{ id, label: upload.label, data: { ...upload.data, graded: tx.today } }])
  },
})
