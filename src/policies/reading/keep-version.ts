/** A text that was read is kept as the next version of a policy that is there. */
import { z } from 'zod'
import { SourceDocument } from '#src/evidence/model.ts'
import { heldRecord } from '#src/identity/act.ts'
import { unlabelled } from '#src/identity/labels.ts'
import { all, existing, putMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Reading } from '#src/reader/model.ts'
import { Id, LocalLine, PartialDate } from '#src/vocabulary/model.ts'
import { defineCuration } from '../curation/curation-act.ts'
import { PolicyVersion } from '../model.ts'
import { putAttachedText } from '../sources/attach-text.ts'
import { clausesRead, terms, withoutAttendance } from './keep-reading.ts'

/**
 * Its source, its clauses and the text itself, seen by the secretariat alone until they are put out or published; of its promises
 * nothing is proposed until somebody curates it. The API has none of it: a reading comes from the reader.
 */
export const keepVersion = defineCuration({
  name: 'keep-version',
  summary: 'Stores a text that was read as the next version of a policy.',
  input: z.strictObject({
    policy: Id.max(80),
    /** What this version is called: "second draft". */
    title: LocalLine,
    date: PartialDate.optional(),
    reading: z.custom<Reading>((one) => typeof one === 'object' && one !== null),
    /** The normalised text that the reading's offsets count in. */
    text: z.string(),
  }),
  async run(tx, { policy, title, date, reading, text }) {
    await heldRecord(tx, 'policies', policy)
    const read = withoutAttendance(reading)
    if (read.length === 0) refuse(422, 'curation.error.noClauses')
    const id = await freeId(tx, policy)
    const { sha256, language } = reading.document
    const { clauseId, clauses } = clausesRead(id, read)
    const source = SourceDocument.parse({ id, title, kind: 'policy-text', language, terms, sha256, date })
    const version = PolicyVersion.parse({ id, policy, source: id, language, date })
    await putMany(tx, 'sources', [{ id, label: unlabelled, data: source }])
    await putMany(
      tx,
      'clauses',
      clauses.map((data) => ({ id: data.id, label: unlabelled, data })),
    )
    await putMany(tx, 'versions', [{ id, label: unlabelled, data: version }])
    const passages = new Map([...clauseId].map(([{ start, end }, own]) => [own, { start, end }]))
    await putAttachedText(tx, { source: id, sha256, text, passages })
    const counts = { clauses: clauses.length, recognised: clauses.length }
    tx.audit({ action: 'attach', kind: 'sources', subject: id, change: { sha256, ...counts } })
    return { version: id, clauses: clauses.length }
  },
})

/** `plan-v2`, or the next number that is free. */
async function freeId(tx: WriteTx, policy: string): Promise<string> {
  const versions = (await all(tx, 'versions')).map(({ data }) => PolicyVersion.parse(data))
  for (let n = versions.filter((one) => one.policy === policy).length + 1; ; n++) {
    const id = `${policy}-v${n}`
    const taken = (await existing(tx, 'sources', [id])).length + (await existing(tx, 'versions', [id])).length
    if (taken === 0) return id
  }
}
