import { beforeEach, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { dutiesOf } from '#src/coordination/duties.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany, removeMany } from '#src/ledger/records.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { asked, goodEntries, ofPolice, ofSchools, openedRound, round } from '#test/reporting-round.ts'
import { approveReport, returnReport } from './decide-report.ts'
import { handInReport, takeBackReport } from './hand-in-report.ts'
import { closeRound, openRound } from './open-round.ts'
import { publishReport, undoApproval } from './publish-report.ts'
import { proposedAsks } from './round-store.ts'
import { saveReport } from './save-report.ts'

const refused = (status: number, key?: string) => ({
  problem: { status },
  ...(key ? { faults: expect.arrayContaining([expect.objectContaining({ key })]) } : {}),
})

describeEngines('A report', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await openedRound(people)
  })

  const id = `${round}-police`
  const stored = async (by: Visitor = people.bilal) => (await people.sees(by, (tx) => byIds(tx, 'reports', [id])))[0]
  const revision = async () => (await stored())?.revision ?? 0
  const save = async (entries: object[], at?: number) =>
    people.as(people.ayesha, saveReport, { ...ofPolice, revision: at ?? (await revision()), entries } as never)
  const onIt = async () => ({ ...ofPolice, revision: await revision() })
  const handedIn = async () => {
    await save(goodEntries)
    await people.as(people.ayesha, handInReport, await onIt())
  }
  const published = async () => {
    await handedIn()
    await people.as(people.bilal, approveReport, await onIt())
    await people.as(people.bilal, publishReport, { ...(await onIt()), label: 'TLP:CLEAR' })
  }
  const publicValues = async () => {
    const seen = await people.sees(thePublic, (tx) => all(tx, 'observations'))
    return seen
      .map(({ data }) => data as { reported?: object; indicator: string; value: unknown })
      .filter((o) => o.reported)
  }
  const duties = async (by: Visitor, today = '2026-10-10') =>
    (await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, today) : []))).map(({ sort }) => sort)

  test('is kept half done, as it was typed', async () => {
    await save([{ indicator: 'stations', value: 'about 15x' }])
    expect((await stored())?.data.entries).toMatchObject([{ indicator: 'stations', value: 'about 15x' }])
  })

  test('goes from draft to published values that name their round, and the public sees them', async () => {
    await published()
    expect((await stored())?.data).toMatchObject({ state: 'published' })
    const values = await publicValues()
    expect(values.map(({ indicator, value }) => [indicator, value]).sort()).toEqual([
      ['answered', 75],
      ['officers', 1000],
      ['officers', 1200],
      ['officers', 200],
      ['register', true],
      ['stations', 155],
    ])
    expect(values[0]).toMatchObject({ date: '2026-09-30', reported: { round, from: '2026-07-01', report: id } })
    expect(values.find(({ indicator }) => indicator === 'answered')).toMatchObject({ numerator: 45, denominator: 60 })
  })

  test('is refused at every line that is wrong, and stays a draft', async () => {
    await save([
      goodEntries[0] ?? {},
      { indicator: 'officers', value: '9', parts: { 'sex/women': '1', 'sex/men': '1' } },
    ])
    const asked = people.as(people.ayesha, handInReport, await onIt())
    await expect(asked).rejects.toMatchObject({
      problem: { status: 422 },
      faults: [
        { field: 'part-0-0.officers', key: 'rounds.error.sum' },
        { field: 'denominator.answered' },
        { field: 'note.answered', key: 'rounds.error.empty' },
        { field: 'note.register', key: 'rounds.error.empty' },
      ].filter(({ field }) => field !== 'denominator.answered'),
    })
    expect((await stored())?.data.state).toBe('draft')
  })

  test('is returned with a reason, mended and handed in again', async () => {
    await handedIn()
    await people.as(people.bilal, returnReport, { ...(await onIt()), reason: 'Which stations?' })
    expect(await duties(people.ayesha)).toEqual(['work.duty.reportReturned'])
    await save([{ indicator: 'stations', value: '156' }])
    await people.as(people.ayesha, handInReport, await onIt())
    expect((await stored())?.data.steps.map(({ step }) => step)).toEqual(['opened', 'ready', 'returned', 'ready'])
  })

  test('is taken back while nobody has approved it', async () => {
    await handedIn()
    await expect(save([{ indicator: 'stations', value: '1' }])).rejects.toMatchObject(
      refused(409, 'rounds.error.handedIn'),
    )
    await people.as(people.ayesha, takeBackReport, await onIt())
    await save([{ indicator: 'stations', value: '156' }])
  })

  describe('that is approved', () => {
    const asOperator = (fn: (tx: WriteTx) => Promise<unknown>) =>
      people.desk.ledger.write(unrestricted('operator'), workspace, fn)

    test('can be changed by nobody, through no act', async () => {
      await published()
      const before = await stored()
      await expect(save([{ indicator: 'stations', value: '1' }])).rejects.toMatchObject(
        refused(409, 'rounds.error.locked'),
      )
      await expect(people.as(people.ayesha, takeBackReport, await onIt())).rejects.toMatchObject(refused(409))
      await expect(people.as(people.ayesha, handInReport, await onIt())).rejects.toMatchObject(refused(409))
      const returned = people.as(people.bilal, returnReport, { ...(await onIt()), reason: 'Once more' })
      await expect(returned).rejects.toMatchObject(refused(409))
      expect(await stored()).toEqual(before)
    })

    test('can be changed by nobody past the acts either: the database holds the period', async () => {
      await published()
      const report = await stored()
      if (!report) throw new Error('there is no report')
      const data = { ...report.data, entries: [] }
      const write = (change: object) =>
        asOperator((tx) => putMany(tx, 'reports', [{ id, label: report.label, data: { ...data, ...change } }]))
      await expect(write({})).rejects.toThrow(/approved/)
      await expect(write({ state: 'draft' })).rejects.toThrow(/approved/)
      const silently = { ...report.data, state: 'ready' as const }
      const undone = asOperator((tx) => putMany(tx, 'reports', [{ id, label: report.label, data: silently }]))
      await expect(undone).rejects.toThrow(/takes a reason/)
      await expect(asOperator((tx) => removeMany(tx, 'reports', [id]))).rejects.toThrow(/approved/)
      const [value] = report.data.published?.observations ?? []
      const held = await people.sees(unrestricted('operator') as Visitor, (tx) =>
        byIds(tx, 'observations', [value ?? '']),
      )
      const other = held.map((one) => ({ id: one.id, label: one.label, data: { ...one.data, value: 1 } }))
      await expect(asOperator((tx) => putMany(tx, 'observations', other))).rejects.toThrow(/approved/)
      await expect(asOperator((tx) => removeMany(tx, 'observations', [value ?? '']))).rejects.toThrow(/approved/)
      expect(await stored()).toEqual(report)
    })

    test('is undone on record with a reason, withdraws its values and can be published again under their names', async () => {
      await published()
      const names = (await stored())?.data.published?.observations
      await expect(people.as(people.bilal, undoApproval, { ...(await onIt()), reason: ' ' })).rejects.toMatchObject(
        refused(422),
      )
      await people.as(people.sana, undoApproval, { ...(await onIt()), reason: 'Counted twice' })
      expect(await publicValues()).toEqual([])
      expect((await stored())?.data.steps.at(-1)).toMatchObject({ step: 'undone', reason: 'Counted twice' })
      await people.as(people.bilal, approveReport, await onIt())
      await people.as(people.bilal, publishReport, { ...(await onIt()), label: 'TLP:CLEAR' })
      expect((await stored())?.data.published?.observations).toEqual(names)
    })

    test('is not published before its period is over, nor beside another value of the same day', async () => {
      await handedIn()
      await people.as(people.bilal, approveReport, await onIt())
      const publish = async (today?: string) =>
        people.as(people.bilal, publishReport, { ...(await onIt()), label: 'TLP:CLEAR' }, today)
      await expect(publish('2026-09-29')).rejects.toMatchObject(refused(409, 'rounds.error.future'))
      const data = {
        id: 'x',
        indicator: 'stations',
        version: 1,
        date: '2026-09-30',
        value: 3,
        citation: { source: 'a' },
      }
      await asOperator((tx) => putMany(tx, 'observations', [{ id: 'x', label: 'TLP:CLEAR', data }]))
      await expect(publish()).rejects.toMatchObject(refused(409, 'rounds.error.valueThere'))
      expect(await publicValues()).toEqual([])
    })
  })

  test('is not shown to the public, other agencies, assessors or the committee, and they can do nothing to it', async () => {
    await handedIn()
    for (const by of [people.kamran, people.maryam, people.yusuf, people.amina, thePublic as Visitor])
      expect(await stored(by)).toBeUndefined()
    const at = await revision()
    const entries = [{ indicator: 'stations', value: '1' }]
    const attempts = [
      people.as(people.kamran, saveReport, { ...ofPolice, revision: at, entries }),
      people.as(people.kamran, handInReport, { ...ofPolice, revision: at }),
    ]
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject(refused(404))
    for (const by of [people.ayesha, people.maryam, people.yusuf, people.amina])
      await expect(people.as(by, approveReport, { ...ofPolice, revision: at })).rejects.toMatchObject(refused(403))
    await expect(people.as(people.bilal, saveReport, { ...ofPolice, revision: at, entries })).rejects.toMatchObject(
      refused(403),
    )
  })

  test('takes no state, writer, line or evidence that is not for whoever saves to give', async () => {
    const given: [string, object][] = [
      ['a state of its own', { entries: [], state: 'approved' }],
      ['a writer of its own', { entries: [{ indicator: 'stations', saved: 99 }] }],
      ['an indicator that is not asked for', { entries: [{ indicator: 'pupils', value: '1' }] }],
      ['one line twice', { entries: [{ indicator: 'stations' }, { indicator: 'stations' }] }],
      ['evidence that is not there', { entries: [{ indicator: 'stations', evidence: ['x'] }] }],
    ]
    for (const [what, more] of given) {
      const asked = people.as(people.ayesha, saveReport, { ...ofPolice, revision: 1, ...more } as never)
      await expect(asked, what).rejects.toMatchObject(refused(422))
    }
    expect((await stored())?.data.entries).toEqual([])
  })

  describe('that two people fill in', () => {
    test('takes both where they change different lines', async () => {
      await save([{ indicator: 'stations', value: '155' }], 1)
      await save([{ indicator: 'register', value: 'no' }], 1)
      expect((await stored())?.data.entries.map(({ value }) => value)).toEqual(['155', 'no'])
    })

    test('keeps the first where they change one line, and tells the second which', async () => {
      await save([{ indicator: 'stations', value: '155' }], 1)
      await expect(
        save(
          [
            { indicator: 'stations', value: '160' },
            { indicator: 'register', value: 'no' },
          ],
          1,
        ),
      ).rejects.toMatchObject({
        problem: { status: 409 },
        faults: [{ field: 'value.stations', key: 'rounds.error.met' }],
      })
      expect((await stored())?.data.entries.map(({ value }) => value)).toEqual(['155'])
    })

    test('takes the same again without a word: a form that was sent twice', async () => {
      await save([{ indicator: 'stations', value: '155' }], 1)
      expect(await save([{ indicator: 'stations', value: '155' }], 1)).toMatchObject({ saved: 0 })
    })

    test('is not handed in from a page that is out of date', async () => {
      await save(goodEntries, 1)
      await expect(people.as(people.ayesha, handInReport, { ...ofPolice, revision: 1 })).rejects.toMatchObject(
        refused(409),
      )
    })
  })

  test('waits for the focal point until it is handed in, and then for the secretariat', async () => {
    expect(await duties(people.ayesha)).toEqual(['work.duty.reportDue'])
    expect(await duties(people.ayesha, '2026-10-16')).toEqual(['work.duty.reportLate'])
    expect(await duties(people.bilal)).toEqual([])
    await handedIn()
    expect(await duties(people.ayesha)).toEqual([])
    expect(await duties(people.bilal)).toEqual(['work.duty.reportReady'])
    expect(await duties(people.yusuf)).toEqual([])
  })

  describe('in a round', () => {
    test('that is closed is not handed in, unless it was sent back', async () => {
      await handedIn()
      await people.as(people.bilal, returnReport, { ...(await onIt()), reason: 'Once more' })
      await people.as(people.bilal, closeRound, { round, revision: 1 })
      await save([{ indicator: 'stations', value: '156' }])
      await people.as(people.ayesha, handInReport, await onIt())
      const late = people.as(people.kamran, saveReport, { ...ofSchools, revision: 1, entries: [] })
      await expect(late).rejects.toMatchObject(refused(409, 'rounds.error.closed'))
    })

    const asks = [{ organisation: 'police', indicator: 'stations' }]
    const period = { from: '2026-10-01', to: '2026-12-31', due: '2027-01-15' }
    test('is not opened backwards, twice, or asking what cannot be answered', async () => {
      const attempts: [string, z.input<typeof openRound.input>, number, string][] = [
        ['that ends before it begins', { ...period, to: '2026-09-01', asks }, 422, 'rounds.error.backwards'],
        ['that is due before it ends', { ...period, due: '2026-12-01', asks }, 422, 'rounds.error.early'],
        [
          'for a period that has one',
          { from: '2026-07-01', to: '2026-09-30', due: '2026-12-01', asks },
          409,
          'rounds.error.twice',
        ],
        [
          'that asks two for one value',
          { ...period, asks: [...asks, { organisation: 'schools', indicator: 'stations' }] },
          422,
          'rounds.error.askedTwice',
        ],
        [
          'that asks nobody who is there',
          { ...period, asks: [{ organisation: 'x', indicator: 'stations' }] },
          422,
          'rounds.error.organisation',
        ],
        [
          'that asks for nothing that is there',
          { ...period, asks: [{ organisation: 'police', indicator: 'x' }] },
          422,
          'rounds.error.indicator',
        ],
      ]
      for (const [what, given, status, key] of attempts) {
        const asked = people.as(people.bilal, openRound, given)
        await expect(asked, what).rejects.toMatchObject(refused(status, key))
      }
      expect(await people.sees(people.bilal, (tx) => all(tx, 'rounds'))).toHaveLength(1)
    })

    test('is proposed to the reporters of an indicator, and where it names none to those who own what it measures', async () => {
      const owners = [{ post: 'police-chief', basis: 'stated' }]
      const [pattern] = asked
      const open = (id: string, data: object, label: 'TLP:CLEAR' | 'TLP:AMBER' = 'TLP:CLEAR') => ({
        id,
        label,
        data: { ...data, id },
      })
      await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
        await putMany(tx, 'commitments', [open('promise', { owners })])
        await putMany(tx, 'results', [open('fewer', { commitment: 'promise' })])
        const { reporters: _, ...unnamed } = pattern ?? {}
        await putMany(tx, 'indicators', [
          open('patrols', { ...unnamed, commitments: ['promise'] }),
          open('thefts', { ...unnamed, commitments: [], result: 'fewer' }),
          open('secrets', { ...unnamed, commitments: ['promise'] }, 'TLP:AMBER'),
        ])
      })
      const proposed = await people.sees(people.bilal, (tx) => proposedAsks(tx, 'police'))
      expect(proposed.map(({ indicator }) => indicator)).toEqual([
        'answered',
        'officers',
        'patrols',
        'register',
        'stations',
        'thefts',
      ])
      expect(await people.sees(people.bilal, (tx) => proposedAsks(tx, 'schools'))).toEqual([
        { organisation: 'schools', indicator: 'pupils' },
      ])
    })

    test('is opened by the secretariat alone', async () => {
      for (const by of [people.ayesha, people.yusuf, people.maryam, people.amina])
        await expect(people.as(by, openRound, { ...period, asks })).rejects.toMatchObject(refused(403))
    })
  })
})
