/** Colleagues who get mail of what waits for them, and what may wait. */
import { askQuestion } from '#src/coordination/questions/ask-question.ts'
import { sendRequest } from '#src/coordination/requests/send-request.ts'
import { changeAccount } from '#src/identity/account-store.ts'
import type { Mail } from '#src/identity/mailer.ts'
import type { Grant } from '#src/identity/model.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger, LedgerOptions } from '#src/ledger/ledger.ts'
import { putWorkspace } from '#src/ledger/workspaces.ts'
import { type Colleagues, colleagues } from './colleagues.ts'
import { workspace } from './desk.ts'

export interface MailPeople extends Colleagues {
  /** Sets the clock, back or forth. */
  clock(iso: string): void
  /** Taken up: those who have not taken up their invitation get no mail. */
  active(...visitors: Visitor[]): Promise<void>
  /** The country's own way of counting time. */
  calendar(calendar: object): Promise<void>
  /** A request to the police, which is TLP:AMBER. */
  request(due?: string, title?: string): Promise<string>
  /** A question to the police, which everybody sees. */
  question(due?: string, title?: string): Promise<string>
  mailsTo(name: string): Mail[]
}

export const grantOf = ({ grant }: Visitor): Grant => {
  if (!grant) throw new Error('They were given nothing')
  return grant
}

/** It is Monday, 23 November 2026, nine o'clock in UTC, the zone of a workspace that names none. */
export async function mailPeople(open: (options?: LedgerOptions) => Promise<Ledger>): Promise<MailPeople> {
  const people = await colleagues(open)
  const { desk } = people
  const clock = (iso: string) => desk.pass((Date.parse(iso) - desk.now().getTime()) / 1000)
  const active = (...visitors: Visitor[]) =>
    desk.ledger.accounts(async (db) => {
      for (const visitor of visitors) await changeAccount(db, grantOf(visitor).account, { password: 'chosen' })
    })
  await active(people.bilal, people.sana, people.ayesha, people.kamran, people.yusuf)
  clock('2026-11-23T09:00:00Z')
  return {
    ...people,
    clock,
    active,
    calendar: (calendar) =>
      desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
        const said = { id: workspace, title: { en: 'Practice', ur: 'مشق' }, licence: 'CC0-1.0', calendar }
        await putWorkspace(tx, { ...said, summary: { en: 'A desk' }, publisher: { en: 'The desk' } })
      }),
    request: async (due = '2026-12-31', title = 'The register') => {
      const asked = { organisation: 'police', title, text: 'Who keeps it?', due }
      return (await people.as(people.bilal, sendRequest, asked)).id
    },
    question: async (due = '2026-12-31', title = 'Wells and who counts them') => {
      const asked = { organisation: 'police', title, text: 'How many are there?', due }
      return (await people.as(people.yusuf, askQuestion, asked)).id
    },
    mailsTo: (name) => desk.letters.filter(({ to }) => to.name === name),
  }
}
