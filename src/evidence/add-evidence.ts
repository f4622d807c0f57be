/** Handing in a file as evidence. Not an act of the list: whoever could name a hash alone could have a file they were never given. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord } from '#src/identity/act.ts'
import { Label, strictest } from '#src/identity/labels.ts'
import type { Role } from '#src/identity/model.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id, type LocalText, PartialDate } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { labelsFor, mayBringFrom } from './access.ts'
import type { Evidence } from './model.ts'
import type { StagedFile } from './storage/file-store.ts'

export const EvidenceDraft = z.strictObject({
  title: Line,
  date: PartialDate.optional(),
  label: Label,
  /** Left out, the organisation of whoever hands it in. */
  from: Id.optional(),
  commitments: z.array(Id).max(50).default([]),
})

export const addingRoles: readonly Role[] = ['focal-point', 'secretariat', 'assessor']

/** What a program's token has to be made for, to hand in files. */
export const uploading = {
  name: 'add-evidence',
  summary: 'Hands in a file as evidence; it is graded F6 until somebody else has judged it.',
  roles: addingRoles,
} as const

export interface ArrivedFile extends StagedFile {
  name: string
}

async function originOf(tx: ActTx, given: string | undefined): Promise<string> {
  const from = given ?? tx.by.organisation
  if (from === null) return refuse(422, 'files.error.noOrigin', {}, 'from')
  if (!mayBringFrom(tx.by, from)) return refuse(403, 'files.error.origin', {}, 'from')
  await heldRecord(tx, 'organisations', from)
  return from
}

/** In the language it was written in, told by its letters. */
const titleOf = (text: string): LocalText => (/[\u0600-\u06ff]/.test(text) ? { en: text, ur: text } : { en: text })

async function assertMayAdd(tx: ActTx, { label, from, commitments }: z.output<typeof EvidenceDraft>): Promise<string> {
  if (!labelsFor(tx.by).includes(label)) refuse(403, 'files.error.label', { label }, 'label')
  const origin = await originOf(tx, from)
  for (const id of commitments) await heldRecord(tx, 'commitments', id)
  return origin
}

/** Whether somebody may hand in what they say: asked before a store across a network is sent the file, in no transaction that others wait for. */
export const mayAddEvidence = defineAct({
  ...uploading,
  input: EvidenceDraft,
  run: async (tx, draft) => void (await assertMayAdd(tx, draft)),
})

/** @param file on the disk already; kept before its record, so that no record stands without its file */
export const addEvidence = (file: ArrivedFile) =>
  defineAct({
    ...uploading,
    input: EvidenceDraft,
    async run(tx, draft) {
      const { title, date, label, commitments } = draft
      const from = await assertMayAdd(tx, draft)
      const about = [...new Set(commitments)].sort()
      const id = `evidence-${randomLetters(12)}`
      const { sha256, name, size, type } = file
      const data: Evidence = {
        id,
        title: titleOf(title),
        kind: 'file',
        sha256,
        ...(date === undefined ? {} : { date }),
        from,
        ...(about.length === 0 ? {} : { commitments: about }),
        file: { name, size, type },
        reliability: 'F',
        credibility: 6,
      }
      const parties = tx.by.organisation === null ? [] : [tx.by.organisation]
      await file.keep()
      await putMany(tx, 'evidence', [{ id, label, parties, data }])
      const upload = { id, by: tx.by.account, at: tx.at, graded: null }
      await putMany(tx, 'uploads', [{ id, label: strictest(label, 'TLP:GREEN'), parties, data: upload }])
      return { id, sha256 }
    },
  })
