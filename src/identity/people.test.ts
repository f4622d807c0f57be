import { beforeEach, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { auditLines } from '#src/ledger/audit-file.ts'
import { putWorkspace } from '#src/ledger/records.ts'
import {
  firstAdministrator,
  fromHome,
  goodPassword,
  joins,
  mailOf,
  openDesk,
  type TestDesk,
  tokenIn,
  workspace,
} from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { acceptInvitation, readInvitation } from './accept-invitation.ts'
import { changeGrant, withdrawGrant } from './change-grant.ts'
import { createUser, firstAdministratorLink } from './first-administrator.ts'
import { inviteAgain } from './invite-again.ts'
import { invitePerson } from './invite-person.ts'
import { GrantDraft } from './model.ts'
import { peopleIn } from './people-in.ts'
import type { Person } from './person.ts'
import { signIn } from './sign-in.ts'
import { visitorFrom } from './visitor.ts'

const administrator = GrantDraft.parse({ role: 'administrator' })
const secretariat = GrantDraft.parse({ role: 'secretariat' })
const policeFocalPoint = GrantDraft.parse({ role: 'focal-point', organisation: 'police', posts: ['police-chief'] })

describeEngines('People', (open) => {
  let desk: TestDesk
  let amina: Person
  beforeEach(async () => {
    desk = await openDesk(open)
    amina = await firstAdministrator(desk)
  })

  const invite = (name: string, grant: GrantDraft, by = amina) =>
    invitePerson(desk, by.account.id, { workspace, mail: mailOf(name), name, grant })

  async function log(): Promise<string> {
    let text = ''
    for await (const line of auditLines(desk.ledger, workspace)) text += line
    return text
  }

  test('the printed link makes one administrator, once, and none is printed afterwards', async () => {
    expect(amina.grants).toMatchObject([{ workspace, role: 'administrator', clearance: 'TLP:GREEN' }])
    expect(await firstAdministratorLink(desk.ledger, desk.now())).toBeUndefined()
  })

  test('a link printed at an earlier start works no more', async () => {
    const fresh = await openDesk(open)
    const first = tokenIn(await firstAdministratorLink(fresh.ledger, fresh.now()))
    await firstAdministratorLink(fresh.ledger, fresh.now())
    expect(await readInvitation(fresh, first)).toBeUndefined()
  })

  test('an administrator made by the command line gets a link and no password', async () => {
    const user = { mail: 'omar@example.org', name: 'Omar', workspace, grant: administrator }
    const { path } = await createUser(desk.ledger, user, desk.now())
    await expect(signIn(desk, { mail: user.mail, password: '' }, fromHome)).rejects.toMatchObject({ code: 'wrong' })
    expect(await acceptInvitation(desk, tokenIn(path), { name: 'Omar', password: goodPassword }, fromHome)).toBeTruthy()
  })

  test('Bilal, invited, chooses a password and is what the administrator said', async () => {
    const bilal = await joins(desk, amina, {
      name: 'Bilal',
      role: 'focal-point',
      organisation: 'police',
      posts: ['police-chief'],
    })
    expect(bilal.grants).toEqual([
      {
        workspace,
        account: bilal.account.id,
        role: 'focal-point',
        organisation: 'police',
        posts: ['police-chief'],
        clearance: 'TLP:GREEN',
      },
    ])
    expect(desk.letters).toHaveLength(1)
    expect(desk.letters[0]?.text).toMatch(/http:\/\/127\.0\.0\.1:8040\/invitation\/[\w-]{43}\n.*\/ur\/invitation\//s)
  })

  test('looking at an invitation does not spend it, taking it up does', async () => {
    await invite('Bilal', secretariat)
    const token = tokenIn(desk.letters[0]?.text)
    expect(await readInvitation(desk, token)).toEqual({ mail: 'bilal@example.org', name: 'Bilal' })
    expect(await readInvitation(desk, token)).toBeDefined()
    await acceptInvitation(desk, token, { name: 'Bilal', password: goodPassword }, fromHome)
    const again = acceptInvitation(desk, token, { name: 'Mallory', password: goodPassword }, fromHome)
    await expect(again).rejects.toMatchObject({ code: 'link', status: 410 })
  })

  test('of two who take up one invitation at once, one is refused', async () => {
    await invite('Bilal', secretariat)
    const token = tokenIn(desk.letters[0]?.text)
    const take = () => acceptInvitation(desk, token, { name: 'Bilal', password: goodPassword }, fromHome)
    const both = await Promise.allSettled([take(), take()])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('an invitation ends after seven days, and a new one ends it at once', async () => {
    const { account } = await invite('Bilal', secretariat)
    const first = tokenIn(desk.letters[0]?.text)
    desk.pass(7 * 24 * 3600 - 1)
    expect(await readInvitation(desk, first)).toBeDefined()
    await inviteAgain(desk, amina.account.id, { workspace, account })
    expect(await readInvitation(desk, first)).toBeUndefined()
    desk.pass(7 * 24 * 3600)
    expect(await readInvitation(desk, tokenIn(desk.letters[1]?.text))).toBeUndefined()
  })

  test('a password that is short, common or one’s own name does not spend the invitation', async () => {
    await invite('Bilal', secretariat)
    const token = tokenIn(desk.letters[0]?.text)
    const tries = { short: 'too short', common: 'Password2026!', personal: 'bilal@example.org' }
    for (const [code, password] of Object.entries(tries))
      await expect(acceptInvitation(desk, token, { name: 'Bilal', password }, fromHome)).rejects.toMatchObject({ code })
    expect(await readInvitation(desk, token)).toBeDefined()
  })

  test('an administrator gives nobody a role to themselves: it takes two people', async () => {
    const { id } = amina.account
    const own = { workspace, account: id }
    await expect(changeGrant(desk, id, { ...own, grant: secretariat })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdrawGrant(desk, id, own)).rejects.toMatchObject({ code: 'forbidden' })
    const herself = invitePerson(desk, id, { workspace, mail: amina.account.mail, name: 'Amina', grant: secretariat })
    await expect(herself).rejects.toMatchObject({ code: 'forbidden' })
    const omar = await joins(desk, amina, { name: 'Omar', role: 'administrator' })
    await changeGrant(desk, omar.account.id, { ...own, grant: secretariat })
    const [line] = await peopleIn(desk, omar.grants[0], workspace)
    expect(line?.grant).toMatchObject({ role: 'secretariat', clearance: 'TLP:AMBER+STRICT' })
  })

  test.each(['focal-point', 'secretariat', 'assessor', 'committee'] as const)(
    'somebody who is %s gives nobody anything',
    async (role) => {
      const other = await joins(desk, amina, { name: 'Other', role, organisation: 'schools' })
      const invited = invite('Friend', administrator, other)
      await expect(invited).rejects.toMatchObject({ code: 'forbidden', status: 403 })
      const whose = { workspace, account: amina.account.id }
      await expect(withdrawGrant(desk, other.account.id, whose)).rejects.toMatchObject({ code: 'forbidden' })
    },
  )

  test('an administrator whose grant was withdrawn a moment ago can do nothing any more', async () => {
    const omar = await joins(desk, amina, { name: 'Omar', role: 'administrator' })
    await withdrawGrant(desk, omar.account.id, { workspace, account: amina.account.id })
    await expect(invite('Friend', administrator)).rejects.toMatchObject({ code: 'forbidden' })
    expect(visitorFrom({ ...amina, grants: [] }, workspace).clearance).toBe('TLP:CLEAR')
  })

  test('an administrator of one workspace is nobody in another', async () => {
    await desk.ledger.write(unrestricted('operator'), 'elsewhere', (tx) => putWorkspace(tx, { id: 'elsewhere' }))
    const there = invitePerson(desk, amina.account.id, {
      workspace: 'elsewhere',
      mail: 'b@example.org',
      name: 'B',
      grant: secretariat,
    })
    await expect(there).rejects.toMatchObject({ code: 'forbidden' })
    await expect(peopleIn(desk, amina.grants[0], 'elsewhere')).rejects.toMatchObject({ code: 'forbidden' })
    expect(visitorFrom(amina, 'elsewhere')).toMatchObject({ name: 'public', clearance: 'TLP:CLEAR' })
  })

  test('a grant names an organisation and posts that there are, and posts of that organisation', async () => {
    const refused = async (grant: object, code: string) =>
      expect(invite('Bilal', { ...policeFocalPoint, ...grant })).rejects.toMatchObject({ code })
    await refused({ organisation: null, posts: [] }, 'needsOrganisation')
    await refused({ organisation: 'nowhere', posts: [] }, 'organisation')
    await refused({ posts: ['schools-head'] }, 'posts')
    expect(desk.letters).toHaveLength(0)
  })

  test('when a post changes hands the grant of the one goes and that of the other comes', async () => {
    const bilal = await joins(desk, amina, {
      name: 'Bilal',
      role: 'focal-point',
      organisation: 'police',
      posts: ['police-chief'],
    })
    await withdrawGrant(desk, amina.account.id, { workspace, account: bilal.account.id })
    const dua = await joins(desk, amina, {
      name: 'Dua',
      role: 'focal-point',
      organisation: 'police',
      posts: ['police-chief'],
    })
    expect(dua.grants[0]?.posts).toEqual(['police-chief'])
  })

  test('the log names opaque ids and posts, and never a name or an address', async () => {
    const bilal = await joins(desk, amina, {
      name: 'Bilal',
      role: 'focal-point',
      organisation: 'police',
      posts: ['police-chief'],
    })
    await withdrawGrant(desk, amina.account.id, { workspace, account: bilal.account.id })
    const text = await log()
    expect(text).toContain(bilal.account.id)
    expect(text).toContain('police-chief')
    expect(text).not.toMatch(/bilal|amina|example\.org/i)
  })
})
