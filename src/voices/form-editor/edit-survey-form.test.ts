import { beforeEach, expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import { openSurvey } from '#src/voices/surveying/run-survey.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { describeEngines } from '#test/engines.ts'
import { editSurveyForm, startSurvey } from './edit-survey-form.ts'

const draft = {
  id: 'wells',
  title: { en: 'Wells' },
  publisher: { en: 'The desk' },
  opens: '2026-11-20',
  closes: '2026-11-30',
  selfSelected: true,
}
const add = { do: 'add' as const, what: 'text' as const, label: { 'English (en)': 'Which well?' }, name: 'well' }
const status = (code: number) => ({ problem: { status: code } })

describeEngines('The form of a survey', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await people.as(people.bilal, startSurvey, draft)
  })

  const edit = (by: Colleagues['bilal'], revision: number, deed: object = add) =>
    people.as(by, editSurveyForm, { id: 'wells', revision, edit: deed as typeof add })
  const held = async () => (await people.sees(people.sana, (tx) => byIds(tx, 'surveys', ['wells'])))[0]

  test('begins with nothing, is made by the secretariat alone, and nobody else sees it', async () => {
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina, thePublic]) {
      await expect(people.as(stranger, startSurvey, { ...draft, id: 'roads' })).rejects.toMatchObject(status(403))
      await expect(edit(stranger, 1)).rejects.toMatchObject(status(403))
      expect(await people.sees(stranger, (tx) => byIds(tx, 'surveys', ['wells']))).toEqual([])
    }
    expect(await edit(people.bilal, 1)).toEqual({ id: 'wells', at: 'well' })
    expect(await held()).toMatchObject({
      revision: 2,
      label: 'TLP:AMBER+STRICT',
      data: { form: { nodes: [{ path: 'well' }] } },
    })
  })

  test('is refused with another id, days the wrong way round, and deeds it does not know', async () => {
    await expect(people.as(people.bilal, startSurvey, draft)).rejects.toMatchObject(status(409))
    const turned = { ...draft, id: 'roads', closes: '2026-11-01' }
    await expect(people.as(people.bilal, startSurvey, turned)).rejects.toMatchObject(status(422))
    for (const deed of [
      { do: 'explode' },
      { ...add, label: {} },
      { ...add, into: 'nowhere' },
      { ...add, state: 'open' },
    ])
      await expect(edit(people.bilal, 1, deed)).rejects.toMatchObject(status(422))
    const elsewhere = { id: 'none', revision: 1, edit: add }
    await expect(people.as(people.bilal, editSurveyForm, elsewhere)).rejects.toMatchObject(status(404))
    expect((await held())?.revision).toBe(1)
  })

  test('loses nothing when two change it at once: the second is told, and looks again', async () => {
    const both = await Promise.allSettled([edit(people.bilal, 1), edit(people.sana, 1, { ...add, name: 'depth' })])
    expect(both.map(({ status: came }) => came).sort()).toEqual(['fulfilled', 'rejected'])
    const [refused] = both.filter((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject(status(409))
    await expect(edit(people.bilal, 1)).rejects.toMatchObject(status(409))
    expect((await held())?.data.form.nodes).toHaveLength(1)
  })

  test('is not opened while it asks nothing, and does not change once it is open', async () => {
    await expect(people.as(people.bilal, openSurvey, { id: 'wells', revision: 1 })).rejects.toMatchObject(status(409))
    await edit(people.bilal, 1)
    await people.as(people.bilal, openSurvey, { id: 'wells', revision: 2 })
    await expect(edit(people.bilal, 3, { ...add, name: 'late' })).rejects.toMatchObject(status(409))
  })
})
