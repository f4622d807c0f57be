import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { closeSurvey, keepSurvey, openSurvey } from '../surveying/run-survey.ts'
import { codedAnswers, settle } from '../surveying/survey-store.ts'
import { formText } from '../surveying/test-form.ts'
import { newKeyPair, seal } from './sealing.ts'
import { publicSurveyKey, surveyKeys } from './survey-keys.ts'
import { takeSealed } from './take-sealed.ts'

const draft = {
  id: 'water',
  title: { en: 'Water' },
  publisher: { en: 'The desk' },
  opens: '2026-11-20',
  closes: '2026-11-30',
  selfSelected: true,
  file: Buffer.from(formText).toString('base64'),
}
const asked = ['heard', 'age', 'trust', 'why'].map((path) => ['asked', path])
const answer = (fields: string[][], page = 'p'.repeat(43)) =>
  JSON.stringify({ day: '2026-11-20', language: 'English (en)', fields: [['page', page], ...asked, ...fields] })

describeEngines('A sealed answer', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
    await people.as(people.bilal, keepSurvey, draft)
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
  })

  const key = () => people.sees(people.bilal, (tx) => publicSurveyKey(tx, 'water'))
  const take = async (sealed: string, today = '2026-11-21') => {
    const [held] = await people.sees(people.bilal, (tx) => byIds(tx, 'surveys', ['water']))
    if (!held) throw new Error('the survey is gone')
    return takeSealed(people.desk, workspace, held, sealed, today)
  }
  const sealed = async (text: string) => seal((await key()) ?? '', `${workspace}/water`, text)
  const taken = async () => {
    await people.desk.ledger.write(unrestricted('survey days'), workspace, (tx) => settle(tx, '2026-11-30'))
    return people.sees(people.bilal, (tx) => codedAnswers(tx, 'water'))
  }

  test('is taken in once, however often it comes', async () => {
    const one = await sealed(answer([['q-heard', 'no']]))
    expect((await Promise.all([take(one), take(one)])).sort()).toEqual(['again', 'taken'])
    expect(await take(one)).toBe('again')
    expect(await taken()).toEqual([{ heard: 'no', age: '', trust: '', why: '' }])
  })

  test('is refused where it is not what its survey takes, and unreadable where it is not sealed to it', async () => {
    expect(await take(await sealed(answer([['q-heard', 'maybe']])))).toBe('refused')
    expect(
      await take(
        await sealed(
          answer([
            ['q-heard', 'no'],
            ['q-where', 'tv'],
          ]),
        ),
      ),
    ).toBe('refused')
    expect(await take(await sealed(answer([['q-heard', 'yes']])))).toBe('refused')
    const { publicKey } = await newKeyPair()
    expect(await take(await seal(publicKey, `${workspace}/water`, answer([])))).toBe('unreadable')
    for (const text of ['', '{}', '{"day":1}', answer([], 'short'), `${answer([])}x`])
      expect(await take(await sealed(text))).toBe('unreadable')
    expect(await take('x'.repeat(400_000))).toBe('unreadable')
    expect(await taken()).toEqual([])
  })

  test('comes too late once the survey is over or closed, when nobody can open it any more', async () => {
    const one = await sealed(answer([['q-heard', 'no']]))
    expect(await take(one, '2026-12-01')).toBe('closed')
    expect(await surveyKeys(people.desk.ledger, workspace, 'water')).toMatchObject({ publicKey: await key() })
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    expect(await take(one)).toBe('closed')
    expect(await key()).toBeNull()
    const rows = await people.desk.ledger.everything((db) =>
      sql<{ private: string | null }>`select private from survey_sealing_keys`.execute(db),
    )
    expect(rows.rows).toEqual([{ private: null }])
  })

  test('has a key that is in no entry of the log, and that nobody but the secretariat makes or destroys', async () => {
    const keys = await surveyKeys(people.desk.ledger, workspace, 'water')
    const everything = await people.desk.ledger.everything((db) =>
      sql<{ change: string }>`select change::text from audit_entries`.execute(db),
    )
    expect(keys?.privateKey.length).toBeGreaterThan(100)
    expect(JSON.stringify(everything.rows)).not.toContain(keys?.privateKey)
    await expect(
      people.sees(people.ayesha, (tx) => sql`select paimana_destroy_sealing_key('water')`.execute(tx.db)),
    ).rejects.toThrow()
    await expect(
      people.sees(people.bilal, (tx) => sql`select * from paimana_private_sealing_key('water')`.execute(tx.db)),
    ).rejects.toThrow(/permission denied/)
  })
})
