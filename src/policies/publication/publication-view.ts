/** What the page of a publication or a withdrawal shows, and what its buttons do: of a policy, and of an indicator. */
import { officeNames } from '#src/coordination/office-names.ts'
import type { Label } from '#src/identity/labels.ts'
import { byIds } from '#src/ledger/records.ts'
import type { FaultKey } from '#src/publishing/refusal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Curator } from '../curation/curation-act.ts'
import { fieldFrom } from '../curation/decision-form.ts'
import { fingerprint, hindrances, labelsPlanned } from './change-labels.ts'
import { type Act, hindrance } from './label-plan.ts'
import { type LabelPlanView, labelPlanView } from './label-plan-view.ts'
import type { Subject } from './policy-records.ts'
import { publicationId } from './publication-model.ts'
import {
  askPublication,
  confirmPublication,
  publishAlone,
  refusePublication,
  withdrawPublication,
} from './publish-by-two.ts'

/** That somebody has asked, and waits for a second person. */
export interface Waiting {
  revision: number
  reason: string
  offices: LocalText[]
  asked: string
  /** Whether whoever looks has asked it: somebody else decides. */
  own: boolean
  /** Whether it would do what they looked at who asked. */
  current: boolean
}

export interface PublicationView {
  act: Act
  label: Label
  /** The label that it would get. */
  to: Label
  seen: string
  hindered: FaultKey | null
  plan: LabelPlanView
  relabelled: number
  waiting: Waiting | null
  byTwo: boolean
}

/** @param wanted `publish` for more of what is public already */
export async function publicationView(
  { ledger, published, by }: Curator,
  subject: Subject,
  wanted: string | null,
): Promise<PublicationView> {
  return ledger.read(published.reader, published.workspace.id, async (tx) => {
    const [row] = await byIds(tx, subject.kind, [subject.id])
    const [asked] = await byIds(tx, 'publications', [publicationId(subject)])
    const open = row?.label === 'TLP:CLEAR'
    const act: Act = open && wanted !== 'publish' && !asked ? 'withdraw' : 'publish'
    const plan = await labelsPlanned(tx, subject, act)
    const seen = fingerprint(plan)
    const hindered = hindrance(plan, subject)
    const names = asked ? await officeNames(tx) : undefined
    return {
      act,
      label: plan.label,
      to: plan.to,
      seen,
      hindered: hindered && hindrances[act][hindered],
      plan: labelPlanView(published, plan),
      relabelled: plan.changes.length,
      byTwo: by !== undefined,
      waiting: asked
        ? {
            revision: asked.revision,
            reason: asked.data.reason,
            offices: asked.data.offices.map((office) => names?.of(office) ?? { en: office }),
            asked: asked.data.asked,
            own: asked.data.by === by?.account,
            current: asked.data.seen === seen,
          }
        : null,
    }
  })
}

/** The page's form, whichever of its buttons sent it. @throws Refusal as the acts do; 422 for a button that does not exist */
export async function takePublication({ perform, by }: Curator, subject: Subject, form: FormData): Promise<void> {
  const act = fieldFrom(form, 'act')
  const seen = fieldFrom(form, 'seen')
  const note = fieldFrom(form, 'note') || undefined
  const revision = form.get('revision')
  if (act === 'withdraw') await perform(withdrawPublication, { ...subject, seen, note })
  else if (act === 'publish' && !by) await perform(publishAlone, { ...subject, seen, note })
  else if (act === 'publish') await perform(askPublication, { ...subject, seen, reason: note ?? '' })
  else if (act === 'confirm') await perform(confirmPublication, { ...subject, revision })
  else if (act === 'refuse') await perform(refusePublication, { ...subject, revision })
  else refuse(422, 'curation.error.field', { field: 'act', message: '' })
}
