/** The way to a provider: authorisation code flow with PKCE (RFC 7636), state and nonce, all of them stored here and good once. */
import { z } from 'zod'
import { type Locale, locales } from '#src/i18n/locale.ts'
import type { Caller } from '../caller.ts'
import { beginCeremony } from '../ceremony-store.ts'
import type { Desk } from '../desk.ts'
import { refuse } from '../identity-error.ts'
import { forgetOldAttempts, takeAttempts } from '../throttle.ts'
import { newToken } from '../token.ts'
import type { Providers } from './providers.ts'

/** What somebody goes to a provider for. Of a link no more is kept than anywhere: its hash. */
export const Intent = z.discriminatedUnion('for', [
  z.object({ for: z.literal('sign-in'), next: z.string() }),
  z.object({ for: z.literal('invitation'), link: z.string() }),
  z.object({ for: z.literal('second-factor'), link: z.string() }),
  z.object({ for: z.literal('link'), account: z.string(), session: z.string() }),
])
export type Intent = z.infer<typeof Intent>

/** What the answer is held against. */
export const Asked = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  intent: Intent,
})
export type Asked = z.infer<typeof Asked>

export const providersAt = ({ providers }: Pick<Desk, 'providers'>): Providers => providers ?? refuse('openidProvider')

/** One address a provider, so that the answer of one is never taken for another's (RFC 9700, 4.4). */
export const answerAddress = ({ address }: Pick<Desk, 'address'>, provider: string): string =>
  new URL(`/sign-in/openid/${provider}/answer`, address).href

/** The language stands in the state, because an answer that belongs to nothing is spoken of as well. */
export const localeIn = (state: string | null): Locale => locales.find((one) => state?.startsWith(`${one}.`)) ?? 'en'

/**
 * @returns where the browser goes, and the ceremony's token for its cookie
 * @throws IdentityError `openidProvider`, `openidAway`, `throttled`
 */
export async function askProvider(
  desk: Desk,
  { provider, intent, locale }: { provider: string; intent: Intent; locale: Locale },
  { address }: Pick<Caller, 'address'>,
): Promise<{ url: string; token: string }> {
  const providers = providersAt(desk)
  const settings = providers.settingsOf(provider)
  await desk.ledger.accounts(async (db) => {
    await forgetOldAttempts(db, desk.now())
    // Whoever links an account is known already.
    if (address && intent.for !== 'link') await takeAttempts(db, [{ of: 'address', value: address }], desk.now())
  })
  const configuration = await providers.configurationOf(settings).catch((error) => {
    providers.report(provider, error)
    return refuse('openidAway')
  })
  const { buildAuthorizationUrl, calculatePKCECodeChallenge } = await import('openid-client')
  const asked = { provider, state: `${locale}.${newToken()}`, nonce: newToken(), verifier: newToken(), intent }
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: answerAddress(desk, provider),
    scope: 'openid email',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
    ui_locales: locale,
    ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
  })
  const account = intent.for === 'link' ? intent.account : null
  const token = await desk.ledger.accounts((db) => beginCeremony(db, 'openid', { account, data: asked }, desk.now()))
  return { url: url.href, token }
}
