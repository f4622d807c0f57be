/** Opening a note that was addressed to somebody: it is shown, and its author hears in what office it was opened, and on what day. */
import { z } from 'zod'
import { defineAct, heldRecord, officesOf } from '#src/identity/act.ts'
import { putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { isAuthor, own, readers } from './note-access.ts'
import type { NoteReceipt } from './note-model.ts'
import { receiptsOf } from './note-store.ts'

export const openNote = defineAct({
  name: 'open-note',
  summary: 'Opens a note that is addressed to one, and gives it; its author sees which office opened it, and when.',
  input: z.strictObject({ id: Id }),
  roles: readers,
  async run(tx, { id }) {
    const receipts = await receiptsOf(tx, id)
    const to = own(
      tx.by,
      receipts.map(({ recipient }) => recipient),
    )
    const mine = receipts.filter(({ recipient }) => to.includes(recipient))
    const [first] = mine
    if (first?.withdrawn) refuse(409, 'notes.error.withdrawn', { day: first.withdrawn.day })
    if (first && first.until < tx.today) refuse(409, 'notes.error.expired', { day: first.until })
    const { data } = await heldRecord(tx, 'shared_notes', id)
    if (!isAuthor(tx.by, data) && !first) refuse(403, 'notes.error.notYours')
    const offices = officesOf(tx.by)
    const unopened = mine.filter((receipt) => !isOpenedBy(receipt, offices))
    await putMany(
      tx,
      'note_receipts',
      unopened.map((receipt) => ({
        ...{ id: receipt.id, label: 'TLP:RED' as const },
        data: { ...receipt, opened: [...receipt.opened, { version: receipt.version, day: tx.today, offices }] },
      })),
    )
    const { change: _, ends: __, ...note } = data
    return note
  },
})

/** As it stands now, by an office of theirs. */
export const isOpenedBy = ({ opened, version }: NoteReceipt, offices: readonly string[]): boolean =>
  opened.some((one) => one.version === version && one.offices.join() === offices.join())
