/** Mail to people: through SMTP where the site has it, and otherwise into the outbox, where an administrator finds it. */
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { AccountsTx } from '#src/ledger/accounts.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { randomLetters } from './token.ts'

export interface Mail {
  /** The account it is for; absent where it goes to an organisation that has none. */
  account?: string
  /** The workspace whose administrator may read it where it cannot be sent. */
  workspace: string
  to: { name?: string; address: string }
  /** On one line. */
  subject: string
  text: string
  /** Of several mails on one topic to one person, or to one organisation without an account, the outbox keeps the latest, and none once one was sent. */
  topic?: string
  /** Where one request, without signing in, stops mails of this sort (RFC 8058). */
  stop?: string
  /** BCP 47, where it is in one language. */
  language?: string
}

/** To an address that no account here has. */
export type Letter = Pick<Mail, 'subject' | 'text' | 'language'> & { to: string }

export interface Mailer {
  /** Hands a letter to the mail server, and keeps nothing of it; absent where there is none. @returns whether the server took it */
  post?(letter: Letter): Promise<boolean>
  /** @returns whether it was handed to a mail server; otherwise it waits in the outbox. */
  send(mail: Mail): Promise<boolean>
}

export interface MailerOptions {
  ledger: Ledger
  now: () => Date
  /** `smtp://user:password@host:port`, as nodemailer reads it; without it nothing is sent. */
  smtpUrl: string | undefined
  /** The sender's address. */
  from: string | undefined
  /** Told when a mail could not be sent. */
  say: (text: string) => void
}

/** Of the people of the invented country: no mail server takes these (RFC 2606). */
const invented = /\.(?:example|test|invalid)$/

/** In milliseconds: a server that is silent must not hold up everybody's mail. */
const patience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

export function makeMailer({ ledger, now, smtpUrl, from, say }: MailerOptions): Mailer {
  const transport = smtpUrl === undefined ? undefined : createTransport({ url: smtpUrl, ...patience })
  const store = (mail: Mail) =>
    ledger.accounts(async (db) => {
      const { account = null, workspace, subject, text, topic } = mail
      if (topic !== undefined) await waiting(db, { account, workspace, topic }).execute()
      const made_at = now().toISOString()
      const recipient = account === null ? mail.to.address : undefined
      await db
        .insertInto('account_mails')
        .values({ id: randomLetters(12), workspace, account, recipient, subject, body: text, made_at, topic })
        .execute()
    })
  const post = async ({ to, ...letter }: Letter) => {
    if (!transport || invented.test(to)) return false
    try {
      await transport.sendMail({ from, ...messageOf({ ...letter, to: { address: to } }) })
      return true
    } catch (error) {
      // A server's own words may hold the address.
      const { code = 'no reason given' } = error as { code?: string }
      say(`a letter could not be sent: ${code}`)
      return false
    }
  }
  return {
    ...(transport && { post }),
    async send(mail) {
      if (transport && !invented.test(mail.to.address)) {
        try {
          await transport.sendMail({ from, ...messageOf(mail) })
          return true
        } catch (error) {
          say(`a mail could not be sent and waits in the outbox: ${(error as Error).message}`)
        }
      }
      await store(mail)
      return false
    },
  }
}

interface Topic {
  account: string | null
  workspace: string
  topic: string
}

const waiting = (db: AccountsTx, { account, workspace, topic }: Topic) =>
  db
    .deleteFrom('account_mails')
    .where('account', account === null ? 'is' : '=', account)
    .where('workspace', '=', workspace)
    .where('topic', '=', topic)

/** Takes what waits in the outbox on a topic out of it: something later was sent. */
export async function dropWaiting(db: AccountsTx, topic: Topic): Promise<void> {
  await waiting(db, topic).execute()
}

/** As parts, so that nothing in a name or a subject can become a header of its own. */
function messageOf({ to: { name = '', address }, ...mail }: Omit<Mail, 'workspace'>): SendMailOptions {
  const { subject, text, stop, language } = mail
  const to = name === '' ? address : { name, address }
  const headers = {
    // No machine answers it (RFC 3834).
    'Auto-Submitted': 'auto-generated',
    ...(language === undefined ? {} : { 'Content-Language': language }),
    ...(stop === undefined ? {} : { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  }
  const list = stop === undefined ? undefined : { unsubscribe: { url: stop } }
  return { to, subject, text, headers, list, disableFileAccess: true, disableUrlAccess: true }
}
