/** People for tests of sign-in: a desk with a clock of its own and a letter box, and named actors who come in by invitation. */

import { acceptInvitation } from '#src/identity/accept-invitation.ts'
import type { Caller } from '#src/identity/caller.ts'
import type { Desk } from '#src/identity/desk.ts'
import { firstAdministratorLink } from '#src/identity/first-administrator.ts'
import { invitePerson } from '#src/identity/invite-person.ts'
import type { Mail } from '#src/identity/mailer.ts'
import { GrantDraft, type Role } from '#src/identity/model.ts'
import { type Person, personOf } from '#src/identity/person.ts'
import { setCookie } from '#src/identity/session-cookie.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger, LedgerOptions } from '#src/ledger/ledger.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'

export const workspace = 'practice'
export const goodPassword = 'river lantern ninety walnut'
/** From a computer that nobody else shares. */
export const fromHome: Caller = { address: '192.0.2.7', device: 'computer' }

export interface TestDesk extends Desk {
  letters: Mail[]
  /** Lets seconds pass. */
  pass(seconds: number): void
}

/** A ledger with one workspace: two organisations, each with one post. */
export async function openDesk(open: (options?: LedgerOptions) => Promise<Ledger>): Promise<TestDesk> {
  let moment = Date.parse('2026-11-21T09:00:00Z')
  const now = () => new Date(moment)
  const ledger = await open({ now })
  await ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const publisher = { en: 'The desk' }
    await putWorkspace(tx, {
      id: workspace,
      title: { en: 'Practice' },
      summary: publisher,
      publisher,
      licence: 'CC0-1.0',
    })
    const organisation = (id: string) => {
      const data = { id, name: { en: id }, classification: 'other', otherNames: [] }
      return { id, label: 'TLP:CLEAR' as const, data }
    }
    await putMany(tx, 'organisations', [organisation('police'), organisation('schools')])
    const post = (id: string, of: string) => ({
      id,
      label: 'TLP:CLEAR' as const,
      data: { id, organisation: of, title: { en: id } },
    })
    await putMany(tx, 'posts', [post('police-chief', 'police'), post('schools-head', 'schools')])
  })
  const letters: Mail[] = []
  const mailer = { send: async (mail: Mail) => letters.push(mail) > 0 }
  return {
    ledger,
    now,
    mailer,
    address: 'http://127.0.0.1:8040/',
    letters,
    pass: (seconds) => (moment += seconds * 1000),
  }
}

export const tokenIn = (text: string | undefined): string =>
  /\/(?:invitation|second-factor)\/([\w-]+)/.exec(text ?? '')?.[1] ?? 'no token'

/** Who holds a session, as a request with its cookie is read. */
export function holder(desk: Desk, session: string): Promise<Person | undefined> {
  const cookie = setCookie('session', session, { secure: false, seconds: 60 }).split(';')[0] ?? ''
  return personOf(desk, new Request(desk.address, { headers: { cookie } }))
}

export async function personBehind(desk: Desk, session: string): Promise<Person> {
  const person = await holder(desk, session)
  if (!person) throw new Error('Nobody holds this session')
  return person
}

/** Amina, who took up the link printed at first start. */
export async function firstAdministrator(desk: Desk): Promise<Person> {
  const path = await firstAdministratorLink(desk.ledger, desk.now())
  const given = { name: 'Amina', mail: 'amina@example.org', password: goodPassword }
  return personBehind(desk, await acceptInvitation(desk, tokenIn(path), given, fromHome))
}

export interface Newcomer {
  name: string
  role: Role
  organisation?: string
  posts?: string[]
}

export const mailOf = (name: string): string => `${name.toLowerCase()}@example.org`

/** Somebody invited by `by`, who has chosen `goodPassword`. */
export async function joins(desk: TestDesk, by: Person, { name, ...grant }: Newcomer): Promise<Person> {
  const draft = GrantDraft.parse(grant)
  await invitePerson(desk, by.account.id, { workspace, mail: mailOf(name), name, grant: draft })
  const token = tokenIn(desk.letters.at(-1)?.text)
  return personBehind(desk, await acceptInvitation(desk, token, { name, password: goodPassword }, fromHome))
}
