/** A site with an administrator, for the tests of signing in: its clock stands still until it is told to go on. */
import { beforeAll } from 'vitest'
import type { ServeOptions } from '#src/publishing/serve.ts'
import { startSite, type TestSite } from './site.ts'

export const password = 'river lantern ninety walnut'

export interface PeopledSite extends TestSite {
  /** The site's moment. */
  now(): Date
  /** Lets seconds pass. */
  pass(seconds: number): void
  /** The cookie of Amina, who administers every workspace. */
  readonly amina: string
  /** Sends a form as a browser would, and follows nothing. */
  send(
    path: string,
    fields: Record<string, string>,
    cookie?: string,
    headers?: Record<string, string>,
  ): Promise<Response>
  /** A page's text. */
  page(path: string, cookie?: string): Promise<string>
}

/** The cookies an answer sets, as a browser would send them back. */
export const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ')

export function startPeopledSite(options: Partial<ServeOptions> = {}): PeopledSite {
  let moment = Date.parse('2026-11-21T09:00:00Z')
  let amina = ''
  const said: string[] = []
  const now = () => new Date(moment)
  const site = startSite({ now, say: (text) => said.push(text), ...options })
  const send: PeopledSite['send'] = (path, fields, cookie = '', headers = {}) =>
    fetch(site.address + path, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: site.address, cookie, ...headers },
      body: new URLSearchParams(fields),
    })
  beforeAll(async () => {
    const link = /http\S+\/invitation\/\S+/.exec(said.join('\n'))?.[0] ?? 'no link was printed'
    const given = { mail: 'amina@example.org', name: 'Amina', password }
    amina = cookiesOf(await send(new URL(link).pathname, given))
  })
  return {
    get server() {
      return site.server
    },
    get address() {
      return site.address
    },
    get amina() {
      return amina
    },
    now,
    pass: (seconds) => {
      moment += seconds * 1000
    },
    send,
    page: async (path, cookie = '') => (await fetch(site.address + path, { headers: { cookie } })).text(),
  }
}

/** Invites somebody to the practice workspace and gives the path of the invitation, as the outbox has it. */
export async function invited(site: PeopledSite, name: string, role: string): Promise<string> {
  const mail = `${name.toLowerCase()}@example.org`
  await site.send('/practice/people', { do: 'invite', mail, name, role, organisation: '' }, site.amina)
  const outbox = await site.page('/outbox', site.amina)
  const letter = outbox.slice(outbox.indexOf(mail))
  return /\/invitation\/[\w-]{43}/.exec(letter)?.[0] ?? 'no invitation'
}
