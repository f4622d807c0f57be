/** The secretariat convenes a meeting, moves it, and keeps its minutes; minutes of others are read in from their text. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import type { Label } from '#src/identity/labels.ts'
import { randomLetters } from '#src/identity/token.ts'
import { putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'
import { storeDecision } from './decide.ts'
import { AgendaItem, type Meeting, MeetingDraft, Minutes } from './meeting-model.ts'
import { assertOffices } from './offices-on-record.ts'

const newId = () => `meeting-${randomLetters(12)}`

export const convene = defineAct({
  name: 'convene-meeting',
  summary: 'Invites organisations and posts to a meeting with an agenda; of a working group, also its members.',
  input: MeetingDraft.extend({
    day: MeetingDraft.shape.day.unwrap(),
    invited: z.array(Id).max(500).default([]),
    agenda: z.array(AgendaItem).max(100).default([]),
  }),
  roles: ['secretariat'],
  async run(tx, { invited, ...draft }) {
    if (draft.day < tx.today) refuse(422, 'meetings.error.past', {}, 'day')
    await assertOffices(tx, invited, 'invited')
    const everybody = [...new Set([...invited, ...(await membersOf(tx, draft.group))])].sort()
    if (everybody.length === 0) refuse(422, 'meetings.error.nobody', {}, 'invited')
    const data: Meeting = {
      ...draft,
      id: newId(),
      state: 'planned',
      invited: everybody,
      minutes: '',
      attended: [],
      others: 0,
    }
    await putMany(tx, 'meetings', [{ id: data.id, label: 'TLP:AMBER', parties: everybody, data }])
    return { id: data.id }
  },
})

export const moveMeeting = defineAct({
  name: 'move-meeting',
  summary: 'Changes day, place, title or agenda of a meeting that has not been held.',
  input: z.strictObject({
    id: Id,
    revision: Revision,
    title: Line,
    day: MeetingDraft.shape.day.unwrap(),
    place: Line.optional(),
    agenda: z.array(AgendaItem).max(100).optional(),
  }),
  roles: ['secretariat'],
  async run(tx, { id, revision, agenda, ...changes }) {
    const { data, label } = await planned(tx, id, revision)
    if (changes.day < tx.today) refuse(422, 'meetings.error.past', {}, 'day')
    const next = { ...data, ...changes, agenda: agenda ?? data.agenda }
    await putMany(tx, 'meetings', [{ id, label, data: next }])
  },
})

export const writeMinutes = defineAct({
  name: 'write-minutes',
  summary: 'Keeps the minutes of a meeting: who was there as what, and what was decided.',
  input: Minutes.extend({ id: Id, revision: Revision }),
  roles: ['secretariat'],
  async run(tx, { id, revision, ...minutes }) {
    const { data, label, parties } = await planned(tx, id, revision)
    if (data.day !== null && data.day > tx.today) refuse(422, 'meetings.error.notYet', {}, 'minutes')
    await hold(tx, { label, parties }, { ...data, state: 'held' }, minutes)
  },
})

/** Minutes as somebody has looked them over: a text may hold several meetings, and all are kept or none. */
export const recordMeetings = defineAct({
  name: 'record-meetings',
  summary: 'Keeps minutes of meetings that were read in from a text and looked over.',
  input: z.strictObject({
    source: z.strictObject({ title: Line, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    /** Seen by everybody who works here, and not only by those who were there. */
    open: z.boolean().default(false),
    meetings: z.array(MeetingDraft.extend(Minutes.shape)).min(1).max(50),
  }),
  roles: ['secretariat'],
  async run(tx, { source, open, meetings }) {
    const ids: string[] = []
    for (const [i, { minutes, attended, others, decisions, ...draft }] of meetings.entries()) {
      if (draft.group !== undefined) await heldRecord(tx, 'working_groups', draft.group)
      const told = { minutes, attended, others, decisions }
      const data: Meeting = { ...draft, ...told, id: newId(), state: 'held', invited: [], agenda: [], source }
      const parties = attended.map(({ office }) => office)
      await hold(tx, { label: open ? 'TLP:GREEN' : 'TLP:AMBER', parties }, data, told, `meetings.${i}.`)
      ids.push(data.id)
    }
    return { ids }
  },
})

async function planned(tx: ActTx, id: string, revision: number) {
  const held = await heldRecord(tx, 'meetings', id, revision)
  if (held.data.state !== 'planned') return refuse(409, 'meetings.error.held')
  return held
}

async function hold(
  tx: ActTx,
  { label, parties }: { label: Label; parties: readonly string[] },
  meeting: Meeting,
  { minutes, attended, others, decisions }: Minutes,
  within = '',
): Promise<void> {
  const offices = attended.map(({ office }) => office)
  await assertOffices(tx, offices, `${within}attended`)
  const twice = offices.find((office, i) => offices.indexOf(office) !== i)
  if (twice !== undefined) refuse(422, 'meetings.error.twice', { id: twice }, `${within}attended`)
  const { id, title, day, place, group, state, invited, agenda, source } = meeting
  const to = { label, parties: [...new Set([...parties, ...offices])].sort() }
  const data: Meeting = {
    ...{ id, title, day, state, invited, agenda, minutes, attended, others },
    ...(place === undefined ? {} : { place }),
    ...(group === undefined ? {} : { group }),
    ...(source === undefined ? {} : { source }),
  }
  await putMany(tx, 'meetings', [{ id, ...to, data }])
  for (const [i, draft] of decisions.entries()) {
    const number = i + 1
    await storeDecision(
      tx,
      to,
      { ...draft, id: `${id}-${number}`, meeting: id, number, state: 'noted', decided: day, said: [] },
      `${within}decisions.${i}.post`,
    )
  }
}

async function membersOf(tx: ActTx, group: string | undefined): Promise<string[]> {
  if (group === undefined) return []
  const { chair, organisations, posts } = (await heldRecord(tx, 'working_groups', group)).data
  return [...organisations, ...posts, ...(chair === undefined ? [] : [chair])]
}
