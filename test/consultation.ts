/** A consultation in work, for tests: a workspace with roles, regions, themes and drivers, and a room of people. */
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'
import type { Statement } from '#src/voices/consultations/consultation-model.ts'
import { newStatementId, noteStatement, type Place } from '#src/voices/consultations/note-statement.ts'
import { countParticipants, planConsultation } from '#src/voices/consultations/plan-consultation.ts'
import type { Colleagues } from './colleagues.ts'
import { workspace } from './desk.ts'

type By = Colleagues['bilal']
const named = (id: string) => ({ id, name: { en: id } })

export const plan = {
  title: { en: 'Peace by the river' },
  conveners: ['schools'],
  sessions: [{ title: { en: 'Schools' }, day: '2026-11-21', area: 'east', themes: ['youth'] }],
}

export const attendance = [
  { role: 'teacher', region: 'east', people: 7 },
  { role: 'student', region: 'east', people: 3 },
  { role: 'police', region: 'west', people: 9 },
]

/** What a workspace needs before anybody can speak in it. */
export async function roomReady({ desk }: Colleagues): Promise<void> {
  await desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const en = { en: 'The desk' }
    const roles = ['teacher', 'student', 'police'].map(named)
    await putWorkspace(tx, {
      id: workspace,
      title: { en: 'Practice' },
      summary: en,
      publisher: en,
      licence: 'CC0-1.0',
      identityNumbers: [{ name: 'number', shape: '00000-0' }],
      voices: { roles },
      consultations: { drivers: ['idleness', 'injustice'].map(named) },
    })
    const open = 'TLP:CLEAR' as const
    await putMany(
      tx,
      'areas',
      ['east', 'west'].map((id) => ({ id, label: open, data: { ...named(id), classification: 'province' } })),
    )
    await putMany(
      tx,
      'themes',
      ['youth', 'courts'].map((id) => ({ id, label: open, data: { id, title: { en: id }, order: 1 } })),
    )
    const policy = { id: 'plan', title: { en: 'Plan' }, kind: 'policy', issuer: 'police' }
    await putMany(tx, 'policies', [{ id: 'plan', label: open, data: policy }])
    const promise = (id: string, label: 'TLP:CLEAR' | 'TLP:AMBER+STRICT') => ({
      id,
      label,
      data: { id, policy: 'plan', title: { en: id }, clauses: [], owners: [] },
    })
    await putMany(tx, 'commitments', [promise('lamps', open), promise('secret', 'TLP:AMBER+STRICT')] as never)
  })
}

/** @returns its id; its revision is 2, everybody counted */
export async function consultationHeld(people: Colleagues): Promise<string> {
  const { id } = await people.as(people.bilal, planConsultation, plan)
  await people.as(people.bilal, countParticipants, { id, revision: 1, attendance })
  return id
}

export const settingOf = ({ desk }: Colleagues, visitor: By, today = '2026-11-21') => ({
  ledger: desk.ledger,
  visitor,
  workspace,
  today,
})

export const statement = { language: 'en' as const, text: 'Lamps would help', role: 'teacher', region: 'east' }

/** @returns the id it was noted under */
export async function noted(
  people: Colleagues,
  consultation: string,
  given: Partial<Statement & Place> = {},
  by: By = people.bilal,
): Promise<string> {
  const id = newStatementId()
  await noteStatement(settingOf(people, by), consultation, { id, ...statement, ...given })
  return id
}
