import type { Ledger } from '#src/ledger/ledger.ts'
import type { Mailer } from './mailer.ts'
import type { Providers } from './openid/providers.ts'

/** What sign-in works with. */
export interface Desk {
  ledger: Ledger
  /** The current moment; tests pass their own. */
  now: () => Date
  mailer: Mailer
  /** Where people reach the site, with a slash at its end: stands in links of mails, and decides whether cookies are https only. */
  address: string
  /** Of OpenID Connect; absent where the server trusts none. */
  providers?: Providers
}

export const isSecure = ({ address }: Pick<Desk, 'address'>): boolean => address.startsWith('https:')
