import { expect, test } from 'vitest'
import { firstAdministrator, goodPassword, openDesk } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { signIn } from './sign-in.ts'
import { delayAfter, takeAttempts } from './throttle.ts'

test('the wait doubles with every failure beyond the first five, up to a quarter of an hour', () => {
  const waits = [5, 6, 7, 8, 15, 16, 17, 60, 2000].map((failures) => delayAfter(failures, 'account'))
  expect(waits).toEqual([0, 1, 2, 4, 512, 900, 900, 900, 900])
})

describeEngines('Guessing', (open) => {
  const guess = { mail: 'amina@example.org', password: 'not the password' }
  const from = (i: number) => ({ address: `203.0.113.${i}`, device: 'computer' as const })

  test('is slowed for an account from however many addresses it comes', async () => {
    const desk = await openDesk(open)
    await firstAdministrator(desk)
    for (let i = 0; i < 6; i++) await expect(signIn(desk, guess, from(i))).rejects.toMatchObject({ code: 'wrong' })
    const right = { ...guess, password: goodPassword }
    await expect(signIn(desk, right, from(9))).rejects.toMatchObject({ code: 'throttled', wait: 1, status: 429 })
    desk.pass(1)
    await expect(signIn(desk, guess, from(10))).rejects.toMatchObject({ code: 'wrong' })
    await expect(signIn(desk, right, from(11))).rejects.toMatchObject({ code: 'throttled', wait: 2 })
    desk.pass(2)
    expect(await signIn(desk, right, from(12))).toHaveProperty('session')
    await expect(signIn(desk, guess, from(13))).rejects.toMatchObject({ code: 'wrong' })
  })

  test('is slowed for an address whatever accounts it tries', async () => {
    const desk = await openDesk(open)
    // Without the passwords, whose hashing would take the test half a minute.
    const attempt = (address: string, mail: string) =>
      desk.ledger
        .accounts((db) =>
          takeAttempts(
            db,
            [
              { of: 'address', value: address },
              { of: 'account', value: mail },
            ],
            desk.now(),
          ),
        )
        .then(
          () => 'heard',
          ({ code }) => code,
        )
    const tried: string[] = []
    for (let i = 0; i < 33; i++) tried.push(await attempt('203.0.113.1', `a${i}@example.org`))
    expect(tried).toEqual([...Array(31).fill('heard'), 'throttled', 'throttled'])
    expect(await attempt('203.0.113.2', 'a1@example.org')).toBe('heard')
  })

  test('at once is counted as often as it is done', async () => {
    const desk = await openDesk(open)
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => signIn(desk, guess, from(i))))
    const heard = all.filter((one) => one.status === 'rejected' && one.reason.code === 'wrong')
    expect(heard).toHaveLength(6)
  })

  test('is forgotten after a day without any', async () => {
    const desk = await openDesk(open)
    for (let i = 0; i < 6; i++) await signIn(desk, guess, from(i)).catch(() => {})
    desk.pass(25 * 3600)
    for (let i = 0; i < 5; i++) await expect(signIn(desk, guess, from(i))).rejects.toMatchObject({ code: 'wrong' })
  })
})
