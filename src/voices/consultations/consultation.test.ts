import { beforeEach, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { attendance, consultationHeld, noted, plan, roomReady, settingOf, statement } from '#test/consultation.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { consultationDuties } from './consultation-duties.ts'
import { listOf, statementsOf } from './consultation-store.ts'
import { keepParticipants } from './keep-participants.ts'
import { dropStatement, newStatementId, noteStatement } from './note-statement.ts'
import { changeConsultation, countParticipants, planConsultation } from './plan-consultation.ts'
import {
  askConsultationReport,
  publishConsultationReport,
  returnConsultationReport,
  withdrawConsultationReport,
} from './publish-consultation.ts'

const status = (code: number) => ({ problem: { status: code } })

describeEngines('A consultation', (open) => {
  let people: Colleagues
  let id: string
  beforeEach(async () => {
    people = await colleagues(open)
    await roomReady(people)
    id = await consultationHeld(people)
  })

  const held = async () =>
    (await people.sees(people.bilal, (tx) => byIds(tx, 'held_consultations', [id])))[0] ?? { revision: 0, data: null }
  const revision = async () => (await held()).revision
  const statements = () => people.sees(people.bilal, (tx) => statementsOf(tx, id))
  const strangers = () => [people.ayesha, people.maryam, people.yusuf, people.amina]
  const published = async () => {
    await people.as(people.bilal, askConsultationReport, { id, revision: await revision() })
    await people.as(people.sana, publishConsultationReport, { id, revision: await revision() })
    return (await people.sees(thePublic, (tx) => byIds(tx, 'consultations', [id])))[0]?.data
  }

  test('is prepared by the secretariat, and seen by it and by whoever convenes', async () => {
    for (const stranger of [...strangers(), people.kamran])
      await expect(people.as(stranger, planConsultation, plan)).rejects.toMatchObject(status(403))
    const seenBy = (by: Visitor) => people.sees(by, async (tx) => (await byIds(tx, 'held_consultations', [id])).length)
    expect(await seenBy(people.sana)).toBe(1)
    expect(await seenBy(people.kamran)).toBe(1)
    for (const stranger of [...strangers(), thePublic]) expect(await seenBy(stranger)).toBe(0)
  })

  test('is refused with unknown fields, organisations, themes and days, and changed by nobody who has not looked', async () => {
    const given = { ...plan, state: 'published' } as typeof plan
    await expect(people.as(people.bilal, planConsultation, given)).rejects.toMatchObject(status(422))
    for (const wrong of [
      { conveners: ['nobody'] },
      { conveners: [] },
      { sessions: [] },
      { sessions: [{ title: { en: 'A' }, themes: ['nowhere'] }] },
      {
        sessions: [
          { title: { en: 'A' }, day: '2026-11-21' },
          { title: { en: 'B' }, day: '2026-11-20' },
        ],
      },
    ])
      await expect(people.as(people.bilal, planConsultation, { ...plan, ...wrong })).rejects.toMatchObject(status(422))
    await expect(people.as(people.bilal, changeConsultation, { ...plan, id, revision: 1 })).rejects.toMatchObject(
      status(409),
    )
    await people.as(people.bilal, changeConsultation, { ...plan, id, revision: 2, title: { en: 'Other' } })
    expect((await held()).data).toMatchObject({ title: { en: 'Other' }, attendance })
  })

  test('counts heads by the lists of the workspace, each role and region once', async () => {
    const count = (given: object[], by = people.kamran) =>
      people.as(by, countParticipants, { id, revision: 2, attendance: given as typeof attendance })
    const one = { role: 'teacher', region: 'east', people: 7 }
    for (const wrong of [{ role: 'spy' }, { region: 'moon' }, { people: 0 }, { name: 'Zarina' }])
      await expect(count([{ ...one, ...wrong }])).rejects.toMatchObject(status(422))
    await expect(count([one, one])).rejects.toMatchObject(status(422))
    await expect(count([one], people.ayesha)).rejects.toMatchObject(status(404))
    await count([one])
    expect((await held()).data?.attendance).toEqual([one])
  })

  test('takes statements of those who work on it and nobody else, with what stands in the workspace’s lists', async () => {
    await noted(people, id)
    await noted(people, id, { text: 'دروازے پر روشنی', language: 'ur' }, people.kamran)
    expect((await statements()).map(({ data }) => data.language).sort()).toEqual(['en', 'ur'])
    for (const stranger of strangers())
      await expect(noted(people, id, {}, stranger)).rejects.toMatchObject({
        problem: { status: stranger.grant?.role === 'focal-point' ? 404 : 403 },
      })
    for (const wrong of [
      { role: 'spy' },
      { region: 'moon' },
      { themes: ['nowhere'] },
      { drivers: ['luck'] },
      { commitments: ['nothing'] },
      { text: '' },
      { text: 'Ask 12345-6' },
      { text: 'x'.repeat(2001) },
      { speaker: 'Zarina' },
      { account: 'person-1' },
    ])
      await expect(noted(people, id, wrong)).rejects.toMatchObject(status(422))
    expect(await statements()).toHaveLength(2)
  })

  test('keeps a form sent twice, or by two at once, as one statement', async () => {
    const place = { id: newStatementId(), ...statement }
    const send = () => noteStatement(settingOf(people, people.bilal), id, place)
    await Promise.all([send(), send()])
    await send()
    expect(await statements()).toHaveLength(1)
  })

  test('codes a statement as it was looked at, and refuses what somebody else has changed or taken away', async () => {
    await noted(people, id)
    const [one] = await statements()
    const place = { id: one?.id ?? '', seen: one?.seen ?? '' }
    const code = (drivers: string[]) =>
      noteStatement(settingOf(people, people.kamran), id, { ...place, ...statement, drivers })
    await code(['idleness'])
    await expect(code(['injustice'])).rejects.toMatchObject(status(409))
    const [coded] = await statements()
    expect(coded?.data.drivers).toEqual(['idleness'])
    await expect(dropStatement(settingOf(people, people.bilal), id, place)).rejects.toMatchObject(status(409))
    await dropStatement(settingOf(people, people.bilal), id, { id: place.id, seen: coded?.seen ?? '' })
    expect(await statements()).toEqual([])
    await expect(code([])).rejects.toMatchObject(status(409))
  })

  test('is asked to be published by one, which closes it, and published by another', async () => {
    await noted(people, id)
    await expect(people.as(people.kamran, askConsultationReport, { id, revision: 2 })).rejects.toMatchObject(
      status(403),
    )
    await expect(people.as(people.bilal, publishConsultationReport, { id, revision: 2 })).rejects.toMatchObject(
      status(409),
    )
    await people.as(people.bilal, askConsultationReport, { id, revision: 2 })
    await expect(noted(people, id)).rejects.toMatchObject(status(409))
    const given = { id, revision: await revision() }
    await expect(people.as(people.bilal, publishConsultationReport, given)).rejects.toMatchObject(status(403))
    await people.as(people.sana, returnConsultationReport, given)
    await noted(people, id)
    expect(await published()).toMatchObject({ published: '2026-11-21', withheld: 0 })
    expect(await statements()).toEqual([])
    await expect(
      people.as(people.bilal, askConsultationReport, { id, revision: await revision() }),
    ).rejects.toMatchObject(status(409))
  })

  test('gives a statement in its report to no fewer than five people, and says how many were kept out', async () => {
    await noted(people, id, { text: 'Of a student', role: 'student' })
    await noted(people, id, { text: 'Of the police', role: 'police', region: 'west' })
    await noted(people, id, { text: 'The only one with a red hat', withheld: true })
    const report = await published()
    const whose = Object.fromEntries(report?.statements.map(({ text, role, region }) => [text, { role, region }]) ?? [])
    expect(whose).toEqual({
      'Of a student': { role: undefined, region: 'east' },
      'Of the police': { role: 'police', region: 'west' },
    })
    expect(report?.groups).toEqual([
      { region: 'east', people: 10 },
      { role: 'police', region: 'west', people: 9 },
    ])
    expect(report?.withheld).toBe(1)
    expect(JSON.stringify(report)).not.toContain('red hat')
  })

  test('is not published where fewer than five are counted, or where it speaks of what is not public', async () => {
    await noted(people, id, { commitments: ['secret'] })
    await expect(people.as(people.bilal, askConsultationReport, { id, revision: 2 })).rejects.toThrow(/secret/)
    const few = [{ role: 'teacher', region: 'east', people: 4 }]
    await people.as(people.bilal, countParticipants, { id, revision: 2, attendance: few })
    await expect(people.as(people.bilal, askConsultationReport, { id, revision: 3 })).rejects.toMatchObject(status(409))
    expect((await held()).data?.state).toBe('open')
  })

  test('becomes evidence, not yet judged, on the promises that were spoken of; and is taken back with it', async () => {
    await noted(people, id, { commitments: ['lamps'], drivers: ['idleness'] })
    await published()
    const seen = () =>
      people.sees(thePublic, async (tx) => [
        ...(await byIds(tx, 'evidence', [id])),
        ...(await byIds(tx, 'sources', [id])),
        ...(await byIds(tx, 'consultations', [id])),
      ])
    expect((await seen()).map(({ data }) => data)).toMatchObject([
      { commitments: ['lamps'], reliability: 'F', credibility: 6, from: 'schools', citation: { source: id } },
      { kind: 'report', publisher: 'schools' },
      { statements: [{ commitments: ['lamps'] }] },
    ])
    await expect(people.as(people.kamran, withdrawConsultationReport, { id, revision: 1 })).rejects.toMatchObject(
      status(403),
    )
    await people.as(people.bilal, withdrawConsultationReport, { id, revision: 1 })
    expect(await seen()).toEqual([])
  })

  test('is owed by whoever can do it: a report, a second person, a list that is soon deleted', async () => {
    const list = { id, list: 'Zarina', passphrase: 'seven quiet herons', deleteOn: '2026-12-10' }
    await people.as(people.bilal, keepParticipants, list)
    const owed = (by: Visitor, today: string) =>
      people.sees(by, async (tx) => {
        const duties = by.grant ? await consultationDuties(tx, by.grant, today) : []
        return duties.map(({ sort, due }) => `${sort.slice('work.duty.'.length)} ${due}`)
      })
    expect(await owed(people.bilal, '2026-11-21')).toEqual([])
    expect(await owed(people.kamran, '2026-12-01')).toEqual([
      'consultationReport 2026-12-21',
      'participantsList 2026-12-10',
    ])
    for (const stranger of strangers()) expect(await owed(stranger, '2026-12-01')).toEqual([])
    await people.as(people.bilal, askConsultationReport, { id, revision: 2 })
    expect(await owed(people.bilal, '2026-11-21')).toEqual([])
    expect(await owed(people.sana, '2026-11-21')).toEqual(['consultationSecond 2026-12-21'])
  })

  test('shows statements and lists to nobody who does not see it, and lets nobody write past the one way in', async () => {
    await noted(people, id)
    for (const stranger of [...strangers(), thePublic]) {
      expect(await people.sees(stranger, (tx) => statementsOf(tx, id))).toEqual([])
      expect(await people.sees(stranger, (tx) => listOf(tx, id))).toBeUndefined()
    }
    expect(await people.sees(people.kamran, (tx) => statementsOf(tx, id))).toHaveLength(1)
    const asCollector = { workspace, consultation: id, id: 'x', data: '{}' }
    await expect(
      people.desk.ledger.collect(workspace, (db) =>
        db
          .insertInto('consultation_statements' as never)
          .values(asCollector as never)
          .execute(),
      ),
    ).rejects.toThrow()
    await expect(
      people.desk.ledger.write(people.bilal, workspace, async (tx) => {
        await tx.db
          .insertInto('consultation_statements' as never)
          .values(asCollector as never)
          .execute()
      }),
    ).rejects.toThrow()
  })
})
