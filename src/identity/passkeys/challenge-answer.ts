/** What the module of a page is told when it asks for a challenge: the options for the browser, or why there are none. */
import type { Locale } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { ceremonySeconds } from '../ceremony-store.ts'
import { asRefusal, type IdentityPage } from '../identity-page.ts'
import { setCookie } from '../session-cookie.ts'
import { refusalText } from '../use-refusal.ts'
import type { PasskeyChallenge } from './enrol-passkey.ts'

export async function challengeAnswer(
  { locale, secure }: Pick<IdentityPage, 'locale' | 'secure'>,
  begin: () => Promise<PasskeyChallenge<object>>,
): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'no-store' })
  try {
    const { options, token } = await begin()
    headers.append('set-cookie', setCookie('ceremony', token, { secure, seconds: ceremonySeconds.passkey }))
    return Response.json({ options }, { headers })
  } catch (error) {
    return refusedChallenge(error, locale, headers)
  }
}

function refusedChallenge(error: unknown, locale: Locale, headers: Headers): Response {
  const { code, status, wait } = asRefusal(error)
  if (wait > 0) headers.set('retry-after', String(wait))
  const message = refusalText({ refusal: code, wait }, translator(locale), locale)
  return Response.json({ message }, { status, headers })
}
