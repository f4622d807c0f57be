/** People of every role in the practice workspace, for tests of what they do with one another on its pages. */
import { cookiesOf, type PeopledSite, password } from './people.ts'

export interface Membership {
  role: 'focal-point' | 'secretariat' | 'assessor' | 'committee'
  organisation?: string
  posts?: string
}

/** Invites somebody, who comes in; gives their cookie. */
export async function joined(site: PeopledSite, name: string, membership: Membership): Promise<string> {
  const mail = `${name.toLowerCase()}@example.org`
  const { role, organisation = '', posts = '' } = membership
  await site.send('/practice/people', { do: 'invite', mail, name, role, organisation, posts }, site.amina)
  const outbox = await site.page('/outbox', site.amina)
  const invitation = /\/invitation\/[\w-]{43}/.exec(outbox.slice(outbox.indexOf(mail)))?.[0] ?? 'no invitation'
  return cookiesOf(await site.send(invitation, { mail, name, password }))
}
