import { createHash, createPublicKey } from 'node:crypto'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { byIds } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { closeSurvey, keepSurvey, openSurvey } from '../surveying/run-survey.ts'
import { receive, settle } from '../surveying/survey-store.ts'
import { formText } from '../surveying/test-form.ts'
import { type Asked, blindMessage, toBytes, unblind } from './blind-token.ts'
import { countInvitations, issue } from './invitation-store.ts'
import { readToken } from './issuing-key.ts'
import { makeInvitations } from './make-invitations.ts'
import { tokenFault } from './token-fault.ts'

const draft = {
  id: 'water',
  title: { en: 'Water' },
  publisher: { en: 'The desk' },
  opens: '2026-11-20',
  closes: '2026-11-30',
  selfSelected: false,
  invited: true,
  file: Buffer.from(formText).toString('base64'),
}
const status = (code: number) => ({ problem: { status: code } })
const today = '2026-11-21'

describeEngines('Invitations to a survey', (open) => {
  let people: Colleagues
  beforeEach(async () => {
    people = await colleagues(open)
  })

  const opened = async (given = {}) => {
    const { id } = await people.as(people.bilal, keepSurvey, { ...draft, ...given })
    await people.as(people.bilal, openSurvey, { id, revision: 1 })
    return surveyNow(id)
  }
  const surveyNow = async (id = 'water') => {
    const [held] = await people.sees(thePublic as Visitor, (tx) => byIds(tx, 'surveys', [id]))
    return held?.data ?? expect.unreachable('it is open')
  }
  const keyOf = (survey: { publicKey?: string }) => survey.publicKey ?? expect.unreachable('it has a key')
  const invite = async (count: number, id = 'water') =>
    (await people.as(people.bilal, makeInvitations, { id, count })).codes
  const ask = (code: string, { blinded }: Pick<Asked, 'blinded'>, day = today, survey = 'water') =>
    issue(people.desk.ledger, workspace, { survey, code, blinded: Buffer.from(blinded, 'base64url'), today: day })
  const signatureOf = (issued: Awaited<ReturnType<typeof ask>>) =>
    issued.state === 'signed' ? issued.signature.toString('base64url') : expect.unreachable(issued.state)
  const tokenFor = async (code: string, survey = 'water') => {
    const publicKey = keyOf(await surveyNow(survey))
    const asked = await blindMessage(publicKey)
    const signature = signatureOf(await ask(code, asked, today, survey))
    return { asked, signature, token: await unblind(publicKey, asked, signature) }
  }
  const send = (page: string, token: string, day = today, texts = {}) =>
    receive(people.desk.ledger, workspace, 'water', { page, token, day, coded: { heard: 'yes' }, texts })
  const asOwner = <T>(fn: (db: ReadTx['db']) => Promise<T>) => people.desk.ledger.everything((db) => fn(db as never))
  const rows = (query: string) => asOwner(async (db) => (await sql.raw<Record<string, string>>(query).execute(db)).rows)
  const endDay = (day: string) =>
    people.desk.ledger.write(unrestricted('survey days'), workspace, (tx) => settle(tx, day))
  const counts = () => people.sees(people.bilal, (tx) => countInvitations(tx, 'water'))

  test('turn into tokens that the survey’s published key vouches for, and answers are taken with each once', async () => {
    const survey = await opened()
    const [code = ''] = await invite(1)
    const { token } = await tokenFor(code)
    expect(await tokenFault(survey, token)).toBeNull()
    expect(await send('one', token)).toBe('taken')
    expect(await send('one', token)).toBe('again')
    expect(await send('two', token)).toBe('spent')
    await endDay('2026-11-22')
    expect(await send('one', token, '2026-11-22')).toBe('again')
    expect(await send('two', token, '2026-11-22')).toBe('spent')
    expect(await counts()).toEqual({ made: 1, used: 1 })
  })

  test('let one set of answers in, when a token is used by two devices at once', async () => {
    await opened()
    const [code = ''] = await invite(1)
    const { token } = await tokenFor(code)
    const both = await Promise.all([send('one', token), send('two', token), send('one', token)])
    expect(both.toSorted()).toEqual(['again', 'spent', 'taken'])
    expect(await rows('select count(*)::int as n from survey_arrivals')).toEqual([{ n: 1 }])
  })

  test('cost no more the more have answered: neither answers nor tokens are ever read whole', async () => {
    await opened()
    const page = (at: number) => ({ key: `k${at}`, token: `t${at}`, coded: {}, texts: {} })
    const [before, after] = await people.desk.ledger.collect(workspace, async (db) => {
      const readWhole = () =>
        sql`select relname, seq_scan from pg_stat_xact_user_tables where relname like 'survey%' order by 1`.execute(db)
      const first = await readWhole()
      for (let at = 0; at < 12; at++)
        await sql`select paimana_receive('water', ${today}, ${JSON.stringify([page(at)])}::jsonb)`.execute(db)
      return [first.rows, (await readWhole()).rows]
    })
    expect(after).toEqual(before)
  })

  test('are signed again for the same message, and for no other', async () => {
    const publicKey = keyOf(await opened())
    const [code = ''] = await invite(1)
    const [asked, other] = [await blindMessage(publicKey), await blindMessage(publicKey)]
    const both = await Promise.all([ask(code, asked), ask(code, asked)])
    expect(signatureOf(both[0])).toBe(signatureOf(both[1]))
    expect(await ask(code, other)).toEqual({ state: 'used' })
    expect(signatureOf(await ask(code, asked, '2026-11-23'))).toBe(signatureOf(both[0]))
    expect(await counts()).toEqual({ made: 1, used: 1 })
  })

  test('stay as they were where what is asked for is none of the key’s messages, or the code is unknown', async () => {
    const survey = await opened()
    const [code = ''] = await invite(1)
    for (const blinded of [Buffer.alloc(0), Buffer.alloc(10, 1), Buffer.alloc(256, 255), Buffer.alloc(3000, 1)])
      expect(await ask(code, { blinded: blinded.toString('base64url') })).toEqual({ state: 'malformed' })
    const asked = await blindMessage(keyOf(survey))
    expect(await ask('a'.repeat(26), asked)).toEqual({ state: 'unknown' })
    expect(await ask(code, asked, '2026-12-01')).toEqual({ state: 'closed' })
    expect(await counts()).toEqual({ made: 1, used: 0 })
    expect(signatureOf(await ask(code, asked))).toHaveLength(342)
  })

  test('give tokens of their own survey alone; what is no token is none', async () => {
    await opened({ id: 'roads' })
    const survey = await opened()
    const [code = ''] = await invite(1, 'roads')
    const { token } = await tokenFor(code, 'roads')
    expect(await tokenFault(await surveyNow('roads'), token)).toBeNull()
    expect(await tokenFault(survey, token)).toBe('invalid')
    expect(await ask(code, await blindMessage(keyOf(survey)))).toEqual({ state: 'unknown' })
    const bent = `${token.slice(0, 200)}${token[200] === 'A' ? 'B' : 'A'}${token.slice(201)}`
    for (const bad of [
      bent,
      token.slice(1),
      `${token}A`,
      'x',
      ' '.repeat(427),
      '\u202e'.repeat(427),
      'A'.repeat(100_000),
    ])
      expect(await tokenFault(await surveyNow('roads'), bad)).toBe('invalid')
    expect(await tokenFault(survey, '')).toBe('missing')
    expect(await send('one', '')).toBe('uninvited')
    expect(await send('one', 'x')).toBe('uninvited')
  })

  test('are made by the secretariat alone, for open surveys that are by invitation, and counted in the log', async () => {
    await people.as(people.bilal, keepSurvey, draft)
    await expect(invite(3)).rejects.toMatchObject(status(409))
    await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
    const given = { id: 'water', count: 3 }
    for (const stranger of [people.ayesha, people.maryam, people.yusuf, people.amina, thePublic])
      await expect(people.as(stranger as Visitor, makeInvitations, given)).rejects.toMatchObject(status(403))
    for (const wrong of [
      { ...given, count: 0 },
      { ...given, count: 2001 },
      { ...given, codes: ['a'] },
    ])
      await expect(people.as(people.bilal, makeInvitations, wrong)).rejects.toMatchObject(status(422))
    expect(new Set(await invite(3)).size).toBe(3)
    const late = people.as(people.bilal, makeInvitations, given, '2026-12-01')
    await expect(late).rejects.toMatchObject(status(409))
    await opened({ id: 'roads', invited: false })
    await expect(invite(1, 'roads')).rejects.toMatchObject(status(409))
    expect(await people.sees(people.ayesha, (tx) => countInvitations(tx, 'water'))).toEqual({ made: 0, used: 0 })
  })

  test('and whether there are any never change once the survey is open, whoever writes', async () => {
    await opened()
    for (const change of [
      `update surveys set data = data - 'invited'`,
      `update surveys set data = data || '{"invited": false}'`,
      `update surveys set data = data || '{"publicKey": "other"}'`,
      `update surveys set data = data || '{"state": "closed", "publicKey": "other"}'`,
    ])
      await expect(people.desk.ledger.replaceAll((db) => sql.raw(change).execute(db as never))).rejects.toThrow(
        /has been opened/,
      )
  })

  test('end with the survey: the key, the invitations and the tokens are gone, and how many there were is published', async () => {
    await opened()
    const [code = '', unused = ''] = await invite(2)
    const { token, asked } = await tokenFor(code)
    await send('one', token)
    await people.as(people.bilal, closeSurvey, { id: 'water', revision: 2 })
    for (const table of ['survey_keys', 'survey_invitations', 'survey_tokens'])
      expect(await rows(`select * from ${table}`), table).toEqual([])
    expect((await surveyNow()).results?.invitations).toEqual({ made: 2, used: 1 })
    expect(await ask(unused, asked)).toEqual({ state: 'closed' })
    expect(await send('one', token)).toBe('again')
    expect(await send('two', token)).toBe('closed')
  })

  test('enter the log as numbers a day, and with the key never', async () => {
    await opened()
    const codes = await invite(3)
    await tokenFor(codes[0] ?? '')
    await endDay('2026-11-21')
    const entries = () => rows(`select action, change::text from audit_entries where kind = 'survey_invitations'`)
    expect(await entries()).toEqual([{ action: 'invite', change: '{"made": 3}' }])
    await endDay('2026-11-22')
    expect((await entries()).slice(1)).toEqual([{ action: 'issue', change: '{"day": "2026-11-21", "issued": 1}' }])
    await endDay('2026-11-23')
    expect(await entries()).toHaveLength(2)
    const [key] = await rows('select private_key from survey_keys')
    const everything = JSON.stringify(await rows('select change::text, subject from audit_entries'))
    expect(everything).not.toContain(key?.private_key)
    for (const code of codes) expect(everything).not.toContain(code)
  })

  describe('read by the owner of the database', () => {
    /** Everything that any table holds, as its owner reads it. */
    const everything = () =>
      asOwner(async (db) => {
        const { rows: tables } = await sql<{ name: string }>`
          select tablename as name from pg_tables where schemaname = 'public'`.execute(db)
        const texts = new Map<string, string>()
        for (const { name } of tables) {
          const { rows: found } = await sql<{ text: string }>`
            select to_jsonb(kept)::text as text from ${sql.table(name)} kept`.execute(db)
          texts.set(name, found.map(({ text }) => text).join('\n'))
        }
        return texts
      })
    const sha = (text: string | Buffer) => createHash('sha256').update(text)

    test('hold nothing that joins an invitation, a token and an answer, whatever table is read', async () => {
      await opened()
      const codes = await invite(8)
      const used = await Promise.all(codes.slice(0, 6).map((code) => tokenFor(code)))
      for (const [at, { token }] of used.entries()) await send(`page ${at}`, token, today, { why: `words ${at}` })
      await endDay('2026-11-22')
      const texts = await everything()
      for (const [at, code] of codes.entries()) {
        const blinded = used[at] && sha(Buffer.from(used[at].asked.blinded, 'base64url')).digest('hex')
        const holding = [...texts].filter(([, text]) => text.includes(code) || (blinded && text.includes(blinded)))
        expect(holding.map(([name]) => name)).toEqual(blinded ? ['survey_invitations'] : [])
      }
      for (const { token, asked, signature } of used) {
        const { message } = readToken(token) ?? expect.unreachable('it is one')
        const holding = [...texts].filter(([, text]) => text.includes(sha(message).digest('hex')))
        expect(holding.map(([name]) => name)).toEqual(['survey_tokens'])
        const all = [...texts.values()].join('\n')
        for (const secret of [token, asked.message, asked.blinded, asked.inverse, signature])
          expect(all).not.toContain(secret.slice(0, 40))
      }
    })

    test('tell of an invitation its hash, what was asked for it, and no day that is over; order and transaction tell nothing', async () => {
      await opened()
      const codes = await invite(40)
      const inOrder: string[] = []
      for (const code of codes) {
        await tokenFor(code)
        inOrder.push(createHash('sha256').update(code).digest('base64url'))
      }
      const before = await rows('select hash, day from survey_invitations order by xmin::text::bigint, ctid')
      expect(before.map(({ hash }) => hash)).not.toEqual(inOrder)
      expect(new Set(before.map(({ day }) => day))).toEqual(new Set([today]))
      await endDay('2026-11-22')
      const after = await rows('select hash, day, xmin::text as by from survey_invitations order by ctid')
      expect(new Set(after.map(({ day, by }) => `${day} ${by}`)).size).toBe(1)
      expect(after[0]?.day).toBeNull()
      expect(after.map(({ hash }) => hash)).not.toEqual(inOrder)
    })

    test('leave every token to every invitation: a blinding factor exists for each pair of what was signed and what came back', async () => {
      const publicKey = keyOf(await opened())
      const codes = await invite(4)
      const used = await Promise.all(codes.map((code) => tokenFor(code)))
      const { n, e } = modulusOf(publicKey)
      const number = (bytes: Uint8Array) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
      for (const { asked, signature } of used)
        for (const { token } of used) {
          const signed = number(toBytes(signature))
          const own = number(readToken(token)?.signature ?? new Uint8Array())
          // What the holder of this token would have blinded with, had it come from this invitation (RFC 9474, section 4.2).
          const factor = (signed * inverse(own, n)) % n
          const message = power(own, e, n)
          expect((message * power(factor, e, n)) % n).toBe(number(toBytes(asked.blinded)))
          expect(factor > 0n && factor < n && gcd(factor, n) === 1n).toBe(true)
        }
    })
  })

  test('a role that takes answers in sees none of their tables, nor does anybody who works here', async () => {
    await opened()
    await invite(1)
    for (const table of ['survey_keys', 'survey_invitations', 'survey_tokens']) {
      const query = `select * from ${table}`
      await expect(people.desk.ledger.collect(workspace, (db) => sql.raw(query).execute(db))).rejects.toThrow()
      await expect(people.sees(people.bilal, (tx) => sql.raw(query).execute(tx.db))).rejects.toThrow()
    }
    for (const call of [
      `paimana_keep_key('water', 'x')`,
      `paimana_invite('water', '{x}')`,
      `paimana_end_invitations('water')`,
    ])
      await expect(
        people.desk.ledger.write(people.ayesha, workspace, (tx) => sql.raw(`select ${call}`).execute(tx.db)),
      ).rejects.toThrow()
  })
})

function modulusOf(publicKey: string): { n: bigint; e: bigint } {
  const jwk = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }).export({
    format: 'jwk',
  })
  const number = (text: string | undefined) => BigInt(`0x${Buffer.from(text ?? '', 'base64url').toString('hex')}`)
  return { n: number(jwk.n), e: number(jwk.e) }
}

function power(base: bigint, exponent: bigint, n: bigint): bigint {
  let [result, square] = [1n, base % n]
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % n
    square = (square * square) % n
  }
  return result
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b))

function inverse(value: bigint, n: bigint): bigint {
  let [r0, r1, s0, s1] = [value % n, n, 1n, 0n]
  while (r1 !== 0n) {
    const q = r0 / r1
    ;[r0, r1, s0, s1] = [r1, r0 - q * r1, s1, s0 - q * s1]
  }
  return ((s0 % n) + n) % n
}
