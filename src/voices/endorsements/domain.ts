/** Under which name of the Internet an organisation writes, from its website's or its mail's address. Pure. */
import type { FaultKey } from '#src/publishing/refusal.ts'
import { DomainName } from '#src/vocabulary/domain-name.ts'

type Found = { domain: string } | { fault: FaultKey }

/** Where anybody gets an address: it shows nothing of an organisation. */
const freeMail = new Set(
  `gmail.com googlemail.com ymail.com rocketmail.com hotmail.com outlook.com live.com msn.com icloud.com me.com mac.com aol.com proton.me
  protonmail.com pm.me gmx.com gmx.net gmx.de web.de mail.com mail.ru bk.ru list.ru inbox.ru yandex.com yandex.ru ya.ru zoho.com zohomail.com
  tutanota.com tuta.io fastmail.com hushmail.com hey.com qq.com 163.com 126.com sina.com naver.com rediffmail.com inbox.com mailinator.com
  guerrillamail.com yopmail.com`.split(/\s+/),
)
const inManyCountries = /^(?:yahoo|hotmail|outlook|live|gmx|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?$/

/** Under which a country lets others be registered: "gov.pk" is nobody's own. */
const registries =
  /^(?:ac|biz|co|com|edu|fam|gob|gok|gon|gop|gos|gov|go|info|mil|name|net|ngo|nic|nom|or|org|res|sch|web)\.[a-z]{2}$/
const notOutside = /\.(?:localhost|local|internal|onion|arpa|lan|home|corp)$/

const fault = (name: 'domain' | 'numbers' | 'parts' | 'registry' | 'mail' | 'freeMail'): { fault: FaultKey } => ({
  fault: `endorsements.error.${name}`,
})

/** Of a host as typed: other scripts become their ASCII form, so that look-alikes are seen as such. */
function hostOf(typed: string): Found {
  const url = URL.parse(`https://${typed}/`)
  if (!url || url.host !== url.hostname || url.pathname !== '/' || url.username || url.password) return fault('domain')
  const { hostname } = url
  if (hostname.startsWith('[') || /^[\d.]+$/.test(hostname)) return fault('numbers')
  if (!DomainName.safeParse(hostname).success || notOutside.test(hostname)) return fault('domain')
  if (registries.test(hostname)) return fault('registry')
  return { domain: hostname }
}

/** @param typed "peace.example.org", or an address under it */
export function websiteDomain(typed: string): Found {
  const [, authority = ''] = /^(?:https?:\/\/)?([^/?#]*)/i.exec(typed.trim()) ?? []
  if (/[@:\\%\s]/.test(authority)) return fault('parts')
  const found = hostOf(authority)
  if ('fault' in found) return found
  const domain = found.domain.replace(/^www\.(?=.+\.)/, '')
  return registries.test(domain) ? fault('registry') : isFree(domain) ? fault('freeMail') : { domain }
}

/** @param typed one mail address without a name before it */
export function mailDomain(typed: string): Found {
  const [, local, host] = /^([\w.!#$&'*+/=?^`{|}~-]{1,64})@([^@\s/?#:%\\]{1,253})$/.exec(typed.trim()) ?? []
  if (local === undefined || host === undefined || typed.length > 254) return fault('mail')
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return fault('mail')
  const found = hostOf(host)
  if ('fault' in found) return found
  return isFree(found.domain) ? fault('freeMail') : found
}

export const isFree = (domain: string): boolean =>
  domain.split('.').some((_, at, labels) => {
    const upper = labels.slice(at).join('.')
    return freeMail.has(upper) || inManyCountries.test(upper)
  })

/** The domain itself, or one below it. */
export const isWithin = (domain: string, sub: string): boolean => sub === domain || sub.endsWith(`.${domain}`)

/** Written in another script than ASCII. */
export const isOtherScript = (domain: string): boolean => domain.split('.').some((label) => label.startsWith('xn--'))
