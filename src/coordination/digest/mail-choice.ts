/** How somebody wants mail of what waits for them in a workspace. Theirs alone: no log speaks of it. */
import { z } from 'zod'
import { type Locale, locales } from '#src/i18n/locale.ts'
import { checkedInput } from '#src/identity/act.ts'
import type { Desk } from '#src/identity/desk.ts'
import type { Grant } from '#src/identity/model.ts'
import { choiceOf, lastDayOf, putChoice } from './digest-store.ts'

export const rhythms = ['daily', 'weekly', 'none'] as const

export interface MailChoice {
  rhythm: (typeof rhythms)[number]
  /** Null until somebody has said which, or wants all of them. */
  language: Locale | null
}

const MailDraft = z.strictObject({ rhythm: z.enum(rhythms), language: z.enum([...locales, 'both']) })

/** @throws Refusal 422 */
export async function chooseMail({ ledger }: Desk, by: Grant, given: unknown): Promise<void> {
  const { rhythm, language } = checkedInput(MailDraft, given)
  await ledger.accounts((db) => putChoice(db, by, { rhythm, language: language === 'both' ? null : language }))
}

export interface OwnMail extends MailChoice {
  /** The last day on which there was something to say, and what became of it. */
  last: { day: string; state: 'claimed' | 'sent' | 'outbox' } | null
}

export const ownMail = ({ ledger }: Desk, by: Grant): Promise<OwnMail> =>
  ledger.accounts(async (db) => ({ ...(await choiceOf(db, by)), last: await lastDayOf(db, by) }))
