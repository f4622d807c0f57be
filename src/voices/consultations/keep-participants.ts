/** The list of who took part: kept apart from what was said, readable to whoever has its passphrase, and deleted on a day. */
import { z } from 'zod'
import { defineAct, heldRecord } from '#src/identity/act.ts'
import { longest, passwordFault } from '#src/identity/password-rule.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { dayAfter } from '#src/vocabulary/days.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'
import { deleteLists, keepList, listOf } from './consultation-store.ts'
import { noting } from './note-statement.ts'
import { openList, sealList } from './sealed-list.ts'

/** Nobody needs to know for longer who sat in a room. */
const longestKept = 'P1Y'

const Passphrase = z.string().min(1).max(longest)

export const keepParticipants = defineAct({
  name: 'keep-participants-list',
  summary:
    'Encrypts the list of who took part under a passphrase that is stored nowhere, until a day on which it is deleted.',
  input: z.strictObject({ id: Id, list: prose(50_000), passphrase: Passphrase, deleteOn: Day }),
  roles: noting,
  async run(tx, { id, list, passphrase, deleteOn }) {
    await heldRecord(tx, 'held_consultations', id)
    if (passwordFault(passphrase)) refuse(422, 'consultations.error.weak', {}, 'passphrase')
    if (deleteOn <= tx.today || deleteOn > dayAfter(tx.today, longestKept))
      refuse(422, 'consultations.error.deleteOn', {}, 'deleteOn')
    const bound = { workspace: tx.workspace, consultation: id, deleteOn }
    await keepList(tx, { consultation: id, deleteOn, sealed: await sealList(list, passphrase, bound) })
  },
})

export const openParticipants = defineAct({
  name: 'open-participants-list',
  summary: 'Shows the list of who took part to whoever has its passphrase; that it was opened enters the log.',
  input: z.strictObject({ id: Id, passphrase: Passphrase }),
  roles: noting,
  async run(tx, { id, passphrase }) {
    await heldRecord(tx, 'held_consultations', id)
    const kept = await listOf(tx, id)
    if (!kept) return refuse(404, 'consultations.error.noList')
    const { sealed, deleteOn } = kept
    const list = await openList(sealed, passphrase, { workspace: tx.workspace, consultation: id, deleteOn })
    if (list === null) return refuse(422, 'consultations.error.passphrase', {}, 'passphrase')
    tx.audit({ action: 'open', kind: 'participant_lists', subject: id, change: {} })
    return { list }
  },
})

export const deleteParticipants = defineAct({
  name: 'delete-participants-list',
  summary: 'Deletes the list of who took part before its day.',
  input: z.strictObject({ id: Id }),
  roles: noting,
  async run(tx, { id }) {
    await heldRecord(tx, 'held_consultations', id)
    if ((await deleteLists(tx, { consultation: id })).length === 0) refuse(404, 'consultations.error.noList')
  },
})
