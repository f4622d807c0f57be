/** Which providers of OpenID Connect a server trusts, as whoever runs it says: the only issuers that are ever asked. */
import { z } from 'zod'
import { isLoopback } from '#src/publishing/write-guard.ts'
import { Id, LocalLine } from '#src/vocabulary/model.ts'

/** As OpenID Connect Discovery has it: no query, no fragment. */
const Issuer = z
  .string()
  .refine(
    isIssuer,
    'is an https address without query and fragment, as the provider calls itself: "https://login.example.org"',
  )

function isIssuer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || /[?#]/.test(text) || url.username || url.password) return false
  return isTrustworthy(url)
}

/** https, or this machine: nothing else is spoken to. */
export const isTrustworthy = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))

const MailDomain = z
  .string()
  .toLowerCase()
  .regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/, 'is what stands behind the @ of a mail address: "interior.example.org"')

export const ProviderSettings = z.strictObject({
  /** Stands in addresses, among them the one that the provider has to know. */
  id: Id,
  /** As people call it: on the button, and in what is said of it. */
  name: LocalLine,
  issuer: Issuer,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  /** Whose mail addresses it speaks for; without it, anybody's. */
  mailDomains: z.array(MailDomain).min(1).optional(),
  /** Whether its word that somebody showed a second factor stands for ours. */
  trustSecondFactor: z.boolean().default(false),
  /** What it says as `acr` where somebody did; it is asked for them. `amr` with "mfa" (RFC 8176) is understood without. */
  acrValues: z.array(z.string().min(1)).default([]),
})
export type ProviderSettings = z.infer<typeof ProviderSettings>

/**
 * @param text a JSON array of providers
 * @throws Error with which of them is wrong, where, and what would be right
 */
export function providersFrom(text: string): ProviderSettings[] {
  const list = z.array(z.unknown()).safeParse(parsed(text)).data
  if (!list) throw new Error('OPENID_PROVIDERS is a JSON array of providers, or the path of a file with one.')
  const providers = list.map((one, i) => {
    const read = ProviderSettings.safeParse(one)
    if (read.success) return read.data
    const faults = read.error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`)
    throw new Error(`OPENID_PROVIDERS, provider ${i + 1}: ${faults.join('; ')}.`)
  })
  for (const what of ['id', 'issuer'] as const) {
    const twice = providers.find((one, i) => providers.findIndex((other) => other[what] === one[what]) !== i)
    if (twice) throw new Error(`OPENID_PROVIDERS names the ${what} "${twice[what]}" twice; each provider has its own.`)
  }
  return providers
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
