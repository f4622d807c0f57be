/** A provider for tests that can be told what wrong thing to say: any claim, any signature, any issuer. */
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ProviderSettings } from '#src/identity/openid/settings.ts'
import { client, listening, stopped } from './openid-provider.ts'

export interface BentProvider {
  settings: ProviderSettings
  /** Put over the claims of an honest ID token. */
  claims: Record<string, unknown>
  /** Put over the answer of its description and of its token endpoint. */
  said: { description?: object; token?: object; status?: number }
  /** Signs with a key that it has not published. */
  forges: boolean
  /** The address it sends somebody back to, having read in `url` what we asked. */
  sends(url: string, more?: Record<string, string>): URL
  close(): Promise<void>
}

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function jwt(claims: object, key: KeyObject): string {
  const text = `${base64({ alg: 'RS256', kid: 'a' })}.${base64(claims)}`
  return `${text}.${sign('sha256', Buffer.from(text), key).toString('base64url')}`
}

/** @param host of this machine: by another name than the site's it is another site */
export async function startBentProvider(host?: string): Promise<BentProvider> {
  const { origin, serve, server } = await listening(host)
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  const bent: BentProvider = {
    settings: {
      id: 'ministry',
      name: { en: 'Ministry of Wells' },
      issuer: origin,
      clientId: client.id,
      clientSecret: client.secret,
      trustSecondFactor: false,
      acrValues: [],
    },
    claims: {},
    said: {},
    forges: false,
    sends: (url, more = {}) => {
      const asked = new URL(url).searchParams
      const answer = new URL(asked.get('redirect_uri') ?? '')
      answer.search = new URLSearchParams({
        code: asked.get('nonce') ?? '',
        state: asked.get('state') ?? '',
        iss: origin,
        ...more,
      }).toString()
      return answer
    },
    close: () => stopped(server),
  }
  /** What it was asked to say again stands in the code. */
  const idToken = (nonce: string | null) => {
    const now = Math.floor(Date.now() / 1000)
    const honest = { iss: origin, aud: client.id, sub: 'number-1', iat: now, exp: now + 300, nonce }
    return jwt({ ...honest, ...bent.claims }, bent.forges ? other : privateKey)
  }
  const answers: Record<string, (body: URLSearchParams) => object> = {
    '/.well-known/openid-configuration': () => ({
      issuer: origin,
      authorization_endpoint: `${origin}/auth`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      authorization_response_iss_parameter_supported: true,
      ...bent.said.description,
    }),
    '/jwks': () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'a', use: 'sig', alg: 'RS256' }] }),
    '/token': (body) => {
      const id_token = idToken(body.get('code'))
      return { access_token: 'x', token_type: 'Bearer', id_token, ...bent.said.token }
    },
  }
  serve(async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin)
    // Everybody has signed in there already.
    if (url.pathname === '/auth') return response.writeHead(302, { location: bent.sends(url.href).href }).end()
    const answer = answers[url.pathname]
    response.writeHead(bent.said.status ?? (answer ? 200 : 404), { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer?.(new URLSearchParams(await text(request))) ?? {}))
  })
  return bent
}
