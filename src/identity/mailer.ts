/** Mail to people: through SMTP where the site has it, and otherwise into the outbox, where an administrator finds it. */
import { createTransport } from 'nodemailer'
import type { Ledger } from '#src/ledger/ledger.ts'
import { randomLetters } from './token.ts'

export interface Mail {
  /** The account it is for. */
  account: string
  /** The workspace whose administrator may read it where it cannot be sent. */
  workspace: string
  to: { name: string; address: string }
  /** On one line. */
  subject: string
  text: string
}

export interface Mailer {
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

export function makeMailer({ ledger, now, smtpUrl, from, say }: MailerOptions): Mailer {
  const transport = smtpUrl === undefined ? undefined : createTransport(smtpUrl)
  const store = ({ account, workspace, subject, text }: Mail) =>
    ledger.accounts((db) =>
      db
        .insertInto('account_mails')
        .values({ id: randomLetters(12), workspace, account, subject, body: text, made_at: now().toISOString() })
        .execute(),
    )
  return {
    async send(mail) {
      const { to, subject, text } = mail
      if (transport) {
        try {
          // As parts, so that nothing in a name or a subject can become a header of its own.
          await transport.sendMail({ from, to, subject, text, disableFileAccess: true, disableUrlAccess: true })
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
