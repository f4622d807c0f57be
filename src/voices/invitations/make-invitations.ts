/** Invitations to an open survey. Who gets which is known to whoever hands them out, and to nobody else. */
import { z } from 'zod'
import { defineAct, heldRecord } from '#src/identity/act.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { newInvitation } from './invitation-code.ts'
import { mostInvitations } from './invitation-limits.ts'
import { addInvitations } from './invitation-store.ts'

export const makeInvitations = defineAct({
  name: 'make-invitations',
  summary:
    'Makes invitations to an open survey, and gives their codes, which are kept nowhere: they are shown this once.',
  input: z.strictObject({ id: Id, count: z.coerce.number().int().min(1).max(mostInvitations) }),
  roles: ['secretariat'],
  async run(tx, { id, count }) {
    const { data } = await heldRecord(tx, 'surveys', id)
    if (data.state !== 'open' || !data.invited) refuse(409, 'invitations.error.notInvited')
    if (data.closes < tx.today) refuse(409, 'invitations.error.over')
    const codes = Array.from({ length: count }, newInvitation)
    await addInvitations(tx, id, codes)
    tx.audit({ action: 'invite', kind: 'survey_invitations', subject: id, change: { made: count } })
    return { codes }
  },
})
