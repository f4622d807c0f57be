/**
 * The whole story once, as four people at four browsers live it, without JavaScript: a policy is read in and published by two, its promise
 * gets a roadmap that is returned and accepted, an indicator, a round with a value and its evidence, an assessor who disagrees, a reply, a
 * question and its answer; and the public scorecard shows all of it.
 */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { plan } from './documents.ts'
import { withoutScript } from './member-visit.ts'
import { joined, type Membership } from './members.ts'
import { startPeopledSite } from './people.ts'
import { startBrowser } from './site.ts'

const site = startPeopledSite()
const browser = startBrowser()
const policy = '/practice/policies/pump-plan'
const promise = '/practice/commitments/pump-plan-2'
const indicator = '/practice/indicators/money-set-aside'
const organisation = 'special-courts'
const post = `head-${organisation}`

let secretariat: Page
let second: Page
let agency: Page
let colleague: Page
let assessor: Page
let committee: Page

const words = (page: Page) => page.locator('main').innerText()
const send = (page: Page, deed: string) => page.click(`main button[value="${deed}"]`)
const go = (page: Page, path: string) => page.goto(site.address + path)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const pathOf = (page: Page) => new URL(page.url()).pathname
/** On loopback its operator would be shown more. */
const asPublic = async (path: string) => (await ask(site.address + path, { host: 'paimana.example' })).body

beforeAll(async () => {
  const pageOf = async (name: string, membership: Membership) =>
    withoutScript(browser(), site, await joined(site, name, membership))
  secretariat = await pageOf('Bilal', { role: 'secretariat' })
  second = await pageOf('Sana', { role: 'secretariat' })
  agency = await pageOf('Ayesha', { role: 'focal-point', organisation, posts: post })
  colleague = await pageOf('Rashid', { role: 'focal-point', organisation })
  assessor = await pageOf('Maryam', { role: 'assessor', organisation: 'lantern-institute' })
  committee = await pageOf('Yusuf', { role: 'committee', organisation: 'assembly' })
})

/** A policy is read in and its promise decided on; two of the secretariat publish it. */
async function policyIsPublished(): Promise<void> {
  await go(secretariat, '/xray')
  await secretariat.setInputFiles('input[type=file]', {
    name: 'plan.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(plan.text()),
  })
  await secretariat.click('main form button')
  // The page loads itself again until the file has been read.
  await secretariat.getByLabel('Workspace').selectOption('practice')
  await secretariat.getByRole('button', { name: 'Say what it is' }).click()
  await secretariat.getByLabel('Title in English').fill('Pump Plan')
  await secretariat.getByLabel('Id in addresses').fill('pump-plan')
  await secretariat.selectOption('[name=issuer]', 'government')
  await secretariat.getByRole('button', { name: 'Keep it', exact: true }).click()
  await go(secretariat, `${policy}/curation/pump-plan-c2-f`)
  await secretariat.fill('[name=title]', 'Set money aside for the pumps')
  await secretariat.selectOption('[name=owners]', post)
  await secretariat.click('main button[value=accept]')
  expect(await asPublic('/practice')).not.toContain('Pump Plan')

  await go(secretariat, `${policy}/publication`)
  await secretariat.fill('[name=note]', 'The ministry has published it.')
  await secretariat.click('main button[value=publish]')
  expect(await words(secretariat)).toContain('second person')
  await go(second, '/practice/work')
  await second.click(`main table a[href="${policy}/publication"]`)
  await second.click('main button[value=confirm]')
  expect(await asPublic(promise)).toContain('Set money aside for the pumps')
}

/** Its owner is asked for a roadmap, which is returned once and then accepted. */
async function roadmapIsAccepted(): Promise<void> {
  await go(secretariat, `${promise}/roadmaps`)
  await secretariat.fill('[name=due]', '2026-12-31')
  await send(secretariat, 'ask')
  await go(agency, '/practice/work')
  await agency.click('main table a:has-text("Set money aside")')
  await agency.click('text=Add a line')
  await agency.fill('[name="title.en"]', 'Open an account for the pumps')
  await agency.selectOption('[name=post]', post)
  await agency.fill('[name=starts]', '2026-12-01')
  await agency.fill('[name=ends]', '2027-03-31')
  await agency.fill('[name="milestones.0.title.en"]', 'Account opened')
  await agency.fill('[name="milestones.0.due"]', '2027-01-31')
  await send(agency, 'save')
  await send(agency, 'submit')
  const roadmap = pathOf(agency)
  await go(secretariat, roadmap)
  await secretariat.fill('[name="remark.l1"]', 'Who signs for it?')
  await send(secretariat, 'return')
  await agency.reload()
  expect(await agency.locator('#l1').innerText()).toContain('Who signs for it?')
  await agency.click('#l1 >> text=Change this line')
  await agency.fill('[name="people.text"]', 'Two clerks sign')
  await send(agency, 'save')
  await send(agency, 'submit')
  await secretariat.reload()
  await secretariat.selectOption('[name=label]', 'TLP:CLEAR')
  await send(secretariat, 'accept')
  expect(await asPublic('/practice/gantt/commitments/pump-plan-2')).toContain('Account opened')
}

/** What it changes is measured, by an indicator that two of the secretariat make public. */
async function indicatorIsDefined(): Promise<void> {
  await go(secretariat, '/practice/indicators/new?commitment=pump-plan-2')
  const written = {
    'title.en': 'Money set aside',
    'definition.en': 'Rupees in the account of the pumps',
    'unit.en': 'million rupees',
    'baseline.date': '2026-01-01',
    'baseline.value': '0',
    'target.date': '2027-12-31',
    'target.value': '12',
    'newResult.title.en': 'The pumps are paid for',
  }
  for (const [name, text] of Object.entries(written)) await secretariat.fill(`[name="${name}"]`, text)
  await secretariat.selectOption('[name=kind]', 'reach')
  await secretariat.selectOption('[name=result]', '+')
  await secretariat.selectOption('[name="reporters.0.organisation"]', organisation)
  await press(secretariat, 'Save')
  const publication = `${pathOf(secretariat)}/publication`
  await go(secretariat, publication)
  await secretariat.fill('[name=note]', 'Everybody should see it.')
  await press(secretariat, 'Ask a second person')
  await go(second, publication)
  await press(second, 'Make it public')
  expect(await asPublic(indicator)).toContain('Money set aside')
}

/** In a round its owner reports a value with its evidence; the secretariat approves and publishes it. */
async function valueIsPublished(): Promise<void> {
  await go(secretariat, '/practice/rounds')
  const period = { from: '2026-07-01', to: '2026-09-30', due: '2026-12-15' }
  for (const [name, day] of Object.entries(period)) await secretariat.fill(`[name=${name}]`, day)
  await send(secretariat, 'open')
  const report = `/practice/rounds/2026-07-01-2026-09-30/${organisation}`
  await go(agency, `${report}/evidence/money-set-aside`)
  const statement = { name: 'statement.txt', mimeType: 'text/plain', buffer: Buffer.from('Three million') }
  await agency.setInputFiles('input[type=file]', statement)
  await agency.fill('[name=title]', 'Statement of the account')
  await agency.check('[name=label][value="TLP:GREEN"]')
  await agency.click('main form[enctype] button')
  for (const note of await agency.locator('textarea[name^="note."]').all()) await note.fill('Not counted this quarter')
  await agency.fill('[name="value.money-set-aside"]', '3')
  await send(agency, 'hand-in')
  await go(secretariat, report)
  await send(secretariat, 'approve')
  await send(secretariat, 'publish')
  const { items } = JSON.parse(await asPublic('/api/v1/practice/observations?limit=1000'))
  expect(items.filter((one: { indicator: string }) => one.indicator === 'money-set-aside')).toMatchObject([
    { value: 3 },
  ])
}

/** An assessor disagrees with the owner, who replies; both are published. */
async function assessorDisagrees(): Promise<void> {
  await go(agency, `${promise}/verdict`)
  await agency.selectOption('[name=completion]', 'limited')
  await agency.fill('[name=rationale]', 'The account is open.')
  await agency.click('main form.form button')
  const own = pathOf(agency)
  await go(secretariat, own)
  await send(secretariat, 'publish')
  await go(assessor, `${promise}/verdict`)
  await assessor.selectOption('[name=completion]', 'not-started')
  await assessor.fill('[name=rationale]', 'No money has moved.')
  await assessor.click('main form.form button')
  const verdict = pathOf(assessor)
  await go(agency, '/practice/work')
  await agency.click(`main table a[href="${verdict}"]`)
  await agency.fill('[name=text]', 'It moves in January.')
  await send(agency, 'reply')
  await go(secretariat, verdict)
  await send(secretariat, 'publish')
  const page = await asPublic(promise)
  for (const said of ['The account is open.', 'No money has moved.', 'It moves in January.'])
    expect(page).toContain(said)
}

/** The committee asks, the owner answers, a colleague releases the answer. */
async function committeeAsks(): Promise<void> {
  await go(committee, promise)
  await committee.click('text=Ask a question')
  await committee.selectOption('[name=organisation]', organisation)
  await committee.fill('[name=title]', 'When will the money move?')
  await committee.fill('[name=text]', 'By what day will the first rupee be spent?')
  await committee.fill('[name=due]', '2026-12-15')
  await committee.click('main form.form button')
  const question = pathOf(committee)
  await go(agency, `${question}/answer`)
  await agency.fill('[name=text]', 'By the end of January')
  await send(agency, 'answer')
  await go(colleague, `${question}/answer`)
  await send(colleague, 'release')
  await committee.reload()
  expect(await words(committee)).toContain('By the end of January')
}

/** The public scorecard shows all of it. */
async function publicSeesAll(): Promise<void> {
  const card = await asPublic('/practice')
  expect(card).toContain('Pump Plan')
  const page = await asPublic(promise)
  for (const shown of ['Special Courts', 'Open an account for the pumps', 'When will the money move?'])
    expect(page).toContain(shown)
  const { policies } = await JSON.parse(await asPublic('/api/v1/practice/scorecard'))
  const own = policies.find((one: { policy: string }) => one.policy === 'pump-plan')
  expect(own).toMatchObject({
    commitments: 1,
    coverage: { assessedIndependently: 1, assessedByOwner: 1, disagreements: 1 },
  })
}

test('A promise is followed from the text of its policy to the public scorecard, by everybody whose part in it is', async () => {
  await policyIsPublished()
  await roadmapIsAccepted()
  await indicatorIsDefined()
  await valueIsPublished()
  await assessorDisagrees()
  await committeeAsks()
  await publicSeesAll()
})
