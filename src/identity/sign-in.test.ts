import { beforeEach, expect, test } from 'vitest'
import {
  firstAdministrator,
  fromHome,
  goodPassword,
  holder,
  openDesk,
  personBehind,
  type TestDesk,
} from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { enterCode } from './enter-code.ts'
import type { Person } from './person.ts'
import { enrolSecondFactor, secondFactorOf } from './second-factor.ts'
import { listSessions } from './sessions.ts'
import { signIn } from './sign-in.ts'
import { codeAt } from './totp.ts'

const amina = { mail: 'amina@example.org', password: goodPassword }
const wrong = { ...amina, password: 'not her password' }

describeEngines('Signing in', (open) => {
  let desk: TestDesk
  let person: Person
  beforeEach(async () => {
    desk = await openDesk(open)
    person = await firstAdministrator(desk)
  })

  /** Gives the secret of the second factor and the backup codes. */
  async function enrol() {
    const factor = await secondFactorOf(desk, person)
    if (factor.enrolled) throw new Error('enrolled already')
    const secret = factor.offer.secret.replaceAll(' ', '')
    const codes = await enrolSecondFactor(desk, person, { code: codeAt(secret, desk.now()), password: goodPassword })
    desk.pass(30)
    return { secret, codes }
  }

  async function waiting(): Promise<string> {
    const answer = await signIn(desk, amina, fromHome)
    if (!('waiting' in answer)) throw new Error('the password alone was enough')
    return answer.waiting
  }

  test('Amina gets a session for her password, however she writes her address', async () => {
    const answer = await signIn(desk, { ...amina, mail: ' Amina@Example.org ' }, fromHome)
    expect('session' in answer && (await holder(desk, answer.session))?.account.name).toBe('Amina')
  })

  test('a wrong password and an unknown address are refused with the same words', async () => {
    await expect(signIn(desk, wrong, fromHome)).rejects.toMatchObject({
      code: 'wrong',
      message: 'Mail address or password is not right.',
    })
    const unknown = signIn(desk, { mail: 'nobody@example.org', password: goodPassword }, fromHome)
    await expect(unknown).rejects.toMatchObject({ code: 'wrong', message: 'Mail address or password is not right.' })
  })

  test('an unknown address is slowed down exactly as a known one is', async () => {
    const waits = async (mail: string) => {
      const seen: number[] = []
      for (let i = 0; i < 8; i++) {
        const caller = { ...fromHome, address: `${mail} ${i}` }
        await signIn(desk, { mail, password: 'not the password' }, caller).catch((error) => seen.push(error.wait))
      }
      return seen
    }
    expect(await waits('nobody@example.org')).toEqual(await waits(amina.mail))
  })

  test('the token of a session is nowhere in the database, and a made-up one opens nothing', async () => {
    const answer = await signIn(desk, amina, fromHome)
    const token = 'session' in answer ? answer.session : ''
    const rows = await desk.ledger.accounts((db) => db.selectFrom('account_sessions').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(await holder(desk, 'made-up')).toBeUndefined()
    expect(await holder(desk, rows[0]?.token_hash ?? '')).toBeUndefined()
  })

  test('signing in begins a new session and ends the one the browser had, so that none can be planted', async () => {
    const first = await signIn(desk, amina, fromHome)
    const planted = 'session' in first ? first.session : ''
    const second = await signIn(desk, amina, { ...fromHome, session: planted })
    expect('session' in second && second.session).not.toBe(planted)
    expect(await holder(desk, planted)).toBeUndefined()
  })

  test('a session ends after a week without use, and after a month with it', async () => {
    const answer = await signIn(desk, amina, fromHome)
    const token = 'session' in answer ? answer.session : ''
    for (let day = 0; day < 29; day++) {
      desk.pass(24 * 3600)
      expect(await holder(desk, token), `day ${day}`).toBeDefined()
    }
    desk.pass(24 * 3600)
    expect(await holder(desk, token)).toBeUndefined()
    const idle = await signIn(desk, amina, fromHome)
    desk.pass(8 * 24 * 3600)
    expect('session' in idle && (await holder(desk, idle.session))).toBeUndefined()
  })

  test('Amina, who has a second factor, gets no session for her password alone', async () => {
    await enrol()
    const token = await waiting()
    expect(await holder(desk, token)).toBeUndefined()
  })

  test('a code signs her in once: the same code again, in the same half minute, is refused', async () => {
    const { secret } = await enrol()
    const code = codeAt(secret, desk.now())
    const session = await enterCode(desk, { waiting: await waiting(), code }, fromHome)
    expect((await personBehind(desk, session)).account.secondFactor).toBe(true)
    const again = enterCode(desk, { waiting: await waiting(), code }, fromHome)
    await expect(again).rejects.toMatchObject({ code: 'wrongCode' })
  })

  test('the code that proved the enrolment signs nobody in', async () => {
    const { secret } = await enrol()
    const enrolling = codeAt(secret, new Date(desk.now().getTime() - 30_000))
    const replayed = enterCode(desk, { waiting: await waiting(), code: enrolling }, fromHome)
    await expect(replayed).rejects.toMatchObject({ code: 'wrongCode' })
  })

  test('a code of five minutes ago is refused, one of half a minute ago is taken', async () => {
    const { secret } = await enrol()
    desk.pass(600)
    const before = (seconds: number) => codeAt(secret, new Date(desk.now().getTime() - seconds * 1000))
    const old = enterCode(desk, { waiting: await waiting(), code: before(300) }, fromHome)
    await expect(old).rejects.toMatchObject({ code: 'wrongCode' })
    expect(await enterCode(desk, { waiting: await waiting(), code: before(30) }, fromHome)).toBeTruthy()
  })

  test('a backup code signs her in once', async () => {
    const { codes } = await enrol()
    const code = (codes[3] ?? '').toUpperCase().replaceAll('-', ' ')
    expect(codes).toHaveLength(10)
    expect(await enterCode(desk, { waiting: await waiting(), code }, fromHome)).toBeTruthy()
    const again = enterCode(desk, { waiting: await waiting(), code }, fromHome)
    await expect(again).rejects.toMatchObject({ code: 'wrongCode' })
  })

  test('codes are guessed ever more slowly, also by one who begins the sign-in anew', async () => {
    await enrol()
    const guess = async () => {
      const answer = await enterCode(
        desk,
        { waiting: await waiting(), code: '000000' },
        { ...fromHome, address: '' },
      ).catch((error) => error)
      return answer.code
    }
    const seen: string[] = []
    for (let i = 0; i < 8; i++) seen.push(await guess())
    expect(seen.slice(0, 5)).toEqual(Array(5).fill('wrongCode'))
    expect(seen.slice(6)).toContain('throttled')
  })

  test('between password and code there are ten minutes', async () => {
    const { secret } = await enrol()
    const token = await waiting()
    desk.pass(601)
    const late = enterCode(desk, { waiting: token, code: codeAt(secret, desk.now()) }, fromHome)
    await expect(late).rejects.toMatchObject({ code: 'link' })
  })

  test('of a device no more is kept than its kind', async () => {
    await signIn(desk, amina, { address: '198.51.100.9', device: 'phone' })
    expect((await listSessions(desk, person)).map(({ device }) => device).sort()).toEqual(['computer', 'phone'])
    const rows = await desk.ledger.accounts((db) => db.selectFrom('account_attempts').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain('198.51.100.9')
  })
})
