import { beforeEach, expect, test } from 'vitest'
import { dutiesOf } from '#src/coordination/duties.ts'
import { bodies, type Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putWorkspace } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { somePromises } from '#test/roadmaps.ts'
import { publicView, said as saidTo } from '#test/submissions.ts'
import { Puzzles, taskOf, window } from '../puzzle/puzzle.ts'
import { search } from '../puzzle/solve.ts'
import {
  answerSubmission,
  groupSubmission,
  passSubmission,
  replyToSubmission,
  translateSubmission,
} from './answer-submission.ts'
import { FloodGate } from './flood-gate.ts'
import { admitSubmission, refuseSubmission } from './moderate-submission.ts'
import { pressureOn } from './pressure.ts'
import { holderOf, newReceipt } from './receipt.ts'
import { refusals, submissionLine, submissionLines, submissionRecords } from './submission-view.ts'

describeEngines('Submissions', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await somePromises(people)
  })
  const said = (given = {}, reception = {}) => saidTo(people.desk.ledger, given, reception)
  const refused = (status: number) => ({ problem: { status } })
  const waiting = (by: Visitor | typeof thePublic) => people.sees(by, (tx) => all(tx, 'received_submissions'))
  const admitted = async (given = {}) => {
    const { id, code } = await said(given)
    await people.as(people.bilal, admitSubmission, { id, revision: 1 })
    return { id, code }
  }
  const publicOne = async (id: string) => (await publicView(people.desk.ledger)).records.submissions.get(id)
  const duties = async (by: Visitor) =>
    people
      .sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-11-21') : []))
      .then((all) => all.map(({ sort }) => sort))

  test('are seen by the secretariat and whoever holds the receipt, and by nobody else, until they are admitted', async () => {
    const { id, code } = await said()
    for (const by of [
      thePublic,
      people.ayesha,
      people.kamran,
      people.yusuf,
      people.maryam,
      people.amina,
      holderOf(newReceipt()),
    ])
      expect(await waiting(by as Visitor), by.name).toEqual([])
    expect((await waiting(people.bilal)).map((one) => one.id)).toEqual([id])
    expect((await waiting(holderOf(code))).map((one) => one.id)).toEqual([id])
    const published = await publicView(people.desk.ledger)
    expect(published.records.submissions.size).toBe(0)
    expect(published.withheld.submissions).toBe(0)
    expect(await duties(people.bilal)).toContain('work.duty.submissions')
    await people.as(people.bilal, admitSubmission, { id, revision: 1 })
    expect(await publicOne(id)).toMatchObject({ said: { text: 'Count at night too' } })
    expect(await waiting(people.bilal)).toEqual([])
    expect(await duties(people.bilal)).toEqual(['work.duty.submissionAnswer'])
  })

  test('keep neither who sent them nor the receipt, in no table and not in the log', async () => {
    const { id, code } = await said({}, { address: '192.0.2.7' })
    const { ledger } = people.desk
    const rows = await ledger.everything(async (db) => [
      await db.selectFrom('audit_entries').selectAll().where('subject', '=', id).execute(),
      await all({ db, workspace, head: { seq: 0, hash: '' } }, 'received_submissions'),
    ])
    const kept = JSON.stringify(rows)
    expect(kept).toContain('Count at night too')
    expect(kept).not.toContain(code)
    expect(kept).not.toMatch(/192\.0\.2\.7|person-/)
    expect(kept).toContain('"public"')
  })

  test('sent twice are stored once, and other words under the same receipt are refused', async () => {
    const code = newReceipt()
    const [first, second] = await Promise.all([said({ code }), said({ code })])
    expect(first.id).toBe(second.id)
    expect(await waiting(people.bilal)).toHaveLength(1)
    await expect(said({ code, text: 'Something else' })).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, admitSubmission, { id: first.id, revision: 1 })
    await expect(said({ code })).rejects.toMatchObject(refused(409))
    expect(await waiting(people.bilal)).toEqual([])
  })

  test.each([
    ['too long', { text: 'x'.repeat(4001) }, 422, 'text'],
    ['empty', { text: ' ' }, 422, 'text'],
    ['with a character that turns the line', { text: 'as \u202edias' }, 422, 'text'],
    ['with a mail address', { text: 'Ask\nanna@example.org' }, 422, 'text'],
    ['with a telephone number', { text: 'Call 0300 1234567' }, 422, 'text'],
    ['with a role that is not on the list', { role: 'king' }, 422, 'role'],
    ['from an area that is not there', { area: 'nowhere' }, 422, 'area'],
    ['with a receipt that somebody has made up', { code: 'abc' }, 422, 'code'],
    ['with a label of their own', { label: 'TLP:CLEAR' }, 422, undefined],
    ['with an answer of their own', { answer: { outcome: 'accepted' } }, 422, undefined],
    ['about another kind of record', { kind: 'organisations', id: 'police' }, 422, 'kind'],
    ['about what is not there', { id: 'nothing' }, 404, undefined],
    ['about what is not public', { kind: 'commitments', id: 'quiet' }, 404, undefined],
  ])('%s are refused, and nothing is stored', async (_, given, status, where) => {
    await expect(said(given)).rejects.toMatchObject({ problem: { status, ...(where && { where }) } })
    expect(await waiting(people.bilal)).toEqual([])
  })

  test('with an identity number are refused with its line, and the number is not said again', async () => {
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const [held] = await tx.db.selectFrom('workspaces').select('data').where('id', '=', workspace).execute()
      const data = held?.data as unknown as Parameters<typeof putWorkspace>[1]
      await putWorkspace(tx, { ...data, identityNumbers: [{ name: 'CNIC', shape: '00000-0000000-0' }] } as typeof data)
    })
    const sent = said({ text: 'Ask him:\n35202-1234567-1' })
    await expect(sent).rejects.toMatchObject({ faults: [{ field: 'text', values: { line: 2, name: 'CNIC' } }] })
    await expect(sent).rejects.not.toThrow('35202')
  })

  test('of a flood wait, those of another address do not, and what waits is not counted as stored', async () => {
    const gate = new FloodGate({ address: 2, workspace: 4 })
    const from = (address: string, now = 0) => said({}, { gate, address, now })
    await from('192.0.2.7')
    await from('192.0.2.7')
    await expect(from('192.0.2.7')).rejects.toMatchObject({
      problem: { status: 429 },
      faults: [{ values: { minutes: 60 } }],
    })
    await from('192.0.2.8')
    await from('192.0.2.9')
    await expect(from('192.0.2.10')).rejects.toMatchObject(refused(429))
    expect(await waiting(people.bilal)).toHaveLength(4)
    await from('192.0.2.7', 3_600_000)
  })

  test('whose page did its work pass where those without wait, are marked as such, and are so once', async () => {
    const gate = new FloodGate({ address: 9, workspace: 9, unproven: { address: 1, workspace: 9 } })
    const puzzles = new Puzzles()
    const solved = (code: string, id = 'plan') => {
      const puzzle = puzzles.issue({ workspace, kind: 'policies', id, code }, 0, 100)
      return { code, puzzle, solution: String(search(taskOf(puzzle), 0, 1e5)) }
    }
    const take = (given: object, now = 0) => said(given, { gate, puzzles, now })
    await take({})
    await expect(take({})).rejects.toMatchObject(refused(429))
    const proof = solved(newReceipt())
    const { id } = await take(proof)
    expect(await take(proof)).toMatchObject({ id })
    await expect(take({ ...proof, code: newReceipt() })).rejects.toMatchObject(refused(422))
    await expect(take(solved(newReceipt(), 'count'))).rejects.toMatchObject(refused(422))
    await expect(take({ ...solved(newReceipt()), solution: 'x' })).rejects.toMatchObject(refused(422))
    await expect(take(solved(newReceipt()), window)).rejects.toMatchObject(refused(422))
    expect((await waiting(people.bilal)).map(({ data }) => data.proven ?? false).sort()).toEqual([false, true])
    const quiet = await pressureOn(people.desk.ledger, workspace, new FloodGate(), 0)
    expect(quiet).toBeCloseTo(2 / 200)
    expect(await pressureOn(people.desk.ledger, workspace, gate, 0)).toBeCloseTo(3 / 9)
    await people.as(people.bilal, admitSubmission, { id, revision: 1 })
    expect(await publicOne(id)).not.toHaveProperty('proven')
  })

  test('are refused for a reason that is counted in public, without what they said', async () => {
    const { id } = await said({ text: 'Buy lamps' })
    await expect(
      people.as(people.bilal, refuseSubmission, { id, revision: 2, reason: 'advertising' }),
    ).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, refuseSubmission, { id, revision: 1, reason: 'advertising' })
    const published = await publicView(people.desk.ledger)
    expect(JSON.stringify([...published.records.submissions.values()])).not.toContain('lamps')
    expect(refusals(published)).toEqual([['advertising', 1]])
    expect(submissionLines(published, '2026-11-21')).toEqual([])
    expect(submissionLines(published, '2026-11-21', { state: 'refused' })).toHaveLength(1)
  })

  test('are passed to an organisation, which answers; the secretariat publishes it, with the days it took', async () => {
    const { id } = await admitted()
    const pass = { id, revision: 1, organisation: 'police', due: '2026-12-01' }
    await people.as(people.bilal, passSubmission, pass)
    expect(await duties(people.ayesha)).toEqual(['work.duty.submissionReply'])
    expect(await duties(people.kamran)).toEqual([])
    const reply = { id, outcome: 'accepted' as const, text: 'From May on' }
    await expect(people.as(people.kamran, replyToSubmission, reply)).rejects.toMatchObject(refused(403))
    await people.as(people.ayesha, replyToSubmission, reply)
    for (const by of [thePublic, people.kamran, people.yusuf, people.maryam, people.amina])
      expect(await people.sees(by as Visitor, (tx) => all(tx, 'submission_replies')), by.name).toEqual([])
    expect(await duties(people.ayesha)).toEqual([])
    await people.as(people.bilal, answerSubmission, { ...reply, revision: 2 }, '2026-12-22')
    expect(await people.sees(people.bilal, (tx) => all(tx, 'submission_replies'))).toEqual([])
    const published = await publicView(people.desk.ledger)
    expect(submissionLines(published, '2027-01-01')).toMatchObject([
      { state: 'answered', days: 32, organisation: 'police' },
    ])
    expect(submissionRecords(published, '2027-01-01')).toMatchObject([
      { organisation: 'police', asked: 1, late: 1, inTime: 0, medianDays: 32, name: { en: 'police' } },
    ])
    await expect(people.as(people.bilal, answerSubmission, { ...reply, revision: 3 })).rejects.toMatchObject(
      refused(409),
    )
  })

  test('are answered together, each with its own days, and count as the secretariat’s where nobody else was asked', async () => {
    const one = await admitted()
    const other = await admitted({ text: 'And on Fridays' })
    await people.as(people.bilal, groupSubmission, { id: other.id, revision: 1, lead: one.id })
    await expect(
      people.as(people.bilal, groupSubmission, { id: one.id, revision: 1, lead: other.id }),
    ).rejects.toMatchObject(refused(409))
    await expect(
      people.as(people.bilal, answerSubmission, { id: other.id, revision: 2, outcome: 'noted', text: 'No' }),
    ).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, answerSubmission, {
      id: one.id,
      revision: 1,
      outcome: 'in-part',
      text: 'At night, yes',
    })
    const published = await publicView(people.desk.ledger)
    const line = submissionLine(published, { ...(await publicOne(other.id)) } as never, '2026-11-30')
    expect(line).toMatchObject({ state: 'answered', days: 1, answer: { outcome: 'in-part' } })
    expect(submissionRecords(published, '2026-11-30')).toMatchObject([
      { organisation: bodies.secretariat, asked: 2, inTime: 2 },
    ])
    expect(await duties(people.bilal)).toEqual([])
  })

  test('are translated by the secretariat, who can change nothing of what was said', async () => {
    const { id } = await admitted()
    await people.as(people.bilal, translateSubmission, { id, revision: 1, text: 'رات کو بھی گنیں' })
    expect((await publicOne(id))?.said).toEqual({
      language: 'en',
      text: 'Count at night too',
      translation: 'رات کو بھی گنیں',
    })
    const stale = people.as(people.sana, translateSubmission, { id, revision: 1, text: 'x' })
    await expect(stale).rejects.toMatchObject(refused(409))
  })

  test('are handled by the secretariat alone', async () => {
    const { id } = await said()
    const other = await admitted()
    for (const by of [people.ayesha, people.maryam, people.yusuf, people.amina]) {
      await expect(people.as(by, admitSubmission, { id, revision: 1 }), by.name).rejects.toMatchObject(refused(403))
      const answer = { id: other.id, revision: 1, outcome: 'noted' as const, text: 'x' }
      await expect(people.as(by, answerSubmission, answer), by.name).rejects.toMatchObject(refused(403))
    }
    const more = { id, revision: 1, said: { text: 'Other words' } }
    await expect(people.as(people.bilal, admitSubmission, more as never)).rejects.toMatchObject(refused(422))
    expect(await people.sees(people.bilal, (tx) => byIds(tx, 'submissions', [id]))).toEqual([])
  })

  test('are due when so many working days are over, holidays and weekly rest left out', async () => {
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const [held] = await tx.db.selectFrom('workspaces').select('data').where('id', '=', workspace).execute()
      const data = held?.data as unknown as Parameters<typeof putWorkspace>[1]
      const calendar = {
        timeZone: 'UTC',
        fiscalYearStarts: 1,
        workingDays: [1, 2, 3, 4, 5],
        holidays: ['2026-11-23', '2026-11-25'],
      }
      await putWorkspace(tx, { ...data, calendar, voices: { answerWithin: 3, roles: [] } } as typeof data)
    })
    const { id } = await admitted()
    expect(await publicOne(id)).toMatchObject({ received: '2026-11-20', due: '2026-11-27' })
    const published = await publicView(people.desk.ledger)
    expect(submissionLines(published, '2026-11-27')).toMatchObject([{ state: 'waiting' }])
    expect(submissionLines(published, '2026-11-28')).toMatchObject([{ state: 'overdue', days: 8 }])
    expect(submissionRecords(published, '2026-11-28')).toMatchObject([{ unanswered: 1, overdue: 1 }])
  })
})
