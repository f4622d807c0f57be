/**
 * What people do in a workspace: one definition an act, asked for in the same way by a form, the API and a test. Whoever asks is
 * looked at again in the transaction that stores: a grant withdrawn a moment ago opens nothing.
 */
import { z } from 'zod'
import type { RecordKind } from '#src/ledger/kinds.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { byIds, type StoredRecord } from '#src/ledger/records.ts'
import type { ReadTx, WriteTx } from '#src/ledger/transaction.ts'
import { type Fault, Refusal, refuse } from '#src/publishing/refusal.ts'
import { grantIn } from './grant-store.ts'
import type { Grant, Role } from './model.ts'
import type { Visitor } from './visitor.ts'

/** A write with the one who acts, and the day it is in the workspace. */
export interface ActTx extends WriteTx {
  by: Grant
  /** ISO 8601. */
  today: string
}

/** For what is made ready before a transaction that writes. */
export interface Reading {
  by: Grant
  today: string
  /** What whoever acts may see. */
  read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T>
}

interface Asked<Input extends z.ZodType> {
  /** A verb and what it is done to; stands in the address of its API operation: `send-request`. */
  name: string
  /** One sentence for the API's description. */
  summary: string
  input: Input
  /** Who may ask for it at all; what more it takes is for the act to say. */
  roles: readonly Role[]
  /** What is wrong with what was given, where the general words would not do. */
  faults?: (issues: z.core.$ZodIssue[]) => Fault[]
}

export interface Act<Input extends z.ZodType, Output, Ready = unknown> extends Asked<Input> {
  /** What takes long: done before the transaction that stores, in which nobody else can write. `run` looks again whether it still holds. */
  prepare?(reading: Reading, input: z.output<Input>): Promise<Ready>
  run(tx: ActTx, input: z.output<Input>, ready: Ready): Promise<Output>
}

/** What takes longer than one transaction may: it sees itself to it that nothing is seen by halves. */
export interface LongAct<Input extends z.ZodType, Output> extends Asked<Input> {
  runInSteps(steps: Steps, input: z.output<Input>): Promise<Output>
}

/** Infers the types of an act from its parts. */
export const defineAct = <Input extends z.ZodType, Output, Ready = unknown>(
  act: Act<Input, Output, Ready>,
): Act<Input, Output, Ready> => act

export const defineLongAct = <Input extends z.ZodType, Output>(act: LongAct<Input, Output>): LongAct<Input, Output> =>
  act

export interface Setting {
  ledger: Ledger
  visitor: Visitor
  workspace: string
  today: string
}

/** Several transactions of one who acts. */
export interface Steps extends Reading {
  ledger: Ledger
  workspace: string
  /** Each looks again at whoever acts: a grant withdrawn between two steps ends it. */
  write<T>(fn: (tx: ActTx) => Promise<T>): Promise<T>
}

/** @throws Refusal 403 where it is not theirs to do */
export function stepsOf(
  { name, roles }: Pick<Asked<z.ZodType>, 'name' | 'roles'>,
  { ledger, visitor, workspace, today }: Setting,
): Steps {
  const { grant } = visitor
  if (!grant || grant.workspace !== workspace || !roles.includes(grant.role)) return refuse(403, 'work.error.role')
  if (visitor.scopes && !visitor.scopes.includes(name)) return refuse(403, 'work.error.scope', { act: name })
  return {
    ...{ ledger, workspace, today, by: grant },
    read: (fn) => ledger.read(visitor, workspace, fn),
    write: (fn) =>
      ledger.write(visitor, workspace, async (tx) => {
        const by = await grantIn(tx.db, workspace, grant.account)
        if (JSON.stringify(by) !== JSON.stringify(grant)) return refuse(403, 'work.error.grant')
        return fn({ ...tx, by: grant, today })
      }),
  }
}

/**
 * Does it, or refuses: nothing is stored by halves.
 * @param given as it came, from a form or as JSON
 * @throws Refusal 403 where it is not theirs to do, 422 with every field that is wrong, and those of the act
 */
export async function perform<Input extends z.ZodType, Output, Ready>(
  act: Act<Input, Output, Ready> | LongAct<Input, Output>,
  setting: Setting,
  given: unknown,
): Promise<Output> {
  const steps = stepsOf(act, setting)
  const input = checkedInput(act.input, given, act.faults)
  if ('runInSteps' in act) return act.runInSteps(steps, input)
  const ready = (await act.prepare?.(steps, input)) as Ready
  return steps.write((tx) => act.run(tx, input, ready))
}

/** @throws Refusal 422 */
export function checkedInput<Input extends z.ZodType>(
  schema: Input,
  given: unknown,
  faults: NonNullable<Act<Input, unknown>['faults']> = faultsOf,
): z.output<Input> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  throw new Refusal(422, faults(result.error.issues))
}

const keys: Partial<Record<string, Fault['key']>> = {
  too_small: 'work.error.short',
  too_big: 'work.error.long',
  invalid_type: 'work.error.missing',
  unrecognized_keys: 'work.error.unknown',
}

export const faultsOf = (issues: z.core.$ZodIssue[]): Fault[] => issues.map(faultOf)

function faultOf(issue: z.core.$ZodIssue): Fault {
  const field = issue.path.join('.')
  const limit = 'maximum' in issue ? Number(issue.maximum) : 'minimum' in issue ? Number(issue.minimum) : 0
  const key = keys[issue.code] ?? 'work.error.wrong'
  return { key, field: field || undefined, values: { field, limit, message: issue.message } }
}

/**
 * A record that somebody may see, as it is now.
 * @param revision that the one who acts has looked at, where the act changes it
 * @throws Refusal 404; 409 where somebody else has changed it since
 */
export async function heldRecord<K extends RecordKind>(
  tx: ReadTx,
  kind: K,
  id: string,
  revision?: number,
): Promise<StoredRecord<K>> {
  const [found] = await byIds(tx, kind, [id])
  if (!found) return refuse(404, 'work.error.gone', { id })
  if (revision !== undefined && revision !== found.revision) return refuse(409, 'work.error.changed')
  return found
}

/** Of a record that a form changes: what its page was made of. */
export const Revision = z.coerce.number().int().min(1)

/** In what office somebody acts: their posts, or else their organisation, or else their role. Never who they are. */
export const officesOf = ({ posts, organisation, role }: Pick<Grant, 'posts' | 'organisation' | 'role'>): string[] =>
  posts.length > 0 ? posts : [organisation ?? role]
