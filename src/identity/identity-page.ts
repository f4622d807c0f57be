/** What the pages of this room have in common: who asks, what a refused form says, and that no cache keeps any of it. */
import { data, redirect } from 'react-router'
import { type Locale, localPath, readPath } from '#src/i18n/locale.ts'
import type { Site } from '#src/publishing/site.ts'
import { addressContext, siteContext } from '#src/publishing/site-context.ts'
import type { Caller } from './caller.ts'
import { type Desk, isSecure } from './desk.ts'
import { deviceOf } from './device.ts'
import type { IdentityError, Refusal } from './identity-error.ts'
import { type Person, personOf } from './person.ts'
import { safeNext } from './safe-next.ts'
import { cookieOf, setCookie } from './session-cookie.ts'
import { longestDays } from './session-store.ts'

export interface PageArgs {
  request: Request
  context: { get(key: typeof siteContext): Site; get(key: typeof addressContext): string }
}

export interface IdentityPage {
  site: Site
  desk: Desk
  locale: Locale
  secure: boolean
  caller: Caller
  /** Goes to a path without language, in the page's language. */
  goTo(path: string, headers?: Headers): Response
}

export function identityPage({ request, context }: PageArgs): IdentityPage {
  const site = context.get(siteContext)
  const { desk } = site
  const { locale } = readPath(new URL(request.url).pathname)
  const secure = isSecure(desk)
  const caller: Caller = {
    address: context.get(addressContext),
    device: deviceOf(request.headers.get('user-agent')),
    session: cookieOf(request, 'session', secure),
  }
  const goTo = (path: string, headers?: Headers) => redirect(localPath(locale, path), { status: 303, headers })
  return { site, desk, locale, secure, caller, goTo }
}

/** As `identityPage`, for somebody who is signed in; others are sent to sign in first and come back to where they were. */
export async function personalPage(args: PageArgs): Promise<IdentityPage & { person: Person }> {
  const page = identityPage(args)
  const person = await personOf(page.desk, args.request)
  if (person) return { ...page, person }
  const { pathname, search } = new URL(args.request.url)
  throw page.goTo(`/sign-in?next=${encodeURIComponent(pathname + search)}`)
}

/** Headers that begin a session in the browser, and end what led to it. */
export function sessionHeaders({ secure }: Pick<IdentityPage, 'secure'>, token: string): Headers {
  const headers = new Headers()
  headers.append('set-cookie', setCookie('session', token, { secure, seconds: longestDays * 24 * 60 * 60 }))
  headers.append('set-cookie', setCookie('sign-in', '', { secure, seconds: 0 }))
  return headers
}

/** Headers that let a code finish what a password or a provider has begun. */
export function waitingHeaders({ secure }: Pick<IdentityPage, 'secure'>, waiting: string): Headers {
  const headers = new Headers()
  headers.append('set-cookie', setCookie('sign-in', waiting, { secure, seconds: 600 }))
  headers.append('set-cookie', setCookie('session', '', { secure, seconds: 0 }))
  return headers
}

/** Goes where somebody wanted to go, which has its language already, or to their account. @param next as a form says it */
export function signedIn({ goTo }: Pick<IdentityPage, 'goTo'>, headers: Headers, next: string): Response {
  const safe = safeNext(next, '')
  if (!safe) return goTo('/account', headers)
  headers.set('location', safe)
  return new Response(null, { status: 303, headers })
}

/** Headers that take the session out of the browser. */
export function endHeaders({ secure }: Pick<IdentityPage, 'secure'>): Headers {
  return new Headers({ 'set-cookie': setCookie('session', '', { secure, seconds: 0 }) })
}

/** Why a form came back, and what was entered: never a password or a code. */
export interface RefusedForm {
  refusal: Refusal
  field: string | undefined
  wait: number
  values: Record<string, string[]>
}

const secret = /password|^old$|^code$|^response$/i

export function valuesOf(form: FormData): Record<string, string[]> {
  const names = [...new Set(form.keys())].filter((name) => !secret.test(name))
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)]))
}

/** Any other error is thrown on. Told by its name, because its class may come from another build. */
export function asRefusal(error: unknown): Pick<IdentityError, 'code' | 'field' | 'status' | 'wait'> {
  if (!(error instanceof Error) || error.name !== 'IdentityError') throw error
  return error as IdentityError
}

/** The form's answer to a refusal. */
export function refusedForm(error: unknown, form: FormData) {
  const { code, field, status, wait } = asRefusal(error)
  const answer: RefusedForm = { refusal: code, field, wait, values: valuesOf(form) }
  const headers: HeadersInit = wait > 0 ? { 'retry-after': String(wait) } : {}
  return data(answer, { status, headers })
}

export const textIn = (form: FormData, name: string): string => String(form.get(name) ?? '')

/** Headers of every page here; with how long to wait, where an action says so. */
export function notKept({ actionHeaders }: { actionHeaders: Headers }): Record<string, string> {
  const wait = actionHeaders.get('retry-after')
  return { 'cache-control': 'no-store', ...(wait === null ? {} : { 'retry-after': wait }) }
}
