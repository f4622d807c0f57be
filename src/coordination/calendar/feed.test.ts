import { beforeEach, expect, test } from 'vitest'
import { withdrawGrant } from '#src/identity/change-grant.ts'
import { closeUser } from '#src/identity/close-account.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { mailOf, workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { grantOf } from '#test/mail-people.ts'
import { endOwnFeed, makeFeed, ownFeed, visitorByFeed } from './feed.ts'

describeEngines('A private calendar', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
  })

  const made = async (by: Visitor) => {
    const address = await makeFeed(people.desk, grantOf(by), 'ur')
    return /^http:\/\/127\.0\.0\.1:8040\/ur\/practice\/calendar\/([\w-]{43})\.ics$/.exec(address)?.[1] ?? address
  }
  const behind = (secret: string, where = workspace) => visitorByFeed(people.desk, secret, where)

  test('shows what its owner may see, and nobody else’s', async () => {
    expect(await behind(await made(people.ayesha))).toEqual(people.ayesha)
    expect(await behind(await made(people.kamran))).toEqual(people.kamran)
  })

  test('opens nothing elsewhere, with a letter changed, or with what is stored of it', async () => {
    const secret = await made(people.ayesha)
    expect(await behind(secret, 'elsewhere')).toBeUndefined()
    expect(await behind(`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
    const rows = await people.desk.ledger.accounts((db) => db.selectFrom('account_calendars').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(await behind(rows[0]?.secret_hash ?? '')).toBeUndefined()
  })

  test('ends when another is made in its place, and when it is ended, by its owner alone', async () => {
    const first = await made(people.ayesha)
    const second = await made(people.ayesha)
    expect(await behind(first)).toBeUndefined()
    await endOwnFeed(people.desk, grantOf(people.kamran))
    expect(await behind(second)).toBeDefined()
    await endOwnFeed(people.desk, grantOf(people.ayesha))
    expect(await behind(second)).toBeUndefined()
    expect(await ownFeed(people.desk, grantOf(people.ayesha))).toBeNull()
  })

  test('ends with the grant, and with the account', async () => {
    const [first, second] = [await made(people.ayesha), await made(people.kamran)]
    const account = grantOf(people.ayesha).account
    await withdrawGrant(people.desk, grantOf(people.amina).account, { workspace, account })
    expect(await behind(first)).toBeUndefined()
    await closeUser(people.desk.ledger, mailOf('kamran'), people.desk.now())
    expect(await behind(second)).toBeUndefined()
  })

  test('says to its owner when it was last fetched, to the hour', async () => {
    const secret = await made(people.ayesha)
    const used = async () => (await ownFeed(people.desk, grantOf(people.ayesha)))?.usedAt
    expect(await used()).toBeNull()
    await behind(secret)
    const first = await used()
    people.desk.pass(1800)
    await behind(secret)
    expect(await used()).toBe(first)
    people.desk.pass(1801)
    await behind(secret)
    expect(await used()).toBe(people.desk.now().toISOString())
  })
})
