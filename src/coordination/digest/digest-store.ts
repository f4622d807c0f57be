/** The SQL of mails about duties: who wants them, what somebody knows of, and the days on which they were looked after. */
import type { Locale } from '#src/i18n/locale.ts'
import type { AccountsTx } from '#src/ledger/accounts.ts'
import type { MailChoice } from './mail-choice.ts'
import type { Told } from './news.ts'

/** One person in one workspace. */
export interface Whose {
  workspace: string
  account: string
}

/** Mails about duties, among those that wait in the outbox. */
export const topic = 'duties'

const rowOf = (db: AccountsTx, { workspace, account }: Whose) =>
  db.selectFrom('account_mail_choices').where('workspace', '=', workspace).where('account', '=', account)

/** Every working day, in all languages, until somebody says otherwise. */
export async function choiceOf(db: AccountsTx, whose: Whose): Promise<MailChoice> {
  const row = await rowOf(db, whose).select(['rhythm', 'language']).executeTakeFirst()
  return { rhythm: row?.rhythm ?? 'daily', language: (row?.language ?? null) as Locale | null }
}

type Row = Partial<MailChoice> & { told?: string; waiting?: string | null }

async function put(db: AccountsTx, { workspace, account }: Whose, row: Row): Promise<void> {
  await db
    .insertInto('account_mail_choices')
    .values({ workspace, account, ...row })
    .onConflict((conflict) => conflict.columns(['workspace', 'account']).doUpdateSet(row))
    .execute()
}

export const putChoice = (db: AccountsTx, whose: Whose, choice: MailChoice) => put(db, whose, choice)

/** What somebody knows of; what they will know of once the mail that waits in the outbox is handed on does not count before. */
export async function toldTo(db: AccountsTx, whose: Whose): Promise<Told> {
  const row = await rowOf(db, whose).select(['told', 'waiting']).executeTakeFirst()
  const inOutbox = await db
    .selectFrom('account_mails')
    .select('id')
    .where('account', '=', whose.account)
    .where('workspace', '=', whose.workspace)
    .where('topic', '=', topic)
    .executeTakeFirst()
  return ((inOutbox ? row?.told : (row?.waiting ?? row?.told)) ?? {}) as Told
}

/** @param waiting what they will know of besides, once somebody hands on what lies in the outbox */
export const putTold = (db: AccountsTx, whose: Whose, told: Told, waiting: Told | null = null) =>
  put(db, whose, { told: JSON.stringify(told), waiting: waiting && JSON.stringify(waiting) })

/**
 * Who is to be looked after on a day: who wants mail and has not been looked after since it was last due. By account.
 * @param week the day on which the week of work began
 */
export async function dueOn(db: AccountsTx, workspace: string, day: string, week: string): Promise<string[]> {
  const rows = await db
    .selectFrom('grants')
    .leftJoin('account_mail_choices as choice', (join) =>
      join.onRef('choice.workspace', '=', 'grants.workspace').onRef('choice.account', '=', 'grants.account'),
    )
    .select('grants.account')
    .where('grants.workspace', '=', workspace)
    .where((e) => e(e.fn.coalesce('choice.rhythm', e.val('daily')), '<>', 'none'))
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('account_mail_days as known')
            .select('known.day')
            .whereRef('known.workspace', '=', 'grants.workspace')
            .whereRef('known.account', '=', 'grants.account')
            .where('known.day', '<=', day)
            .where('known.day', '>=', e.case().when('choice.rhythm', '=', 'weekly').then(week).else(day).end()),
        ),
      ),
    )
    .orderBy('grants.account')
    .execute()
  return rows.map(({ account }) => account)
}

type DayState = 'claimed' | 'sent' | 'outbox' | 'nothing'

/** Old stop links work as long as the days are kept. */
const keptDays = 400

/** Whether the day is the caller's to look after: it is of one alone, however many ask, and whatever the clock says later. */
export async function claimDay(
  db: AccountsTx,
  { workspace, account }: Whose,
  { day, state, stopHash, at }: { day: string; state: DayState; stopHash: string | null; at: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('account_mail_days')
    .values({ workspace, account, day, state, stop_hash: stopHash, at: at.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  const over = new Date(Date.parse(day) - keptDays * 86_400_000).toISOString().slice(0, 10)
  await db
    .deleteFrom('account_mail_days')
    .where('workspace', '=', workspace)
    .where('account', '=', account)
    .where('day', '<', over)
    .execute()
  return numInsertedOrUpdatedRows === 1n
}

export async function endDay(db: AccountsTx, { workspace, account }: Whose, day: string, state: DayState) {
  await db
    .updateTable('account_mail_days')
    .set({ state })
    .where('workspace', '=', workspace)
    .where('account', '=', account)
    .where('day', '=', day)
    .execute()
}

/** The last day with a mail. */
export async function lastDayOf(db: AccountsTx, { workspace, account }: Whose) {
  const row = await db
    .selectFrom('account_mail_days')
    .select(['day', 'state'])
    .where('workspace', '=', workspace)
    .where('account', '=', account)
    .where('state', '<>', 'nothing')
    .orderBy('day', 'desc')
    .executeTakeFirst()
  return row ? { day: row.day, state: row.state as Exclude<DayState, 'nothing'> } : null
}

export async function mailStoppedBy(db: AccountsTx, stopHash: string): Promise<Whose | undefined> {
  return db
    .selectFrom('account_mail_days')
    .select(['workspace', 'account'])
    .where('stop_hash', '=', stopHash)
    .executeTakeFirst()
}
