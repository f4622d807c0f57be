/** The secretariat asks an organisation for information, asks again, takes the answer or takes the request back. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { type Label, strictest } from '#src/identity/labels.ts'
import type { Role } from '#src/identity/model.ts'
import { randomLetters } from '#src/identity/token.ts'
import { recordKinds } from '#src/ledger/kinds.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import type { Post } from '../model.ts'
import { type InformationRequest, RequestDraft, type RequestState, Said, type Step } from './request-model.ts'

const secretariat: readonly Role[] = ['secretariat']

export const sendRequest = defineAct({
  name: 'send-request',
  summary: 'Asks an organisation, or one post of it, for information by a day.',
  input: RequestDraft,
  roles: secretariat,
  async run(tx, { text, about, ...draft }) {
    assertAhead(tx, draft.due)
    await heldRecord(tx, 'organisations', draft.organisation)
    const superiors = await superiorsOf(tx, draft)
    const data: InformationRequest = {
      ...draft,
      ...(about ? { about: `${about.kind}/${about.id}` } : {}),
      id: `request-${randomLetters(12)}`,
      superiors,
      state: 'asked',
      asked: tx.today,
      exchanges: [{ step: 'asked', day: tx.today, text, offices: officesOf(tx.by) }],
    }
    const label = about ? strictest('TLP:AMBER', await labelOf(tx, about)) : 'TLP:AMBER'
    await putMany(tx, 'requests', [{ id: data.id, label, parties: partiesOf(data), data }])
    return { id: data.id }
  },
})

export const askAgain = defineAct({
  name: 'ask-again',
  summary: 'Does not take an answer, or a request returned as not theirs, and asks again by another day.',
  input: z.strictObject({ id: Id, revision: Revision, text: Said, due: Day }),
  roles: secretariat,
  async run(tx, { id, revision, text, due }) {
    assertAhead(tx, due)
    const held = await heldRecord(tx, 'requests', id, revision)
    const { answered: _, ...data } = held.data
    const superiors = await superiorsOf(tx, data)
    await goOn(tx, held, ['answered', 'returned'], 'asked-again', text, { ...data, due, superiors, state: 'asked' })
  },
})

export const acceptAnswer = defineAct({
  name: 'accept-answer',
  summary: 'Takes the answer to a request as it is: the request is closed.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: secretariat,
  async run(tx, { id, revision }) {
    const held = await heldRecord(tx, 'requests', id, revision)
    await goOn(tx, held, ['answered'], 'accepted', '', { ...held.data, state: 'accepted' })
  },
})

export const withdrawRequest = defineAct({
  name: 'withdraw-request',
  summary: 'Takes a request back that is not needed any more, or was put to the wrong organisation; says why.',
  input: z.strictObject({ id: Id, revision: Revision, text: Said }),
  roles: secretariat,
  async run(tx, { id, revision, text }) {
    const held = await heldRecord(tx, 'requests', id, revision)
    await goOn(tx, held, ['asked', 'returned'], 'withdrawn', text, { ...held.data, state: 'withdrawn' })
  },
})

interface Held {
  id: string
  label: Label
  data: InformationRequest
}

/** Stores what a request becomes, with a line of who said what. @throws Refusal 409 where it is past that */
export async function goOn(
  tx: ActTx,
  { id, label, data }: Held,
  from: readonly RequestState[],
  step: Step,
  text: string,
  next: InformationRequest,
): Promise<void> {
  if (!from.includes(data.state)) refuse(409, 'requests.error.state')
  const exchanges = [...data.exchanges, { step, day: tx.today, text, offices: officesOf(tx.by) }]
  await putMany(tx, 'requests', [{ id, label, parties: partiesOf(next), data: { ...next, exchanges } }])
}

function assertAhead({ today }: ActTx, due: string): void {
  if (due < today) refuse(422, 'requests.error.due', {}, 'due')
}

const partiesOf = ({ organisation, post, superiors }: InformationRequest): string[] => [
  ...new Set([organisation, ...(post === undefined ? [] : [post]), ...superiors]),
]

async function labelOf(tx: ReadTx, about: { kind: string; id: string }): Promise<Label> {
  const kind = recordKinds.find((one) => one === about.kind)
  if (!kind) return refuse(404, 'work.error.gone', { id: about.id })
  return (await heldRecord(tx, kind, about.id)).label
}

/** At most two, and none twice. @throws Refusal 422 where the post is not the organisation's */
async function superiorsOf(
  tx: ReadTx,
  { organisation, post }: Pick<InformationRequest, 'organisation' | 'post'>,
): Promise<string[]> {
  if (post === undefined) return []
  const asked = await postOf(tx, post)
  if (asked?.organisation !== organisation) return refuse(422, 'requests.error.post', { id: post }, 'post')
  if (asked.superior === undefined || asked.superior === post) return []
  const next = (await postOf(tx, asked.superior))?.superior
  return next === undefined || next === post || next === asked.superior ? [asked.superior] : [asked.superior, next]
}

const postOf = async (tx: ReadTx, id: string): Promise<Post | undefined> =>
  (await byIds(tx, 'posts', [id]))[0]?.data as Post | undefined
