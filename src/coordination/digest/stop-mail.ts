/**
 * The link in every mail that stops such mails, without signing in. It stays good after it was used, and after another choice: a mail
 * program that shows "unsubscribe" beside an old mail must be right, and whoever finds one in a mail that was passed on can do no more
 * with it than end mails, which their owner sees and undoes on a page.
 */
import type { Desk } from '#src/identity/desk.ts'
import { hashOf } from '#src/identity/token.ts'
import { choiceOf, mailStoppedBy, putChoice } from './digest-store.ts'

/** @param secret of one mail */
export const stopPath = (secret: string): string => `/stop-mail/${secret}`

/** The workspace a link is for; undefined where it is none. Changes nothing: programs that scan mail follow links. */
export async function readStopLink({ ledger }: Desk, secret: string): Promise<{ workspace: string } | undefined> {
  return ledger.accounts((db) => mailStoppedBy(db, hashOf(secret)))
}

/** Returns the workspace whose mails have ended; undefined where the link is none. */
export async function stopMail({ ledger }: Desk, secret: string): Promise<{ workspace: string } | undefined> {
  return ledger.accounts(async (db) => {
    const whose = await mailStoppedBy(db, hashOf(secret))
    if (!whose) return undefined
    const { language } = await choiceOf(db, whose)
    await putChoice(db, whose, { rhythm: 'none', language })
    return whose
  })
}
