import { type Actor, thePublic } from '#src/ledger/actor.ts'
import type { Grant } from './model.ts'
import type { Person } from './person.ts'

/** Who asks for something of a workspace, and what they may see of it. The audit log calls them by an account's opaque id. */
export interface Visitor extends Actor {
  /** What they were given in this workspace; absent for the public and for the operator. */
  grant?: Grant
  /** What a program may do that comes with a token of theirs; absent where they have come themselves. */
  scopes?: readonly string[]
}

/** A person as a visitor of one workspace; somebody who was given nothing there is the public. */
export const visitorFrom = (person: Pick<Person, 'grants'> | undefined, workspace: string): Visitor =>
  visitorOf(person?.grants ?? [], workspace)

export function visitorOf(grants: readonly Grant[], workspace: string): Visitor {
  const grant = grants.find((one) => one.workspace === workspace)
  return grant ? { ...actorOf(grant), grant } : thePublic
}

/** Sees what its role opens, and what is addressed to one of its parties. */
function actorOf(grant: Grant): Actor {
  const { account, clearance } = grant
  return { name: account, account, clearance, parties: partiesOf(grant) }
}

/** What stands among a record's parties for a body that has no organisation of its own; no id is written so. */
export const bodies = { secretariat: 'role:secretariat', committee: 'role:committee' } as const
export type Body = keyof typeof bodies

/** Its organisation, its posts, and the body that its role sits in. Nothing is addressed to administrators: they look after people, not records. */
export function partiesOf({ role, organisation, posts }: Pick<Grant, 'role' | 'organisation' | 'posts'>): string[] {
  if (role === 'administrator') return []
  const body = role === 'secretariat' || role === 'committee' ? [bodies[role]] : []
  return [...(organisation === null ? [] : [organisation]), ...posts, ...body]
}
