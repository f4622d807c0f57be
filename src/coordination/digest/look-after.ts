/**
 * One person's mail of a day, at most one.
 *
 * Once, whatever happens: the row of the day is stored before the mail is sent, and its key lets no second one in, of this process or
 * another, now or after the clock was set back. Should the process end between the two, the row stays `claimed`: whether the mail went
 * out is then not known, and it is not sent again. Nothing is lost by that, because what somebody was told is stored after the mail is
 * handed over: all of it is news again in the mail of the next day.
 */
import type { Desk } from '#src/identity/desk.ts'
import { grantIn } from '#src/identity/grant-store.ts'
import { dropWaiting } from '#src/identity/mailer.ts'
import type { Account } from '#src/identity/model.ts'
import { hashOf, newToken } from '#src/identity/token.ts'
import { visitorOf } from '#src/identity/visitor.ts'
import type { Calendar } from '#src/vocabulary/calendar.ts'
import type { Workspace } from '#src/workspaces/model.ts'
import { dutiesOf, tidingsFor } from '../duties.ts'
import { choiceOf, claimDay, endDay, putTold, toldTo, topic, type Whose } from './digest-store.ts'
import { digestText } from './digest-text.ts'
import type { MailChoice } from './mail-choice.ts'
import { type Looked, lookThrough } from './news.ts'
import { stopPath } from './stop-mail.ts'

export interface Morning {
  about: Workspace
  calendar: Calendar
  /** ISO 8601, there. */
  day: string
}

interface Found extends Looked {
  language: MailChoice['language']
  /** How many duties there are in all. */
  waiting: number
}

/** Returns what became of the day; undefined where nothing is theirs any more, or another process was faster. */
export async function lookAfter(desk: Desk, morning: Morning, person: Account) {
  const { ledger } = desk
  const { about, day } = morning
  const whose: Whose = { workspace: about.id, account: person.id }
  const found = await findNews(desk, morning, whose)
  if (!found) return undefined
  if (found.news.length > 0) return sendOne(desk, morning, person, found)
  return ledger.accounts(async (db) => {
    if (!(await claimDay(db, whose, { day, state: 'nothing', stopHash: null, at: desk.now() }))) return undefined
    await putTold(db, whose, found.after)
    return 'nothing' as const
  })
}

/** With the grant as it is now: a post that has changed hands brings its duties to whoever holds it. */
async function findNews({ ledger }: Desk, { about, calendar, day }: Morning, whose: Whose): Promise<Found | undefined> {
  const { grant, choice, told } = await ledger.accounts(async (db) => ({
    grant: await grantIn(db, whose.workspace, whose.account),
    choice: await choiceOf(db, whose),
    told: await toldTo(db, whose),
  }))
  const { rhythm, language } = choice
  if (!grant || rhythm === 'none') return undefined
  return ledger.read(visitorOf([grant], about.id), about.id, async (tx) => {
    const duties = await dutiesOf(tx, grant, day)
    const tidings = await tidingsFor(tx, grant, day)
    const looked = lookThrough([...duties, ...tidings], told, { calendar, today: day, rhythm })
    return { ...looked, language, waiting: duties.length }
  })
}

async function sendOne(desk: Desk, { about, day }: Morning, person: Account, found: Found) {
  const { ledger, mailer, address } = desk
  const whose: Whose = { workspace: about.id, account: person.id }
  const stop = newToken()
  const claim = { day, state: 'claimed', stopHash: hashOf(stop), at: desk.now() } as const
  if (!(await ledger.accounts((db) => claimDay(db, whose, claim)))) return undefined
  const facts = { name: person.name, workspace: about, today: day, address, stop, ...found }
  const sent = await mailer.send({
    ...whose,
    to: { name: person.name, address: person.mail },
    topic,
    stop: new URL(stopPath(stop), address).href,
    ...digestText(facts, found.language),
  })
  await ledger.accounts(async (db) => {
    await endDay(db, whose, day, sent ? 'sent' : 'outbox')
    if (sent) await dropWaiting(db, { ...whose, topic })
    await putTold(db, whose, sent ? found.after : found.before, sent ? null : found.after)
  })
  return sent ? 'sent' : 'outbox'
}
