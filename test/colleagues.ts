/** People of every role in one workspace, for tests of what they do with one another. Their organisations and posts are those of `openDesk`. */
import type { z } from 'zod'
import { type Act, perform } from '#src/identity/act.ts'
import type { Role } from '#src/identity/model.ts'
import { type Visitor, visitorFrom } from '#src/identity/visitor.ts'
import type { Ledger, LedgerOptions } from '#src/ledger/ledger.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { firstAdministrator, joins, openDesk, type TestDesk, workspace } from './desk.ts'

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
    act: Act<Input, Output>,
    given: z.input<Input>,
    today?: string,
  ): Promise<Output>
  /** What somebody sees. */
  sees<T>(by: Visitor, fn: (tx: ReadTx) => Promise<T>): Promise<T>
}

export async function colleagues(open: (options?: LedgerOptions) => Promise<Ledger>): Promise<Colleagues> {
  const desk = await openDesk(open)
  const admin = await firstAdministrator(desk)
  const joined = async (name: string, role: Role, more = {}) =>
    visitorFrom(await joins(desk, admin, { name, role, ...more }), workspace)
  return {
    desk,
    amina: visitorFrom(admin, workspace),
    bilal: await joined('Bilal', 'secretariat'),
    sana: await joined('Sana', 'secretariat'),
    ayesha: await joined('Ayesha', 'focal-point', { organisation: 'police', posts: ['police-chief'] }),
    kamran: await joined('Kamran', 'focal-point', { organisation: 'schools', posts: ['schools-head'] }),
    maryam: await joined('Maryam', 'assessor'),
    yusuf: await joined('Yusuf', 'committee'),
    as: (visitor, act, given, today = '2026-11-21') =>
      perform(act, { ledger: desk.ledger, visitor, workspace, today }, given),
    sees: (by, fn) => desk.ledger.read(by, workspace, fn),
  }
}
