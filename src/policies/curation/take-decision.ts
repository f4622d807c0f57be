/** The decision page's form, whichever of its buttons sent it, as one decision. */
import type { Actor, Ledger } from '#src/ledger/ledger.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Commitment, Finding } from '../model.ts'
import { acceptFinding } from './accept-finding.ts'
import { draftFrom, fieldFrom, noteFrom, ownersFrom, partsFrom, rejectionFrom } from './decision-form.ts'
import { editCommitment } from './edit-commitment.ts'
import { mergeFinding } from './merge-finding.ts'
import { rejectFinding } from './reject-finding.ts'
import { reopenFinding } from './reopen-finding.ts'
import { splitFinding } from './split-finding.ts'

interface Task {
  ledger: Ledger
  actor: Actor
  workspace: string
  finding: Finding
  /** The commitment that the form edits, as it is now. */
  edited: Commitment | undefined
}

/** @throws Refusal as the decision does; 422 for a button that does not exist */
export async function takeDecision({ ledger, actor, workspace, finding, edited }: Task, form: FormData): Promise<void> {
  const place = { workspace, finding: finding.id }
  const note = noteFrom(form)
  const verdict = fieldFrom(form, 'verdict')
  if (verdict === 'accept')
    await acceptFinding(ledger, actor, { ...place, draft: draftFrom(form, finding.names), note })
  else if (verdict === 'split')
    await splitFinding(ledger, actor, { ...place, parts: partsFrom(form, finding.names), note })
  else if (verdict === 'merge') await mergeFinding(ledger, actor, { ...place, into: fieldFrom(form, 'into'), note })
  else if (verdict === 'reject') await rejectFinding(ledger, actor, { ...place, ...rejectionFrom(form) })
  else if (verdict === 'reopen') await reopenFinding(ledger, actor, place)
  else if (verdict === 'edit') await editFrom(ledger, actor, workspace, edited, form)
  else refuse(422, 'curation.error.field', { field: 'verdict', message: '' })
}

async function editFrom(
  ledger: Ledger,
  actor: Actor,
  workspace: string,
  edited: Commitment | undefined,
  form: FormData,
): Promise<void> {
  const commitment = fieldFrom(form, 'commitment')
  if (!edited) return refuse(404, 'curation.error.noCommitment', { id: commitment })
  const { title, approach, theme = null, due = null, answers } = draftFrom(form, edited.names)
  const owners = ownersFrom(form, 'assigned', edited.owners)
  const edit = { title, approach, theme, due, answers, owners }
  await editCommitment(ledger, actor, { workspace, commitment, revision: Number(form.get('revision')), edit })
}
