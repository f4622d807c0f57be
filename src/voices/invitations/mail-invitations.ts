/** Sends invitations by mail. Addresses come in, go out, and stand nowhere in between. */
import { formatter } from '#src/i18n/format.ts'
import { locales, localPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import type { Mailer } from '#src/identity/mailer.ts'
import { MailAddress } from '#src/identity/model.ts'
import { inLocale } from '#src/publishing/in-locale.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { SurveyDraft } from '../surveying/survey-model.ts'
import { mostLetters } from './invitation-limits.ts'

/** @param text one address a line @throws Refusal 422 with the first line that is none */
export function addressesIn(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r]/).map((line, at) => ({ line: at + 1, text: line.trim() }))
  const addresses = lines.flatMap(({ line, text: one }) => {
    if (one === '') return []
    const read = MailAddress.safeParse(one)
    return read.success
      ? [read.data]
      : refuse(422, 'invitations.error.addresses', { line, text: one.slice(0, 80) }, 'addresses')
  })
  const once = [...new Set(addresses)]
  if (once.length === 0) refuse(422, 'invitations.error.none', {}, 'addresses')
  if (once.length > mostLetters)
    refuse(422, 'invitations.error.many', { most: mostLetters, count: once.length }, 'addresses')
  return once
}

/** Where an invitation is taken up, without language. The code stands behind the `#`: it is in no log of any server. */
export const invitationPath = (workspace: string, survey: string, code: string): string =>
  `/${workspace}/surveys/${survey}/invitation#${code}`

export interface Invited {
  address: string
  code: string
}

interface Sending {
  mailer: Mailer
  /** Of the site. */
  address: string
  workspace: string
  survey: SurveyDraft
}

/** @returns those that could not be reached */
export async function mailInvitations(sending: Sending, invited: readonly Invited[]): Promise<Invited[]> {
  const unsent: Invited[] = []
  for (const one of invited) {
    const sent = await sending.mailer.post?.({ to: one.address, ...letterFor(sending, one.code) })
    if (!sent) unsent.push(one)
  }
  return unsent
}

/** In both languages, because nobody has said which they read. */
function letterFor({ address, workspace, survey }: Sending, code: string): { subject: string; text: string } {
  const told = locales.map((locale) => {
    const t = translator(locale)
    const title = inLocale(survey.title, locale)
    const publisher = inLocale(survey.publisher, locale)
    const link = new URL(localPath(locale, invitationPath(workspace, survey.id, code)), address).href
    const closes = formatter(locale).date(survey.closes)
    return {
      subject: t('invitations.mail.subject', { title }),
      text: t('invitations.mail.text', { title, publisher, closes, link }),
    }
  })
  return { subject: told.map(({ subject }) => subject).join(' · '), text: told.map(({ text }) => text).join('\n\n') }
}
