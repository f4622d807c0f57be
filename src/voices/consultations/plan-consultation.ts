/** A consultation before anybody speaks: what it is about, who convenes it, and how many took part of each role and region. */
import { z } from 'zod'
import { type ActTx, defineAct, heldRecord, Revision } from '#src/identity/act.ts'
import { randomLetters } from '#src/identity/token.ts'
import { existing, putMany, type StoredRecord } from '#src/ledger/records.ts'
import { assertImpersonal } from '#src/publishing/impersonal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { slugOf } from '#src/vocabulary/slug.ts'
import { Attendance, HeldConsultation, Session } from './consultation-model.ts'
import { noting } from './note-statement.ts'
import { assertNamed, assertRecords, roomOf } from './room.ts'

const Draft = HeldConsultation.pick({ title: true, summary: true, conveners: true }).extend({
  sessions: z
    .array(Session.omit({ citation: true }))
    .min(1)
    .max(40),
})
export type Draft = z.infer<typeof Draft>

export const planConsultation = defineAct({
  name: 'plan-consultation',
  summary: 'Prepares a consultation under the Chatham House Rule: its sessions, themes and conveners.',
  input: Draft,
  roles: ['secretariat'],
  async run(tx, draft) {
    await assertDraft(tx, draft)
    const slug = slugOf(draft.title.en, 'consultation')
    const taken = [
      ...(await existing(tx, 'consultations', [slug])),
      ...(await existing(tx, 'sources', [slug])),
      ...(await heldAlready(tx, slug)),
    ]
    const id = taken.length > 0 ? `${slug}-${randomLetters(6)}` : slug
    await keepHeld(tx, { ...draft, id, attendance: [], state: 'open' })
    return { id }
  },
})

export const changeConsultation = defineAct({
  name: 'change-consultation',
  summary: 'Changes the sessions, themes or conveners of a consultation whose report is not published.',
  input: Draft.extend({ id: Id, revision: Revision }),
  roles: ['secretariat'],
  async run(tx, { id, revision, ...draft }) {
    const { data } = await openConsultation(tx, id, revision)
    await assertDraft(tx, draft)
    const { summary: _, ...rest } = data
    await keepHeld(tx, { ...rest, ...draft })
  },
})

export const countParticipants = defineAct({
  name: 'count-participants',
  summary: 'Says how many took part of each role and region; no names.',
  input: z.strictObject({ id: Id, revision: Revision, attendance: z.array(Attendance).max(500) }),
  roles: noting,
  async run(tx, { id, revision, attendance }) {
    const { data } = await openConsultation(tx, id, revision)
    const room = await roomOf(tx)
    assertNamed(
      room.roles,
      attendance.map(({ role }) => role),
      'consultations.error.role',
      'attendance',
    )
    assertNamed(
      room.regions,
      attendance.map(({ region }) => region),
      'consultations.error.region',
      'attendance',
    )
    const places = attendance.map(({ role, region }) => `${role}/${region}`)
    if (new Set(places).size < places.length) refuse(422, 'consultations.error.twice', {}, 'attendance')
    await keepHeld(tx, { ...data, attendance })
  },
})

/** @throws Refusal 404, 409 */
export async function openConsultation(
  tx: ActTx,
  id: string,
  revision?: number,
): Promise<StoredRecord<'held_consultations'>> {
  const held = await heldRecord(tx, 'held_consultations', id, revision)
  if (held.data.state !== 'open') refuse(409, 'consultations.error.closed')
  return held
}

/** The secretariat sees it, and whoever convenes. */
export async function keepHeld(tx: ActTx, data: HeldConsultation): Promise<void> {
  await putMany(tx, 'held_consultations', [
    { id: data.id, label: 'TLP:AMBER+STRICT', parties: data.conveners, data: HeldConsultation.parse(data) },
  ])
}

async function heldAlready({ db, workspace }: ActTx, id: string): Promise<string[]> {
  const found = await db
    .selectFrom('held_consultations')
    .select('id')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .execute()
  return found.map((one) => one.id)
}

async function assertDraft(tx: ActTx, { title, summary, conveners, sessions }: Draft): Promise<void> {
  await assertRecords(tx, 'organisations', conveners, 'conveners')
  await assertRecords(
    tx,
    'areas',
    sessions.flatMap(({ area }) => area ?? []),
    'sessions',
  )
  await assertRecords(
    tx,
    'themes',
    sessions.flatMap(({ themes }) => themes),
    'sessions',
  )
  const days = sessions.flatMap(({ day }) => day ?? [])
  if (days.some((day, at) => day < (days[at - 1] ?? day))) refuse(422, 'consultations.error.days', {}, 'sessions')
  await assertImpersonal(tx, {
    title: `${title.en}\n${title.ur ?? ''}`,
    summary: `${summary?.en ?? ''}\n${summary?.ur ?? ''}`,
  })
}
