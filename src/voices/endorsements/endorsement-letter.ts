/** The words of a mail with a link to endorse, or to withdraw: in both languages, because nobody knows which the office reads. */
import { isolated, oneLine } from '#src/coordination/said-outside.ts'
import { type Locale, locales, localPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import type { Mail } from '#src/identity/mailer.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { topicOf } from './endorsement-store.ts'
import { linkHours } from './link-hours.ts'

export interface LetterFacts {
  workspace: string
  policy: LocalText
  request: string
  withdraws: boolean
  token: string
  to: string
  /** Where people reach the site. */
  address: string
}

const said = (text: LocalText, locale: Locale) =>
  isolated(oneLine((locale === 'ur' ? text.ur : undefined) ?? text.en), locale)

/** Nothing of what a stranger entered stands in it: it cannot be used to tell somebody something in this site's name. */
export function endorsementLetter(facts: LetterFacts): Mail {
  const { workspace, policy, request, withdraws, token, to, address } = facts
  const what = withdraws ? 'withdraw' : 'endorse'
  const text = locales.map((locale) => {
    const link = new URL(localPath(locale, `/${workspace}/endorsements/link/${token}`), address).href
    return translator(locale)(`endorsements.mail.${what}.text`, {
      policy: said(policy, locale),
      link,
      hours: linkHours,
    })
  })
  const subject = locales.map((locale) =>
    translator(locale)(`endorsements.mail.${what}.subject`, { policy: said(policy, locale) }),
  )
  return {
    workspace,
    topic: topicOf(request),
    to: { address: to },
    subject: subject.join(' · '),
    text: text.join('\n\n* * *\n\n'),
  }
}
