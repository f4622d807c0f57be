import { beforeEach, expect, test } from 'vitest'
import { comment } from '#src/coordination/comments/comment.ts'
import { commentsOn } from '#src/coordination/comments/comment-store.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { endToken, makeToken, tokensOf, visitorByToken } from './api-token.ts'
import { withdrawGrant } from './change-grant.ts'
import { closeUser } from './close-account.ts'
import type { Grant } from './model.ts'
import type { Visitor } from './visitor.ts'

describeEngines('A token', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
  })

  const grantOf = ({ grant }: Visitor): Grant => grant ?? expect.unreachable('they were given something')
  const made = (by: Visitor, scopes = ['comment'], days = 30) =>
    makeToken(people.desk, grantOf(by), { name: 'upload', scopes, days })
  const behind = (token: string, where = workspace) => visitorByToken(people.desk, token, where)
  const said = { kind: 'organisations', id: 'police', text: 'Said by a program' } as const

  test('acts as its holder does, in what it is for', async () => {
    const program = await behind(await made(people.ayesha))
    expect(program).toMatchObject({ ...people.ayesha, scopes: ['comment'] })
    await people.as(program as Visitor, comment, said)
    const comments = await people.sees(people.bilal, (tx) => commentsOn(tx, 'organisations', 'police'))
    expect(comments).toMatchObject([{ text: said.text, offices: ['police-chief'] }])
  })

  test('does nothing that it is not for', async () => {
    const program = (await behind(await made(people.ayesha, ['read']))) as Visitor
    await expect(people.as(program, comment, said)).rejects.toMatchObject({ problem: { status: 403 } })
  })

  test('for an act that is not its holder’s to do does not make it theirs', async () => {
    const program = (await behind(await made(people.kamran, ['comment']))) as Visitor
    const hidden = { ...said, kind: 'themes', id: 'nothing-of-theirs' } as const
    await expect(people.as(program, comment, hidden)).rejects.toMatchObject({ problem: { status: 404 } })
  })

  test('opens nothing elsewhere, with a letter changed, or when its day has come', async () => {
    const token = await made(people.ayesha)
    expect(await behind(token, 'elsewhere')).toBeUndefined()
    expect(await behind(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
    expect(await behind(token)).toBeDefined()
    people.desk.pass(30 * 86_400)
    expect(await behind(token)).toBeUndefined()
  })

  test('ends when its holder ends it, and nobody else can', async () => {
    const token = await made(people.ayesha)
    const [{ id } = { id: '' }] = await tokensOf(people.desk, grantOf(people.ayesha))
    await endToken(people.desk, grantOf(people.kamran), id)
    expect(await behind(token)).toBeDefined()
    await endToken(people.desk, grantOf(people.ayesha), id)
    expect(await behind(token)).toBeUndefined()
  })

  test('ends with the grant, and with the account', async () => {
    const [first, second] = [await made(people.ayesha), await made(people.kamran)]
    const { account } = grantOf(people.ayesha)
    await withdrawGrant(people.desk, grantOf(people.amina).account, { workspace, account })
    expect(await behind(first)).toBeUndefined()
    await closeUser(people.desk.ledger, 'kamran@example.org', people.desk.now())
    expect(await behind(second)).toBeUndefined()
  })

  test('says when it was last used, and is shown only to its holder', async () => {
    const token = await made(people.ayesha)
    expect(await tokensOf(people.desk, grantOf(people.ayesha))).toMatchObject([{ name: 'upload', usedAt: null }])
    await behind(token)
    const [used] = await tokensOf(people.desk, grantOf(people.ayesha))
    expect(used?.usedAt).toBe(people.desk.now().toISOString())
    expect(JSON.stringify(used)).not.toContain(token)
    expect(await tokensOf(people.desk, grantOf(people.kamran))).toEqual([])
  })

  test.each([
    ['without a name', { name: ' ', scopes: ['read'], days: 30 }],
    ['for nothing', { name: 'x', scopes: [], days: 30 }],
    ['for ever', { name: 'x', scopes: ['read'], days: 36_500 }],
    ['of somebody else', { name: 'x', scopes: ['read'], days: 30, account: 'person-x' }],
  ])('%s is refused', async (_, given) => {
    const asked = makeToken(people.desk, grantOf(people.ayesha), given)
    await expect(asked).rejects.toMatchObject({ problem: { status: 422 } })
  })
})
