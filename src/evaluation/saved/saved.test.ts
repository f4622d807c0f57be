import { beforeEach, expect, test } from 'vitest'
import type { Act } from '#src/identity/act.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { someVersion } from '#test/drafts.ts'
import { describeEngines } from '#test/engines.ts'
import { publicView } from '#test/submissions.ts'
import { computed } from './compute.ts'
import { computeEvaluation } from './compute-evaluation.ts'
import { hashOfJson, hashOfStatement, sha256 } from './fingerprint.ts'
import { publishEvaluation, withdrawEvaluation } from './publish-evaluation.ts'
import { resultLines } from './saved-store.ts'
import { checkEvaluation, draftEvaluation, reopenEvaluation, stateEvaluation } from './state-evaluation.ts'
import { fallenSeries } from './testing/series.ts'

const id = 'lamps'
const draft = {
  id,
  title: { en: 'Lamps on the river road' },
  question: { en: 'Were there fewer collisions after the lamps were lit?' },
  policies: ['bill'],
  intervention: { date: '2018-01', what: { en: 'The lamps are lit' } },
  data: [{ file: 'data.csv', rows: fallenSeries(96, 48) }],
  spec: { method: 'its', data: 'data.csv', outcome: 'events', time: 'month', intervention: { at: '2018-01' } },
}
const moves: Act<typeof stateEvaluation.input, unknown>[] = [stateEvaluation, computeEvaluation, reopenEvaluation]
const at = (revision: number) => ({ id, revision })

describeEngines('An impact evaluation that is kept', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await someVersion(people, 'v1', ['Lamps are lit'], 'TLP:CLEAR')
  })
  const refused = (status: number) => ({ problem: { status } })
  const held = (by: Visitor | typeof thePublic = people.bilal) =>
    people.sees(by as Visitor, async (tx) => (await all(tx, 'impact_evaluations')).map(({ data }) => data))
  const results = (by: Visitor | typeof thePublic = people.bilal) =>
    people.sees(by as Visitor, (tx) => resultLines(tx, id))
  const stated = async (by = people.bilal) => {
    await people.as(by, draftEvaluation, draft)
    await people.as(by, stateEvaluation, at(1))
  }
  const published = async () => {
    await stated()
    await people.as(people.bilal, computeEvaluation, at(2))
    await people.as(people.sana, publishEvaluation, { ...at(2), number: 1 }, '2026-11-23')
  }

  test('is computed only after its model was stated, and is seen by its office alone until a second person publishes it', async () => {
    await people.as(people.bilal, draftEvaluation, draft)
    await expect(people.as(people.bilal, computeEvaluation, at(1))).rejects.toMatchObject(refused(409))
    await people.as(people.bilal, stateEvaluation, at(1))
    const [one] = await held()
    expect(one?.stated).toEqual({ day: '2026-11-21', sha256: hashOfStatement(one as never) })
    await people.as(people.bilal, computeEvaluation, at(2), '2026-11-22')
    for (const by of [thePublic, people.ayesha, people.kamran, people.yusuf, people.maryam, people.amina]) {
      expect(await held(by as Visitor), by.name).toEqual([])
      expect(await results(by as Visitor), by.name).toEqual([])
    }
    await expect(people.as(people.bilal, publishEvaluation, { ...at(2), number: 1 })).rejects.toMatchObject(
      refused(403),
    )
    await people.as(people.sana, publishEvaluation, { ...at(2), number: 1 }, '2026-11-23')
    expect((await publicView(people.desk.ledger)).records.impact_evaluations.get(id)?.published).toBe('2026-11-23')
    expect(await results(thePublic)).toMatchObject([
      { number: 1, day: '2026-11-22', verdict: 'consistent with an effect' },
    ])
    const [stored] = await people.sees(thePublic as Visitor, (tx) => byIds(tx, 'evaluation_results', ['lamps-1']))
    expect(JSON.stringify(stored)).not.toContain('person-')
  })

  test('gives the same bytes again from what is kept of it', async () => {
    await published()
    const [evaluation] = await held()
    const [stored] = await people.sees(people.bilal, (tx) => byIds(tx, 'evaluation_results', ['lamps-1']))
    if (!evaluation || !stored) throw new Error('it is not there')
    const { files, result, resultSha256, spec, specSha256 } = stored.data
    expect(files.map(({ csv }) => sha256(csv))).toEqual(files.map((file) => file.sha256))
    const again = computed(evaluation, files)
    expect(hashOfJson(again.result)).toBe(resultSha256)
    expect(hashOfJson(result)).toBe(resultSha256)
    expect([again.specSha256, hashOfJson(spec)]).toEqual([specSha256, specSha256])
    expect(again.plain).toEqual(stored.data.plain)
  })

  test('is not computed a second time from the same data, and with its checklist answered it is, beside the first', async () => {
    await stated()
    await people.as(people.bilal, computeEvaluation, at(2))
    await expect(people.as(people.bilal, computeEvaluation, at(2))).rejects.toMatchObject(refused(409))
    const checklist = { points: { answer: 'yes' as const, remark: 'Four years on either side' } }
    await people.as(people.bilal, checkEvaluation, { ...at(2), checklist })
    await people.as(people.bilal, computeEvaluation, at(3))
    expect((await results()).map(({ number }) => number)).toEqual([1, 2])
    await expect(people.as(people.sana, publishEvaluation, { ...at(3), number: 1 })).rejects.toMatchObject(refused(409))
    await people.as(people.sana, publishEvaluation, { ...at(3), number: 2 })
    expect((await results(thePublic)).map(({ number }) => number)).toEqual([2])
    await expect(people.as(people.bilal, checkEvaluation, { ...at(4), checklist: {} })).rejects.toMatchObject(
      refused(409),
    )
  })

  test('whose model is stated anew after a result was seen is exploratory from then on, whatever its author says', async () => {
    await stated()
    await expect(people.as(people.bilal, draftEvaluation, { ...draft, revision: 2 })).rejects.toMatchObject(
      refused(409),
    )
    await people.as(people.bilal, computeEvaluation, at(2))
    await people.as(people.bilal, reopenEvaluation, at(2))
    await people.as(people.bilal, draftEvaluation, {
      ...draft,
      revision: 3,
      exploratory: false,
      spec: { ...draft.spec, terms: ['level'] },
    })
    await people.as(people.bilal, stateEvaluation, at(4))
    const [one] = await held()
    expect(one?.exploratory).toBe(true)
    expect(one?.earlier).toMatchObject([{ day: '2026-11-21', seen: true, spec: draft.spec }])
    expect(one?.earlier[0]?.sha256).not.toBe(one?.stated?.sha256)
  })

  test('is the work of one office: an assessor’s for its organisation, and nobody else’s', async () => {
    await expect(people.as(people.maryam, draftEvaluation, draft)).rejects.toMatchObject(refused(403))
    const noor = await people.joined('noor', { role: 'assessor', organisation: 'schools' })
    for (const by of [people.ayesha, people.kamran, people.yusuf, people.amina])
      await expect(people.as(by, draftEvaluation, draft), by.name).rejects.toMatchObject(refused(403))
    await stated(noor)
    await people.as(noor, computeEvaluation, at(2))
    expect((await results(noor)).length).toBe(1)
    for (const act of moves)
      await expect(people.as(people.bilal, act, at(2)), act.name).rejects.toMatchObject(refused(403))
    const other = await people.joined('omar', { role: 'assessor', organisation: 'police' })
    await expect(people.as(other, computeEvaluation, at(2))).rejects.toMatchObject(refused(404))
    await expect(people.as(noor, publishEvaluation, { ...at(2), number: 1 })).rejects.toMatchObject(refused(403))
    await people.as(people.bilal, publishEvaluation, { ...at(2), number: 1 })
  })

  test('that rests on what is not public is not published', async () => {
    await stated()
    await people.as(people.bilal, computeEvaluation, at(2))
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const rows = await byIds(tx, 'policies', ['bill'])
      await putMany(
        tx,
        'policies',
        rows.map(({ data }) => ({ id: 'bill', label: 'TLP:GREEN' as const, data })),
      )
    })
    await expect(people.as(people.sana, publishEvaluation, { ...at(2), number: 1 })).rejects.toMatchObject(refused(409))
  })

  test('is withdrawn with its results, and published anew', async () => {
    await published()
    await people.as(people.sana, withdrawEvaluation, at(3))
    expect([await held(thePublic), await results(thePublic)]).toEqual([[], []])
    await expect(people.as(people.sana, withdrawEvaluation, at(4))).rejects.toMatchObject(refused(409))
    await people.as(people.sana, publishEvaluation, { ...at(4), number: 1 })
    expect((await results(thePublic)).length).toBe(1)
  })

  test.each([
    ['with a label of its own', { label: 'TLP:CLEAR' }, 422],
    ['stated by itself', { stated: { day: '2026-11-21', sha256: '0'.repeat(64) } }, 422],
    ['for another office', { office: 'police' }, 422],
    ['about a policy that is not there', { policies: ['nothing'] }, 404],
    ['about no policy', { policies: [] }, 422],
    ['of a source that is not there', { data: [{ file: 'data.csv', incidents: someQuery('nobody') }] }, 404],
    ['by a method that there is not', { spec: { ...draft.spec, method: 'wishing' } }, 422],
    ['by a model with a wrong term', { spec: { ...draft.spec, terms: ['wish'] } }, 422],
    ['of a file that it does not have', { spec: { ...draft.spec, data: 'other.csv' } }, 422],
    ['whose specification states itself', { spec: { ...draft.spec, stated: { on: '2020-01-01' } } }, 422],
    ['with two files of one name', { data: [draft.data[0], draft.data[0]] }, 422],
    ['with the path of a file', { data: [{ ...draft.data[0], file: '../data.csv' }] }, 422],
  ])('%s is refused', async (_, given, status) => {
    await expect(people.as(people.bilal, draftEvaluation, { ...draft, ...given } as never)).rejects.toMatchObject(
      refused(status),
    )
    expect(await held()).toEqual([])
  })

  test('refuses a page that is not of the newest, a second time, and what is not there', async () => {
    await stated()
    for (const act of moves) {
      await expect(people.as(people.bilal, act, at(1)), act.name).rejects.toMatchObject(refused(409))
      await expect(people.as(people.bilal, act, { id: 'nothing', revision: 1 }), act.name).rejects.toMatchObject(
        refused(404),
      )
    }
    await expect(people.as(people.bilal, stateEvaluation, at(2))).rejects.toMatchObject(refused(409))
    await expect(people.as(people.bilal, draftEvaluation, draft)).rejects.toMatchObject(refused(409))
    await expect(people.as(people.sana, publishEvaluation, { ...at(2), number: 1 })).rejects.toMatchObject(refused(404))
    await people.as(people.bilal, computeEvaluation, at(2))
    await people.as(people.sana, publishEvaluation, { ...at(2), number: 1 })
    await expect(people.as(people.sana, publishEvaluation, { ...at(3), number: 1 })).rejects.toMatchObject(refused(409))
  })

  test('whose model and data do not go together is refused when it is written down, in the words of the method', async () => {
    const wrong = { ...draft, spec: { ...draft.spec, outcome: 'deaths' } }
    await expect(people.as(people.bilal, draftEvaluation, wrong)).rejects.toThrow(
      /no column "deaths"; it has month, events/,
    )
    expect(await held()).toEqual([])
  })

  test('says in the words of the method why it cannot be computed', async () => {
    const rows = fallenSeries(96, 48).map((row) => ({ ...row, events: 0 }))
    await people.as(people.bilal, draftEvaluation, { ...draft, data: [{ file: 'data.csv', rows }] })
    await people.as(people.bilal, stateEvaluation, at(1))
    await expect(people.as(people.bilal, computeEvaluation, at(2))).rejects.toThrow(/It cannot be computed\. /)
    expect(await results()).toEqual([])
  })
})

function someQuery(source: string) {
  return {
    sources: [source],
    from: '2014-01',
    to: '2017-12',
    where: { eventClass: ['attack'] },
    by: ['month'],
    measure: 'events',
  }
}
