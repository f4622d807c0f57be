/**
 * Writes down what somebody says, without who, when, or after whom. No act of the list: an act enters the log with its moment and its account,
 * and statements enter it as a digest a day (rule 16).
 */
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { checkedInput, heldRecord, type Setting } from '#src/identity/act.ts'
import type { Role } from '#src/identity/model.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { assertImpersonal } from '#src/publishing/impersonal.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Statement } from './consultation-model.ts'
import { type Heard, hear } from './consultation-store.ts'
import { assertNamed, assertRecords, roomOf } from './room.ts'

/** The secretariat, and the focal points of those who convene. */
export const noting: readonly Role[] = ['secretariat', 'focal-point']

/** Goes out with the empty form: a form sent twice is one statement. It is drawn anew when the day is over. */
export const newStatementId = (): string => randomUUID()

const Place = z.strictObject({
  id: z.uuid(),
  /** Of the statement that is changed, as it was looked at. */
  seen: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .optional(),
})
export type Place = z.infer<typeof Place>

/** @throws Refusal 422 with each field; 403, 404; 409 where it was changed meanwhile, or the consultation takes no more */
export async function noteStatement(
  setting: Setting,
  consultation: string,
  given: Place & Record<string, unknown>,
): Promise<void> {
  const { id, seen, ...words } = given
  const place = checkedInput(Place, { id, seen })
  const data = checkedInput(Statement, words)
  await within(setting, consultation, (tx) => assertRight(tx, data))
  settled(await heard(setting, consultation, place, data))
}

/** @throws Refusal 403, 404, 409 */
export async function dropStatement(setting: Setting, consultation: string, given: Required<Place>): Promise<void> {
  const place = checkedInput(Place.required(), given)
  await within(setting, consultation, async () => {})
  settled(await heard(setting, consultation, place, null))
}

/** For those who see it as one of those who work on it. */
async function within(setting: Setting, consultation: string, fn: (tx: ReadTx) => Promise<void>): Promise<void> {
  const { ledger, visitor, workspace } = setting
  const { grant, scopes } = visitor
  if (!grant || grant.workspace !== workspace || !noting.includes(grant.role) || scopes) refuse(403, 'work.error.role')
  await ledger.read(visitor, workspace, async (tx) => {
    const { data } = await heldRecord(tx, 'held_consultations', consultation)
    if (data.state !== 'open') refuse(409, 'consultations.error.closed')
    await fn(tx)
  })
}

async function assertRight(tx: ReadTx, data: Statement): Promise<void> {
  const room = await roomOf(tx)
  assertNamed(room.roles, [data.role], 'consultations.error.role', 'role')
  assertNamed(room.regions, [data.region], 'consultations.error.region', 'region')
  assertNamed(room.themes, data.themes, 'consultations.error.theme', 'themes')
  assertNamed(room.drivers, data.drivers, 'consultations.error.driver', 'drivers')
  await assertRecords(tx, 'commitments', data.commitments, 'commitments')
  await assertRecords(tx, 'clauses', data.clauses, 'clauses')
  await assertImpersonal(tx, { text: data.text, translation: data.translation })
}

const heard = (
  { ledger, visitor, workspace, today }: Setting,
  consultation: string,
  { id, seen = null }: { id: string; seen?: string | null },
  data: Statement | null,
) => hear(ledger, workspace, { account: visitor.grant?.account ?? '', consultation, id, seen, data, day: today })

function settled(outcome: Heard): void {
  if (outcome === 'forbidden') refuse(403, 'work.error.grant')
  if (outcome === 'closed') refuse(409, 'consultations.error.closed')
  if (outcome === 'changed') refuse(409, 'work.error.changed')
  if (outcome === 'gone') refuse(409, 'consultations.error.gone')
}
