import { readFileSync } from 'node:fs'
import { providersFrom } from '#src/identity/openid/settings.ts'
import type { AccessOptions } from './serve.ts'

/** Settings of the environment that say how people reach the site, checked before anything is opened. */
export function accessFrom(environment: Record<string, string | undefined>): AccessOptions {
  const { PUBLIC_ADDRESS, BEHIND_PROXY, SMTP_URL, MAIL_FROM, OPENID_PROVIDERS } = environment
  return {
    publicAddress: PUBLIC_ADDRESS ? publicAddress(PUBLIC_ADDRESS) : undefined,
    behindProxy: BEHIND_PROXY ? yesOrNo('BEHIND_PROXY', BEHIND_PROXY) : false,
    smtpUrl: SMTP_URL || undefined,
    mailFrom: SMTP_URL
      ? (MAIL_FROM ?? fail('SMTP_URL is set, so MAIL_FROM has to say who sends: "paimana@example.org".'))
      : undefined,
    providers: OPENID_PROVIDERS ? providersFrom(textOf(OPENID_PROVIDERS)) : undefined,
  }
}

/** A file keeps secrets out of lists of processes and of what is printed when something goes wrong. */
function textOf(setting: string): string {
  if (setting.trimStart().startsWith('[')) return setting
  try {
    return readFileSync(setting, 'utf8')
  } catch (error) {
    return fail(`OPENID_PROVIDERS names the file "${setting}", which cannot be read: ${(error as Error).message}.`)
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
