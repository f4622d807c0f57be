/** The providers of a running server: what they say of themselves is asked for when somebody first goes there, and again after an hour. */
import type { Configuration } from 'openid-client'
import type { LocalText } from '#src/vocabulary/model.ts'
import { refuse } from '../identity-error.ts'
import { isTrustworthy, type ProviderSettings } from './settings.ts'

/** Seconds: for an answer of a provider, and by how much its clock may differ. */
const patience = 10
const tolerance = 30
const anHour = 3_600_000

/** What people see of a provider. */
export interface ProviderName {
  id: string
  name: LocalText
}

export class Providers {
  readonly #settings: readonly ProviderSettings[]
  readonly #say: (text: string) => void
  readonly #known = new Map<string, { configuration: Configuration; until: number }>()

  /** @param say what went wrong with a provider, for whoever runs the server */
  constructor(settings: readonly ProviderSettings[], say: (text: string) => void) {
    this.#settings = settings
    this.#say = say
  }

  get names(): ProviderName[] {
    return this.#settings.map(({ id, name }) => ({ id, name }))
  }

  /** @throws IdentityError `openidProvider` */
  settingsOf(id: string): ProviderSettings {
    return this.#settings.find((one) => one.id === id) ?? refuse('openidProvider')
  }

  byIssuer(issuer: string): ProviderSettings | undefined {
    return this.#settings.find((one) => one.issuer === issuer)
  }

  /** Its addresses and ourselves as its client. @throws whatever keeps it from answering; nothing of that is kept */
  async configurationOf(settings: ProviderSettings, now = Date.now()): Promise<Configuration> {
    const known = this.#known.get(settings.id)
    if (known && known.until > now) return known.configuration
    const configuration = await discovered(settings)
    this.#known.set(settings.id, { configuration, until: now + anHour })
    return configuration
  }

  /** Tells whoever runs the server; of the person nothing. */
  report(id: string, error: unknown): void {
    const { message, code } = error instanceof Error ? (error as Error & { code?: string }) : { message: String(error) }
    this.#say(`sign-in through ${id}: ${[message, code].filter(Boolean).join(', ')}`)
  }
}

async function discovered({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Configuration> {
  // Loaded when somebody goes there: most sites have no provider.
  const openid = await import('openid-client')
  const local = new URL(issuer).protocol === 'http:'
  return openid.discovery(
    new URL(issuer),
    clientId,
    { client_secret: clientSecret, [openid.clockTolerance]: tolerance },
    undefined,
    {
      timeout: patience,
      [openid.customFetch]: guardedFetch,
      // Signatures are checked although the answer comes from the provider itself: a proxy between may read TLS.
      execute: [openid.enableNonRepudiationChecks, ...(local ? [openid.allowInsecureRequests] : [])],
    },
  )
}

/** A provider's own description names further addresses: they too have to be https, and send us nowhere else. */
function guardedFetch(url: string, options: object): Promise<Response> {
  if (!isTrustworthy(new URL(url))) throw new TypeError(`${new URL(url).origin} is not https`)
  return fetch(url, { ...options, redirect: 'manual' })
}
