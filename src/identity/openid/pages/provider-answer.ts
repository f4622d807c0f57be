/** Where a provider sends the browser back to. Nothing is shown here: it goes on to where somebody wanted to be, or to why not. */
import { redirect } from 'react-router'
import { type Locale, localPath } from '#src/i18n/locale.ts'
import {
  asRefusal,
  type IdentityPage,
  identityPage,
  sessionHeaders,
  signedIn,
  waitingHeaders,
} from '../../identity-page.ts'
import { personOf } from '../../person.ts'
import { cookieOf, setCookie } from '../../session-cookie.ts'
import type { SignedIn } from '../../sign-in.ts'
import { localeIn } from '../ask-provider.ts'
import { acceptWithIdentity, redeemWithIdentity, signInWithIdentity } from '../enter-with-identity.ts'
import { hearProvider } from '../hear-provider.ts'
import { finishLinking } from '../own-identities.ts'
import type { Route } from './+types/provider-answer'

export async function loader(args: Route.LoaderArgs): Promise<Response> {
  const { searchParams } = new URL(args.request.url)
  const locale = localeIn(searchParams.get('state'))
  const page = { ...identityPage(args), goTo: goIn(locale) }
  const answer = await taken(page, args, searchParams).catch((error) =>
    page.goTo(`/sign-in/openid?why=${asRefusal(error).code}`),
  )
  answer.headers.append('set-cookie', setCookie('ceremony', '', { secure: page.secure, seconds: 0 }))
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** The address that a provider knows is one for all languages. */
const goIn =
  (locale: Locale): IdentityPage['goTo'] =>
  (path, headers) =>
    redirect(localPath(locale, path), { status: 303, headers })

async function taken(page: IdentityPage, { request, params }: Route.LoaderArgs, search: URLSearchParams) {
  const { desk, caller, secure } = page
  const token = cookieOf(request, 'ceremony', secure)
  const { vouched, intent } = await hearProvider(desk, { provider: params.provider, search, token })
  switch (intent.for) {
    case 'sign-in':
      return entered(page, await signInWithIdentity(desk, vouched, caller), intent.next)
    case 'invitation':
      return entered(page, await acceptWithIdentity(desk, intent.link, vouched, caller), '')
    case 'second-factor':
      await redeemWithIdentity(desk, intent.link, vouched)
      return page.goTo('/sign-in?note=reset')
    case 'link':
      await finishLinking(desk, await personOf(desk, request), intent, vouched)
      return page.goTo('/account/providers?note=linked')
  }
}

function entered(page: IdentityPage, answer: SignedIn, next: string): Response {
  if ('session' in answer) return signedIn(page, sessionHeaders(page, answer.session), next)
  return page.goTo(`/sign-in/code?next=${encodeURIComponent(next)}`, waitingHeaders(page, answer.waiting))
}
