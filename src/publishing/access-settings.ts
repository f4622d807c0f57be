import type { AccessOptions } from './serve.ts'

/** Settings of the environment that say how people reach the site, checked before anything is opened. */
export function accessFrom(environment: Record<string, string | undefined>): AccessOptions {
  const { PUBLIC_ADDRESS, BEHIND_PROXY, SMTP_URL, MAIL_FROM } = environment
  return {
    publicAddress: PUBLIC_ADDRESS ? publicAddress(PUBLIC_ADDRESS) : undefined,
    behindProxy: BEHIND_PROXY ? yesOrNo('BEHIND_PROXY', BEHIND_PROXY) : false,
    smtpUrl: SMTP_URL || undefined,
    mailFrom: SMTP_URL
      ? (MAIL_FROM ?? fail('SMTP_URL is set, so MAIL_FROM has to say who sends: "paimana@example.org".'))
      : undefined,
  }
}

function fail(message: string): never {
  throw new Error(message)
}

function publicAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search || url.hash)
    return fail(
      `PUBLIC_ADDRESS is "${text}"; it is where people reach the site, without a path: "https://paimana.example.org".`,
    )
  return url.href
}

function yesOrNo(name: string, text: string): boolean {
  if (/^(yes|1|true)$/i.test(text)) return true
  if (/^(no|0|false)$/i.test(text)) return false
  return fail(`${name} is "${text}"; it is yes or no.`)
}
