/** A provider of OpenID Connect for tests, on a free port of this machine: oidc-provider, with people who sign in by their name alone. */
import { generateKeyPairSync } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import { Provider } from 'oidc-provider'
import type { ProviderSettings } from '#src/identity/openid/settings.ts'

export const client = { id: 'paimana', secret: 'a secret of the two of them' }

/** What the provider says of somebody beside their number. */
export type Claims = Record<string, unknown>

export interface TestProvider {
  settings: ProviderSettings
  /** Whom it knows, by what is typed at its door, which is their `sub` as well. */
  people: Map<string, Claims>
  /** Takes somebody from the address that we send a browser to, through its pages, to the address it sends them back to. */
  signsIn(url: string, name: string): Promise<URL>
  close(): Promise<void>
}

/** A server whose address is known before what it serves is. */
export async function listening(
  host = '127.0.0.1',
): Promise<{ origin: string; serve(listener: RequestListener): void; server: Server }> {
  let listener: RequestListener = (_, response) => response.writeHead(503).end()
  const server = createServer((request, response) => listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { origin: `http://${host}:${port}`, server, serve: (next) => (listener = next) }
}

export function stopped(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(() => resolve()))
}

/** @param answers addresses it may send people back to */
export async function startProvider(answers: string[], more: Partial<ProviderSettings> = {}): Promise<TestProvider> {
  const { origin, serve, server } = await listening()
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const people = new Map<string, Claims>()
  const provider = new Provider(origin, {
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: answers,
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['for tests'] },
    jwks: { keys: [{ ...key.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' }] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  })
  serve(provider.callback())
  const settings: ProviderSettings = {
    id: 'ministry',
    name: { en: 'Ministry of Wells', ur: 'وزارتِ چاہات' },
    issuer: origin,
    clientId: client.id,
    clientSecret: client.secret,
    trustSecondFactor: false,
    acrValues: [],
    ...more,
  }
  return { settings, people, signsIn: (url, name) => walk(origin, url, name), close: () => stopped(server) }
}

/** As a browser goes through its two pages: who one is, and that one agrees. */
async function walk(origin: string, start: string, name: string): Promise<URL> {
  const jar = new Map<string, string>()
  let url = new URL(start)
  let body: URLSearchParams | undefined
  for (let step = 0; step < 20 && url.origin === origin; step++) {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join('; ')
    const response = await fetch(url, { method: body ? 'POST' : 'GET', body, redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const next = response.headers.get('location')
    const page = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (next === null && prompt === undefined)
      throw new Error(`The provider said ${response.status}: ${page.slice(0, 500)}`)
    body = next === null ? new URLSearchParams({ prompt: prompt ?? '', login: name, password: 'x' }) : undefined
    if (next !== null) url = new URL(next, url)
  }
  return url
}
