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

/** Sees what its role opens, and what is addressed to its organisation or one of its posts. */
function actorOf(grant: Grant): Actor {
  const { account, clearance, organisation, posts } = grant
  return { name: account, account, clearance, parties: [...(organisation === null ? [] : [organisation]), ...posts] }
}
