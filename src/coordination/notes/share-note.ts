/** A note goes to those it is addressed to, holds until its day, is renewed, or is withdrawn. */
import { z } from 'zod'
import { type ActTx, defineAct, officesOf, Revision } from '#src/identity/act.ts'
import { bodies } from '#src/identity/visitor.ts'
import { putMany } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { assertImpersonal } from '#src/publishing/impersonal.ts'
import { type Fault, Refusal, refuse } from '#src/publishing/refusal.ts'
import { type Calendar, endOf } from '#src/vocabulary/calendar.ts'
import { dayAfter, firstDayOf, lastDayOf } from '#src/vocabulary/days.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { writers } from './note-access.ts'
import {
  type NoteReceipt,
  type NoteStep,
  needed,
  partiesIn,
  Reason,
  type SharedNote,
  wrongAddressee,
} from './note-model.ts'
import { receiptsOf } from './note-store.ts'
import { draftOfOurs, noteOfOurs } from './write-note.ts'

/** No judgement holds for ever: within a year somebody looks at it again. */
const longest = 'P1Y'

export const shareNote = defineAct({
  name: 'share-note',
  summary: 'Shares a note with those it is addressed to, until its day.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: writers,
  async run(tx, { id, revision }) {
    const { data } = await draftOfOurs(tx, id, revision)
    assertComplete(data)
    const until = assertUntil(tx, data.until ?? '')
    const steps = [...data.steps, stepOf(tx, 'shared', '')]
    await keep(tx, { ...data, state: 'shared', until, ends: await endsOn(tx, until), steps })
    await putReceipts(
      tx,
      data,
      partiesIn(data.addressees).map((recipient, i) => ({
        ...{ id: `${id}-to-${i + 1}`, note: id, author: data.author, recipient },
        ...{ until, version: data.version, opened: [] },
      })),
    )
  },
})

export const renewNote = defineAct({
  name: 'renew-note',
  summary:
    'Lets a shared note hold until a later day, with the reason; those it is addressed to are told and open it anew.',
  input: z.strictObject({ id: Id, revision: Revision, until: Day, reason: Reason }),
  roles: writers,
  async run(tx, { id, revision, until, reason }) {
    const { data } = await noteOfOurs(tx, id, revision)
    if (data.state !== 'shared') refuse(409, 'notes.error.notShared')
    await assertImpersonal(tx, { reason })
    assertUntil(tx, until)
    if (data.until !== undefined && until <= data.until) refuse(422, 'notes.error.notLater', {}, 'until')
    const version = data.version + 1
    const steps = [...data.steps, stepOf(tx, 'renewed', reason)]
    await keep(tx, { ...data, version, until, ends: await endsOn(tx, until), steps })
    const receipts = await receiptsOf(tx, id)
    await putReceipts(
      tx,
      data,
      receipts.map((receipt) => ({ ...receipt, until, version })),
    )
  },
})

export const withdrawNote = defineAct({
  name: 'withdraw-note',
  summary: 'Takes a shared note out of the sight of those it was addressed to; they are told why.',
  input: z.strictObject({ id: Id, revision: Revision, reason: Reason }),
  roles: writers,
  async run(tx, { id, revision, reason }) {
    const { data } = await noteOfOurs(tx, id, revision)
    if (data.state !== 'shared') refuse(409, 'notes.error.notShared')
    await assertImpersonal(tx, { reason })
    const { change: _, ...rest } = data
    await keep(tx, { ...rest, state: 'withdrawn', steps: [...data.steps, stepOf(tx, 'withdrawn', reason)] })
    const receipts = await receiptsOf(tx, id)
    const withdrawn = { day: tx.today, reason }
    await putReceipts(
      tx,
      data,
      receipts.map((receipt) => ({ ...receipt, withdrawn })),
    )
  },
})

export const stepOf = (tx: ActTx, step: NoteStep['step'], text: string): NoteStep => ({
  ...{ step, text },
  day: tx.today,
  offices: officesOf(tx.by),
})

/** As it stands now; those it is addressed to see it while it is shared. */
export async function keep(tx: ActTx, data: SharedNote): Promise<void> {
  const to = data.state === 'shared' ? partiesIn(data.addressees) : []
  await putMany(tx, 'shared_notes', [{ id: data.id, label: 'TLP:RED', parties: [data.author, ...to], data }])
}

/** Each is seen by the author and the one it is for; all of them by the secretariat where the note is addressed to it. */
async function putReceipts(tx: ActTx, { author, addressees }: SharedNote, receipts: NoteReceipt[]): Promise<void> {
  const also = addressees.bodies.includes('secretariat') ? [bodies.secretariat] : []
  await putMany(
    tx,
    'note_receipts',
    receipts.map((data) => ({
      ...{ id: data.id, label: 'TLP:RED' as const, data },
      parties: [...new Set([author, data.recipient, ...also])],
    })),
  )
}

/** @throws Refusal 422 with everything that is lacking */
function assertComplete(note: SharedNote): void {
  const faults: Fault[] = needed
    .filter((field) => note[field] === undefined)
    .map((field) => ({ key: 'work.error.missing', field }))
  if (note.areas.length === 0) faults.push({ key: 'notes.error.noArea', field: 'areas' })
  if (note.from && note.to && firstDayOf(note.from) > lastDayOf(note.to))
    faults.push({ key: 'notes.error.period', field: 'to' })
  if (partiesIn(note.addressees).length === 0) faults.push({ key: 'notes.error.toNobody', field: 'organisations' })
  const wrong = wrongAddressee(note.handling, note.addressees)
  if (wrong !== null) faults.push({ key: `notes.error.${wrong}`, field: wrong === 'red' ? 'organisations' : 'bodies' })
  if (faults.length > 0) throw new Refusal(422, faults)
}

function assertUntil({ today }: ActTx, until: string): string {
  if (until < today || until > dayAfter(today, longest)) refuse(422, 'notes.error.until', {}, 'until')
  return until
}

async function endsOn({ db, workspace }: ReadTx, until: string): Promise<string> {
  const row = await db.selectFrom('workspaces').select('data').where('id', '=', workspace).executeTakeFirst()
  return endOf(until, ((row?.data ?? {}) as { calendar?: Calendar }).calendar?.timeZone)
}
