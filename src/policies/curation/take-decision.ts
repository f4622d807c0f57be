/** The decision page's form, whichever of its buttons sent it, as one decision. */
import { refuse } from '#src/publishing/refusal.ts'
import type { Commitment, Finding } from '../model.ts'
import { acceptFinding } from './accept-finding.ts'
import type { Curator } from './curation-act.ts'
import { draftFrom, fieldFrom, noteFrom, ownersFrom, partsFrom, rejectionFrom } from './decision-form.ts'
import { editCommitment } from './edit-commitment.ts'
import { mergeFinding } from './merge-finding.ts'
import { rejectFinding } from './reject-finding.ts'
import { reopenFinding } from './reopen-finding.ts'
import { splitFinding } from './split-finding.ts'

interface Decided {
  finding: Finding
  /** The commitment that the form edits, as it is now. */
  edited: Commitment | undefined
}

type Perform = Pick<Curator, 'perform'>

/** @throws Refusal as the decision does; 422 for a button that does not exist */
export async function takeDecision({ perform }: Perform, { finding, edited }: Decided, form: FormData): Promise<void> {
  const place = { finding: finding.id, revision: form.get('revision') }
  const note = noteFrom(form)
  const verdict = fieldFrom(form, 'verdict')
  if (verdict === 'accept') await perform(acceptFinding, { ...place, draft: draftFrom(form, finding.names), note })
  else if (verdict === 'split') await perform(splitFinding, { ...place, parts: partsFrom(form, finding.names), note })
  else if (verdict === 'merge') await perform(mergeFinding, { ...place, into: fieldFrom(form, 'into'), note })
  else if (verdict === 'reject') await perform(rejectFinding, { ...place, ...rejectionFrom(form) })
  else if (verdict === 'reopen') await perform(reopenFinding, place)
  else if (verdict === 'edit') await editFrom({ perform }, edited, form)
  else refuse(422, 'curation.error.field', { field: 'verdict', message: '' })
}

/** What the form of a commitment sets. */
export async function editFrom({ perform }: Perform, edited: Commitment | undefined, form: FormData): Promise<void> {
  if (!edited) return refuse(404, 'curation.error.noCommitment', { id: fieldFrom(form, 'commitment') })
  const { title, approach, theme = null, due = null, answers } = draftFrom(form, edited.names)
  const owners = ownersFrom(form, 'assigned', edited.owners)
  const edit = { title, approach, theme, due, answers, owners }
  await perform(editCommitment, { commitment: edited.id, revision: form.get('revision'), edit })
}
