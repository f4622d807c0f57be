import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import type { Grant } from '#src/identity/model.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import { Coding, codingsPublished } from '#src/publishing/api/survey-tables.ts'
import { closeSurvey, keepSurvey, openSurvey } from '#src/voices/surveying/run-survey.ts'
import { receive } from '#src/voices/surveying/survey-store.ts'
import { formText } from '#src/voices/surveying/test-form.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { codeText, publishCoding, settleCode, startCoding } from './code-texts.ts'
import { codingDuties } from './coding-duties.ts'
import { codesIn, codingsOf, shownTexts } from './coding-store.ts'

const draft = {
  ...{ id: 'water', title: { en: 'Water' }, publisher: { en: 'The desk' }, opens: '2026-11-20', closes: '2026-11-30' },
  selfSelected: true,
  file: Buffer.from(formText).toString('base64'),
}
const codes = [
  { code: 'price', name: { en: 'Price', ur: 'قیمت' } },
  { code: 'dirt', name: { en: 'Dirt' } },
  { code: 'other', name: { en: 'Something else' } },
]
const status = (code: number) => ({ problem: { status: code } })
const people30 = 30
/** 12 about prices, 8 about dirt, 4 about else; 6 wrote nothing. */
const aboutOf = (at: number) => (at < 12 ? 'price' : at < 20 ? 'dirt' : at < 24 ? 'other' : '')

describeEngines('Open answers', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await people.as(people.bilal, keepSurvey, draft)
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
    for (let at = 0; at < people30; at++) {
      const about = aboutOf(at)
      const coded = { heard: 'no', age: '', trust: '', why: '' }
      const texts: Record<string, string> = about ? { why: `${about} ${at}` } : {}
      await receive(people.desk.ledger, workspace, 'water', { page: `page ${at}`, day: '2026-11-21', coded, texts })
    }
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    await letPass(`text not like 'other 23'`)
  })

  const letPass = (which: string) =>
    people.desk.ledger.replaceAll((db) =>
      sql.raw(`update survey_texts set state = 'shown' where ${which}`).execute(db as never),
    )
  const start = async () => (await people.as(people.bilal, startCoding, { survey: 'water', question: 'why', codes })).id
  const texts = () => people.sees(people.bilal, (tx) => shownTexts(tx, 'water', 'why'))
  const codeAll = async (
    by: Visitor,
    coding: string,
    of: (text: string) => string = (text) => text.split(' ')[0] ?? '',
  ) => {
    for (const { id, text } of await texts()) await people.as(by, codeText, { coding, text: id, code: of(text) })
  }
  const held = async (coding: string, by: Visitor = people.bilal) =>
    (await people.sees(by, (tx) => byIds(tx, 'survey_codings', [coding])))[0]

  test('are coded by the secretariat alone, when the survey is closed, with a codebook that is set up once', async () => {
    const given = { survey: 'water', question: 'why', codes }
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina, thePublic])
      await expect(people.as(stranger, startCoding, given)).rejects.toMatchObject(status(403))
    await expect(people.as(people.bilal, startCoding, { ...given, question: 'age' })).rejects.toMatchObject(status(422))
    const twice = [...codes, { code: 'price', name: { en: 'Cost' } }]
    await expect(people.as(people.bilal, startCoding, { ...given, codes: twice })).rejects.toMatchObject(status(422))
    await expect(people.as(people.bilal, startCoding, { ...given, more: 1 } as never)).rejects.toMatchObject(
      status(422),
    )
    const coding = await start()
    await expect(people.as(people.bilal, startCoding, given)).rejects.toMatchObject(status(409))
    expect(await held(coding, people.ayesha)).toBeUndefined()
    expect(await held(coding, thePublic)).toBeUndefined()
  })

  test('are coded where somebody has let them pass, with codes of the book', async () => {
    const coding = await start()
    const all = await texts()
    expect(all).toHaveLength(23)
    const [first] = all
    const text = first?.id ?? ''
    await expect(people.as(people.bilal, codeText, { coding, text, code: 'weather' })).rejects.toMatchObject(
      status(422),
    )
    await expect(people.as(people.bilal, codeText, { coding, text: 'none', code: 'dirt' })).rejects.toMatchObject(
      status(404),
    )
    await expect(people.as(people.ayesha, codeText, { coding, text, code: 'dirt' })).rejects.toMatchObject(status(403))
    await people.as(people.bilal, codeText, { coding, text, code: 'dirt' })
    await people.as(people.bilal, codeText, { coding, text, code: 'price' })
    const given = await people.sees(people.bilal, (tx) => codesIn(tx, coding))
    expect(given.map(({ code }) => code)).toEqual(['price'])
    expect(await people.sees(people.ayesha, (tx) => codesIn(tx, coding))).toEqual([])
  })

  test('wait for two who code, then for what they differ on, then to be published', async () => {
    const coding = await start()
    const waits = async (by: Visitor) => {
      const grant = by.grant as Grant
      const duties = await people.sees(by, (tx) => codingDuties(tx, grant, '2026-11-22'))
      return duties.map(({ sort, count, path }) => [sort, count, path.split('/').at(-1)])
    }
    expect(await waits(people.bilal)).toEqual([['work.duty.codesGive', 23, coding]])
    expect(await waits(people.ayesha)).toEqual([])
    await codeAll(people.bilal, coding)
    expect([await waits(people.bilal), (await waits(people.sana)).length]).toEqual([[], 1])
    await codeAll(people.sana, coding, (text) => (text === 'dirt 12' ? 'other' : (text.split(' ')[0] ?? '')))
    expect(await waits(people.bilal)).toEqual([['work.duty.codesSettle', 1, coding]])
    const text = (await texts()).find((one) => one.text === 'dirt 12')?.id ?? ''
    await people.as(people.bilal, settleCode, { coding, text, code: 'dirt' })
    expect(await waits(people.sana)).toEqual([['work.duty.codesPublish', undefined, coding]])
    await people.as(people.sana, publishCoding, { coding, revision: 1 })
    expect(await waits(people.sana)).toEqual([])
  })

  test('are published as counts when two have coded them and what they differ on is settled', async () => {
    const coding = await start()
    await codeAll(people.bilal, coding)
    await expect(people.as(people.bilal, publishCoding, { coding, revision: 1 })).rejects.toMatchObject(status(409))
    await codeAll(people.sana, coding, (text) => (text === 'dirt 12' ? 'other' : (text.split(' ')[0] ?? '')))
    const differs = (await texts()).find(({ text }) => text === 'dirt 12')?.id ?? ''
    const [same] = (await texts()).filter(({ text }) => text.startsWith('price'))
    const again = { coding, text: same?.id ?? '', code: 'dirt' }
    await expect(people.as(people.sana, codeText, again)).rejects.toMatchObject(status(409))
    await expect(people.as(people.bilal, settleCode, again)).rejects.toMatchObject(status(409))
    await expect(people.as(people.bilal, publishCoding, { coding, revision: 1 })).rejects.toMatchObject(status(409))
    await people.as(people.bilal, settleCode, { coding, text: differs, code: 'dirt' })
    await expect(people.as(people.bilal, publishCoding, { coding, revision: 7 })).rejects.toMatchObject(status(409))
    await people.as(people.bilal, publishCoding, { coding, revision: 1 })
    const published = (await held(coding, thePublic))?.data.published
    expect(published).toMatchObject({ wrote: 24, agreement: { texts: 23, same: 22 / 23 } })
    expect(published?.agreement?.kappa.value).toBeGreaterThan(0.8)
    // Three about else and one that nobody let pass are few: they are hidden, with what they could be worked out from.
    expect(published?.notCoded).toBeNull()
    expect(published?.lines.find(({ code }) => code === 'other')?.count).toBeNull()
    expect(published?.lines.filter(({ count }) => count !== null).length).toBeGreaterThan(0)
    const given = (await people.sees(thePublic, (tx) => codingsOf(tx, 'water'))).map((one) => one.published)
    expect(codingsPublished(await people.sees(thePublic, (tx) => codingsOf(tx, 'water')))).toEqual([
      Coding.parse({ question: 'why', ...given[0] }),
    ])
    await expect(people.as(people.bilal, publishCoding, { coding, revision: 2 })).rejects.toMatchObject(status(409))
    expect(await people.sees(thePublic, (tx) => codesIn(tx, coding))).toEqual([])
    expect(JSON.stringify(await held(coding, thePublic))).not.toContain(people.bilal.account ?? 'nobody')
  })
})
