/** What mails say: both languages in one, because nobody has yet said which they read. */
import type { MessageKey } from '#src/i18n/catalogue.ts'
import { locales, localPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import type { Desk } from './desk.ts'
import type { Mail } from './mailer.ts'
import type { Account } from './model.ts'

type MailName = 'invitation' | 'granted' | 'secondFactor'

/** @param path of the link, without language */
export async function sendMail(
  { mailer, address }: Pick<Desk, 'mailer' | 'address'>,
  { name, to, workspace, path }: { name: MailName; to: Account; workspace: string; path: string },
): Promise<boolean> {
  const subject = `identity.mail.${name}.subject` satisfies MessageKey
  const text = locales.map((locale) => {
    const link = new URL(localPath(locale, path), address).href
    return translator(locale)(`identity.mail.${name}.text`, { name: to.name, workspace, link })
  })
  const mail: Mail = {
    account: to.id,
    workspace,
    to: { name: to.name, address: to.mail },
    subject: locales.map((locale) => translator(locale)(subject, { workspace })).join(' · '),
    text: text.join('\n\n'),
  }
  return mailer.send(mail)
}
