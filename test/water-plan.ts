/** An invented plan, read and kept in an invented workspace: where the tests of curation begin. */

import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany, putWorkspace } from '#src/ledger/records.ts'
import type { PromiseDraft } from '#src/policies/curation/promise-draft.ts'
import { Finding } from '#src/policies/model.ts'
import { read } from '#src/reader/read.ts'
import { amina } from '#test/actors.ts'
import { keepReading } from '#test/curators.ts'

export const planText = `Water Plan of Sarwan 2027

Supply

1. The Ministry of Water will repair 40 pumping stations by 30 June 2028, with Rs 2 billion from the annual budget.

2. The Ministry shall publish a list of all wells and shall train 200 operators within 6 months.

3. Rivers cross four districts of the country.

4. The districts should measure the level of every well each month.
`

export const bytesOf = (text: string) => new TextEncoder().encode(text)
export const readHere = (bytes: Uint8Array, name: string) => read(bytes, name)

export const keptPlan = {
  id: 'water-plan',
  title: { en: 'Water Plan of Sarwan 2027' },
  summary: { en: 'An invented plan.' },
  kind: 'plan' as const,
  issuer: 'ministry',
  binds: true,
}

/** The workspace `sarwan`: a ministry with two posts, a theme, a recommendation by a critic. */
export async function makeSarwan(ledger: Ledger): Promise<void> {
  const open = (data: { id: string }) => ({ id: data.id, label: 'TLP:CLEAR' as const, data })
  await ledger.write(unrestricted('amina'), 'sarwan', async (tx) => {
    const words = { title: { en: 'Sarwan' }, summary: { en: 'An invented country.' } }
    await putWorkspace(tx, { id: 'sarwan', ...words, publisher: { en: 'Nobody' }, licence: 'CC0-1.0', fictional: true })
    const organisation = (id: string, en: string, classification: string) =>
      open({ id, ...{ name: { en }, otherNames: [], classification } })
    const ministry = organisation('ministry', 'Ministry of Water', 'ministry')
    await putMany(tx, 'organisations', [ministry, organisation('critic', 'Water Watch', 'civil-society')])
    const post = (id: string, en: string) => open({ id, ...{ organisation: 'ministry', title: { en } } })
    await putMany(tx, 'posts', [post('minister', 'Minister'), post('engineer', 'Chief Engineer')])
    await putMany(tx, 'themes', [open({ id: 'supply', ...{ title: { en: 'Supply' }, order: 1 } })])
    const critique = {
      title: { en: 'Dry wells' },
      kind: 'critique',
      authors: [],
      language: 'en',
      terms: { en: 'CC0-1.0' },
    }
    await putMany(tx, 'sources', [open({ id: 'dry-wells', ...critique })])
    const asked = { author: 'critic', title: { en: 'List the wells' }, citation: { source: 'dry-wells' } }
    await putMany(tx, 'recommendations', [open({ id: 'list-wells', ...asked, ...{ approach: 'soft', answer: null } })])
  })
}

/** `sarwan` with the plan kept in it, as amina did. Its numbered clauses are `water-plan-c1` to `-c4`. */
export async function keepPlan(ledger: Ledger): Promise<void> {
  await makeSarwan(ledger)
  const { reading, text } = await readHere(bytesOf(planText), 'plan.txt')
  await keepReading(ledger, amina, { workspace: 'sarwan', policy: keptPlan, reading, text })
}

export const findingOf = (ledger: Ledger, id: string): Promise<Finding> =>
  ledger.read(unrestricted('amina'), 'sarwan', async (tx) =>
    Finding.parse((await byIds(tx, 'findings', [id]))[0]?.data),
  )

export const nothingNamed = { deadline: null, target: null, money: null, verification: null }

export const draftOf = (en: string, more: Partial<PromiseDraft> = {}): PromiseDraft => ({
  kind: 'commitment',
  title: { en },
  approach: 'soft',
  names: nothingNamed,
  ...more,
})
