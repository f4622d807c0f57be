import type { Label } from './labels.ts'
import type { Grant } from './model.ts'
import type { Person } from './person.ts'

/** Who asks for something of a workspace, and what they may see of it. */
export interface Visitor {
  /** What the audit log calls them: an account's opaque id, `public` or `operator`. */
  actor: string
  clearance: Label
  /** What they were given in this workspace; absent for the public and for the operator. */
  grant?: Grant
}

export const thePublic: Visitor = { actor: 'public', clearance: 'TLP:CLEAR' }
/** Whoever sits at the machine of a loopback site. */
export const theOperator: Visitor = { actor: 'operator', clearance: 'TLP:RED' }

/** A person as a visitor of one workspace; somebody who was given nothing there is the public. */
export function visitorFrom(person: Person | undefined, workspace: string): Visitor {
  const grant = person?.grants.find((one) => one.workspace === workspace)
  return grant ? { actor: grant.account, clearance: grant.clearance, grant } : thePublic
}
