import { expect, test } from 'vitest'
import { putMany } from '#src/ledger/records.ts'
import { publish } from '#src/publishing/door.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { findingOf, keepPlan, makeSarwan } from '#test/water-plan.ts'
import type { Clause } from '../model.ts'
import { shortened, statedOwners, suggestedDraft, suggestedTitle } from './suggest-draft.ts'

const clause: Clause = { id: 'c1', source: 's', path: [], kind: 'clause', order: 1, hash: '0'.repeat(64) }

test('A title is the gist where there is one, and else the beginning of an English passage', () => {
  const gist = { en: 'Wells are listed', ur: 'کنوؤں کی فہرست' }
  expect(suggestedTitle({ ...clause, gist }, undefined)).toBe(gist)
  expect(suggestedTitle(clause, { text: 'Wells shall be listed.', language: 'en' })).toEqual({
    en: 'Wells shall be listed',
  })
})

test('A title begins with the sentence that promises, as the reader quotes it', () => {
  const text = 'Floods have done harm. The Ministry will\nrepair the dams. It is late.'
  const title = (why: string) => suggestedTitle(clause, { text, language: 'en' }, why)?.en
  expect(title('The text binds an organ: “The Ministry will repair”.')).toBe('The Ministry will repair the dams')
  expect(title('It says: “something else”.')).toMatch(/^Floods have done harm/)
  expect(title('Nothing is quoted.')).toMatch(/^Floods have done harm/)
})

test('An Urdu passage gives no title, because a title needs English', () => {
  expect(suggestedTitle(clause, { text: 'کنوؤں کی فہرست بنے گی۔', language: 'ur' })).toBeNull()
})

test('A long passage is cut at a word, so that no title copies a clause whole', () => {
  const title = shortened(
    'The Ministry of Water will repair forty pumping stations in all of the four districts by 2028.',
  )
  expect(title).toBe('The Ministry of Water will repair forty pumping stations in all of the four…')
})

describeEngines('the draft a curator begins with', (open) => {
  test('has what the reader found, and the day where the text gives one', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const published = publish(await readSnapshot(ledger, amina, 'sarwan'), amina)
    const finding = await findingOf(ledger, 'water-plan-c1-f')
    const draft = suggestedDraft(published, finding, { en: 'Repair' })
    expect(draft).toMatchObject({
      kind: 'commitment',
      due: '2028-06-30',
      names: finding.names,
      approach: finding.approach,
    })
  })

  test('names the post of an organisation the text names only where it has a single one', async () => {
    const ledger = await open()
    await makeSarwan(ledger)
    const before = publish(await readSnapshot(ledger, amina, 'sarwan'), amina)
    expect(statedOwners(before, ['Ministry of Water', 'Water Watch'])).toEqual([])
    await ledger.write(amina, 'sarwan', (tx) => {
      const data = { id: 'chair', ...{ organisation: 'critic', title: { en: 'Chair' } } }
      return putMany(tx, 'posts', [{ id: 'chair', label: 'TLP:CLEAR', data }])
    })
    const after = publish(await readSnapshot(ledger, amina, 'sarwan'), amina)
    expect(statedOwners(after, ['WATER WATCH'])).toEqual([{ post: 'chair', basis: 'stated' }])
  })

  test('calls a promise a demand where the text binds nobody', async () => {
    const ledger = await open()
    await keepPlan(ledger)
    const published = publish(await readSnapshot(ledger, amina, 'sarwan'), amina)
    const policy = published.records.policies.get('water-plan')
    const finding = await findingOf(ledger, 'water-plan-c1-f')
    expect(policy?.binds).toBe(true)
    const unbound = {
      ...published,
      records: { ...published.records, policies: new Map(policy && [['water-plan', { ...policy, binds: false }]]) },
    }
    expect(suggestedDraft(unbound, finding, { en: 'Repair' }).kind).toBe('demand')
  })
})
