/** A provider's answer: held against what was asked, exchanged for its word about who somebody is, and that word checked. */
import type { IDToken } from 'openid-client'
import { takeCeremony } from '../ceremony-store.ts'
import type { Desk } from '../desk.ts'
import { type Refusal, refuse } from '../identity-error.ts'
import { Asked, answerAddress, type Intent, providersAt } from './ask-provider.ts'
import type { Identity } from './identity-store.ts'
import type { Providers } from './providers.ts'
import type { ProviderSettings } from './settings.ts'

/** What a provider vouches for. */
export interface Vouched {
  identity: Identity
  /** In small letters; null where the provider has not verified it. */
  mail: string | null
  /** Whether it says that a second factor was shown, and its word counts. */
  strong: boolean
}

/**
 * @param search of the address that the provider sent the browser to
 * @param token of the ceremony, from the browser's cookie
 * @throws IdentityError `openidOver` for an answer that nobody here waits for, `openidCancelled`, `openidAway`, `openidClock`,
 * `openidAnswer`, `openidMail`, `openidDomain`
 */
export async function hearProvider(
  desk: Desk,
  { provider, search, token }: { provider: string; search: URLSearchParams; token: string | undefined },
): Promise<{ vouched: Vouched; intent: Intent }> {
  const providers = providersAt(desk)
  const settings = providers.settingsOf(provider)
  const taken = await desk.ledger.accounts((db) => takeCeremony(db, 'openid', token, desk.now()))
  const asked = Asked.safeParse(taken?.data).data
  if (!asked || asked.provider !== provider || asked.state !== search.get('state')) return refuse('openidOver')
  const address = new URL(answerAddress(desk, provider))
  address.search = search.toString()
  const vouched = await claimsOf(providers, settings, address, asked).catch((error) => {
    providers.report(provider, error)
    return refuse(reasonOf(error))
  })
  return { vouched: keepsDomains(vouched, settings), intent: asked.intent }
}

async function claimsOf(
  providers: Providers,
  settings: ProviderSettings,
  address: URL,
  { state, nonce, verifier }: Pick<Asked, 'state' | 'nonce' | 'verifier'>,
): Promise<Vouched> {
  const configuration = await providers.configurationOf(settings)
  const { authorizationCodeGrant, fetchUserInfo } = await import('openid-client')
  const tokens = await authorizationCodeGrant(configuration, address, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('The provider sent no ID token')
  const asksMore = claims.email === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
  const more = asksMore ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {}
  return {
    identity: { issuer: claims.iss, subject: claims.sub },
    mail: verifiedMail({ ...more, ...claims }),
    strong: settings.trustSecondFactor && isStrong(claims, settings.acrValues),
  }
}

type Claims = Record<string, unknown>

/** Some say it as text. */
const verifiedMail = ({ email, email_verified }: Claims): string | null =>
  typeof email === 'string' && (email_verified === true || email_verified === 'true')
    ? email.trim().toLowerCase()
    : null

const isStrong = ({ amr, acr }: IDToken, acrValues: readonly string[]): boolean =>
  (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && acrValues.includes(acr))

function keepsDomains(vouched: Vouched, { mailDomains }: ProviderSettings): Vouched {
  if (!mailDomains) return vouched
  const mail = vouched.mail ?? refuse('openidMail')
  return mailDomains.includes(mail.slice(mail.lastIndexOf('@') + 1)) ? vouched : refuse('openidDomain')
}

/** Why somebody may come back from a provider without being let in. */
export const providerRefusals = [
  'link',
  'openidProvider',
  'openidAway',
  'openidOver',
  'openidCancelled',
  'openidClock',
  'openidAnswer',
  'openidUnlinked',
  'openidMail',
  'openidDomain',
  'openidTaken',
  'openidLinked',
  'gone',
] as const satisfies readonly Refusal[]

const isAway = /^(?:server_error|temporarily_unavailable)$/
const unreadable = ['OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR', 'OAUTH_TIMEOUT']

/** Why an answer is not taken, as far as it helps whoever waits for it. */
function reasonOf(error: unknown): Refusal {
  const { name, code, error: said } = error as { name?: string; code?: string; error?: string }
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'openidClock'
  if (code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return isAway.test(said ?? '') ? 'openidAway' : 'openidCancelled'
  const unheard = name === 'TypeError' || name === 'TimeoutError' || name === 'AbortError'
  return unheard || unreadable.includes(code ?? '') ? 'openidAway' : 'openidAnswer'
}
