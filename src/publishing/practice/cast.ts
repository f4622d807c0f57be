/** The invented people at work: each does what they do through the acts, so that the log says who did it, as if they had signed in. */
import type { z } from 'zod'
import type { FileStore } from '#src/evidence/storage/file-store.ts'
import { accountByMail } from '#src/identity/account-store.ts'
import { type Act, perform } from '#src/identity/act.ts'
import { grantsOf } from '#src/identity/grant-store.ts'
import type { Role } from '#src/identity/model.ts'
import type { PracticePerson } from '#src/identity/practice-people.ts'
import { type Visitor, visitorOf } from '#src/identity/visitor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'

export interface Office {
  visitor: Visitor
  organisation: string
  post: string
}

export interface Cast {
  workspace: string
  /** The day it is there. */
  today: string
  files: FileStore
  /** Two of the secretariat: nobody approves their own. */
  secretariat: readonly [Visitor, Visitor]
  /** Focal points of two agencies, and what they stand for. */
  agencies: readonly [Office, Office]
  assessor: Visitor
  member: Visitor
  as<Input extends z.ZodType, Output>(
    by: Visitor,
    act: Act<Input, Output>,
    given: z.input<Input>,
    day?: string,
  ): Promise<Output>
  sees<T>(by: Visitor, fn: (tx: ReadTx) => Promise<T>): Promise<T>
}

/** A day so many days from another. */
export const daysFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

export async function castOf(
  { ledger, files }: { ledger: Ledger; files: FileStore },
  { workspace, today }: { workspace: string; today: string },
  people: readonly PracticePerson[],
): Promise<Cast> {
  const visitors = await ledger.accounts(async (db) => {
    const found: { role: Role; visitor: Visitor }[] = []
    for (const { mail, role } of people) {
      const account = await accountByMail(db, mail)
      if (account) found.push({ role, visitor: visitorOf(await grantsOf(db, account.id), workspace) })
    }
    return found
  })
  const [first, second] = [byRole('secretariat', 0), byRole('secretariat', 1)]
  return {
    workspace,
    today,
    files,
    secretariat: [first, second],
    agencies: [officeOf(byRole('focal-point', 0)), officeOf(byRole('focal-point', 1))],
    assessor: byRole('assessor', 0),
    member: byRole('committee', 0),
    as: (visitor, act, given, day = today) => perform(act, { ledger, visitor, workspace, today: day }, given),
    sees: (by, fn) => ledger.read(by, workspace, fn),
  }

  function byRole(role: Role, at: number): Visitor {
    const found = visitors.filter((one) => one.role === role)[at]?.visitor
    if (!found) throw new Error(`The cast has no ${role} number ${at + 1}`)
    return found
  }
}

function officeOf(visitor: Visitor): Office {
  const { organisation, posts } = visitor.grant ?? {}
  const [post] = posts ?? []
  if (!organisation || post === undefined) throw new Error('A focal point of the cast has no organisation or no post')
  return { visitor, organisation, post }
}
