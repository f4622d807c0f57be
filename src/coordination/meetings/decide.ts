/** A decision becomes somebody's to carry out, is reported, and is closed: by two offices, never by one. */
import { z } from 'zod'
import type { Milestone } from '#src/delivery/model.ts'
import { type ActTx, defineAct, heldRecord, officesOf, Revision } from '#src/identity/act.ts'
import { type Label, strictest } from '#src/identity/labels.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Day, Id } from '#src/vocabulary/model.ts'
import { prose } from '#src/vocabulary/text.ts'
import type { Decision, DecisionDraft } from './meeting-model.ts'
import { postOnRecord } from './offices-on-record.ts'

interface Placed {
  label: Label
  parties: readonly string[]
}

const Said = prose(4000)

/** Stores a decision; with a promise, a post and a day it becomes an action of that promise, with a milestone on the day. */
export async function storeDecision(
  tx: ActTx,
  { label, parties }: Placed,
  data: Decision,
  field = 'post',
): Promise<void> {
  const { post, due, commitment } = data
  if ((post === undefined) !== (due === undefined)) refuse(422, 'meetings.error.postAndDay', {}, field)
  const about = commitment === undefined ? undefined : await heldRecord(tx, 'commitments', commitment)
  if (post === undefined || due === undefined) {
    await putMany(tx, 'decisions', [{ id: data.id, label, parties, data }])
    return
  }
  const { organisation } = await postOnRecord(tx, post, field)
  const to = { label, parties: [...new Set([...parties, organisation, post])] }
  const work = about ? workOf({ ...data, commitment: about.id, post, due }) : undefined
  if (work) {
    const kept = { ...to, label: strictest(label, about?.label) }
    await putMany(tx, 'actions', [{ id: work.action.id, ...kept, data: work.action }])
    await putMany(tx, 'milestones', [{ id: work.milestone.id, ...kept, data: work.milestone }])
  }
  const more = work ? { action: work.action.id, milestone: work.milestone.id } : {}
  await putMany(tx, 'decisions', [{ id: data.id, ...to, data: { ...data, ...more, state: 'open' } }])
}

function workOf({
  id,
  text,
  commitment,
  post,
  due,
}: Decision & Required<Pick<DecisionDraft, 'commitment' | 'post' | 'due'>>) {
  const line = text.replace(/\s+/g, ' ').slice(0, 500).trim()
  const title = { en: line }
  const action = { id: `${id}-action`, commitment, title, post, ends: due }
  const milestone: Milestone = { id: `${id}-step`, action: action.id, title, due, done: null, evidence: [] }
  return { action, milestone }
}

export const placeDecision = defineAct({
  name: 'place-decision',
  summary: 'Says who is to carry a decision out, and by when; about a promise it becomes an action of it.',
  input: z.strictObject({ id: Id, revision: Revision, post: Id, due: Day, commitment: Id.optional() }),
  roles: ['secretariat'],
  async run(tx, { id, revision, ...placing }) {
    const { data, label, parties } = await heldRecord(tx, 'decisions', id, revision)
    if (data.state !== 'noted') refuse(409, 'meetings.error.placed')
    const { commitment = data.commitment } = placing
    await storeDecision(tx, { label, parties }, { ...data, ...placing, ...(commitment ? { commitment } : {}) })
  },
})

export const reportDecision = defineAct({
  name: 'report-decision',
  summary: 'Says for the post that a decision was given to what has been done about it.',
  input: z.strictObject({ id: Id, revision: Revision, text: Said }),
  roles: ['focal-point'],
  async run(tx, { id, revision, text }) {
    const held = await heldRecord(tx, 'decisions', id, revision)
    const { data } = held
    const post = data.post === undefined ? undefined : await postOnRecord(tx, data.post, 'id')
    if (!post || post.organisation !== tx.by.organisation) refuse(403, 'meetings.error.notYours')
    if (data.state !== 'open') refuse(409, 'meetings.error.state')
    await go(tx, held, { ...data, state: 'reported' }, 'reported', text)
  },
})

export const returnDecision = defineAct({
  name: 'return-decision',
  summary: 'Does not take a report on a decision: it stays open, and the reason is said.',
  input: z.strictObject({ id: Id, revision: Revision, text: Said }),
  roles: ['secretariat'],
  async run(tx, { id, revision, text }) {
    const held = await heldRecord(tx, 'decisions', id, revision)
    if (held.data.state !== 'reported') refuse(409, 'meetings.error.state')
    await go(tx, held, { ...held.data, state: 'open' }, 'returned', text)
  },
})

export const closeDecision = defineAct({
  name: 'close-decision',
  summary: 'Takes the report on a decision: it is carried out, and so is its milestone.',
  input: z.strictObject({ id: Id, revision: Revision }),
  roles: ['secretariat'],
  async run(tx, { id, revision }) {
    const held = await heldRecord(tx, 'decisions', id, revision)
    const { data } = held
    if (data.state !== 'reported') refuse(409, 'meetings.error.state')
    const [step] = data.milestone === undefined ? [] : await byIds(tx, 'milestones', [data.milestone])
    if (step) {
      const milestone = { ...(step.data as Milestone), done: tx.today }
      await putMany(tx, 'milestones', [{ id: step.id, label: step.label, data: milestone }])
    }
    await go(tx, held, { ...data, state: 'done', done: tx.today }, 'done', '')
  },
})

async function go(
  tx: ActTx,
  { id, label }: { id: string; label: Label },
  next: Decision,
  step: Decision['said'][number]['step'],
  text: string,
): Promise<void> {
  const said = [...next.said, { step, day: tx.today, text, offices: officesOf(tx.by) }]
  await putMany(tx, 'decisions', [{ id, label, data: { ...next, said } }])
}
