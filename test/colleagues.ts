/** People of every role in one workspace, for tests of what they do with one another. Their organisations and posts are those of `openDesk`. */
import type { z } from 'zod'
import { addAccount } from '#src/identity/account-store.ts'
import { type Act, type LongAct, perform } from '#src/identity/act.ts'
import { grantsOf } from '#src/identity/grant-store.ts'
import { GrantDraft } from '#src/identity/model.ts'
import { placeGrant } from '#src/identity/place-grant.ts'
import { type Visitor, visitorOf } from '#src/identity/visitor.ts'
import type { Ledger, LedgerOptions } from '#src/ledger/ledger.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { mailOf, openDesk, type TestDesk, workspace } from './desk.ts'

export interface Colleagues {
  desk: TestDesk
  /** Administers people. */
  amina: Visitor
  /** Secretariat. */
  bilal: Visitor
  /** Secretariat too: the second person. */
  sana: Visitor
  /** Focal point of the police; holds the post `police-chief`. */
  ayesha: Visitor
  /** Focal point of the schools, a stranger to the police; holds the post `schools-head`. */
  kamran: Visitor
  /** Independent assessor. */
  maryam: Visitor
  /** Committee member. */
  yusuf: Visitor
  /** On 21 November 2026, unless it is said otherwise. */
  as<Input extends z.ZodType, Output>(
    by: Visitor,
    act: Act<Input, Output> | LongAct<Input, Output>,
    given: z.input<Input>,
    today?: string,
  ): Promise<Output>
  /** Somebody more. */
  joined(name: string, grant: z.input<typeof GrantDraft>): Promise<Visitor>
  /** What somebody sees. */
  sees<T>(by: Visitor, fn: (tx: ReadTx) => Promise<T>): Promise<T>
}

const everybody: [name: string, grant: z.input<typeof GrantDraft>][] = [
  ['amina', { role: 'administrator' }],
  ['bilal', { role: 'secretariat' }],
  ['sana', { role: 'secretariat' }],
  ['ayesha', { role: 'focal-point', organisation: 'police', posts: ['police-chief'] }],
  ['kamran', { role: 'focal-point', organisation: 'schools', posts: ['schools-head'] }],
  ['maryam', { role: 'assessor' }],
  ['yusuf', { role: 'committee' }],
]

/** They have no passwords, which take time to hash: nobody signs in here. */
export async function colleagues(open: (options?: LedgerOptions) => Promise<Ledger>): Promise<Colleagues> {
  const desk = await openDesk(open)
  const { ledger } = desk
  const join = (people: typeof everybody) =>
    ledger.writeAccounts('operator', workspace, async (tx) => {
      for (const [name, grant] of people) {
        await addAccount(tx.db, { id: accountOf(name), mail: mailOf(name), name, at: tx.at })
        await placeGrant(tx, accountOf(name), GrantDraft.parse(grant))
      }
    })
  await join(everybody)
  const visitor = async (name: string): Promise<Visitor> => {
    const grants = await ledger.accounts((db) => grantsOf(db, accountOf(name)))
    return visitorOf(grants, workspace)
  }
  return {
    desk,
    amina: await visitor('amina'),
    bilal: await visitor('bilal'),
    sana: await visitor('sana'),
    ayesha: await visitor('ayesha'),
    kamran: await visitor('kamran'),
    maryam: await visitor('maryam'),
    yusuf: await visitor('yusuf'),
    as: (by, act, given, today = '2026-11-21') => perform(act, { ledger, visitor: by, workspace, today }, given),
    joined: async (name, grant) => {
      await join([[name, grant]])
      return visitor(name)
    },
    sees: (by, fn) => ledger.read(by, workspace, fn),
  }
}

/** Opaque, as accounts are; readable in a failing test. */
const accountOf = (name: string) => `person-${[...name].reverse().join('')}`
