/** Who signs in: an account, and in each workspace at most one grant, which says in what role and for which posts. */
import { z } from 'zod'
import { Id } from '#src/vocabulary/model.ts'
import type { Label } from './labels.ts'

export const roles = ['focal-point', 'secretariat', 'assessor', 'committee', 'administrator'] as const
export const Role = z.enum(roles)
export type Role = z.infer<typeof Role>

/** What a role may see unless it is labelled more narrowly. */
export const clearanceOf: Record<Role, Label> = {
  'focal-point': 'TLP:GREEN',
  secretariat: 'TLP:AMBER+STRICT',
  assessor: 'TLP:GREEN',
  committee: 'TLP:GREEN',
  administrator: 'TLP:GREEN',
}

/** What an administrator says of a grant; its clearance follows from the role. */
export const GrantDraft = z.strictObject({
  role: Role,
  organisation: Id.nullable().default(null),
  /** Held in turn by different people: duties and drafts belong to the post. */
  posts: z.array(Id).max(50).default([]),
})
export type GrantDraft = z.infer<typeof GrantDraft>

/** One role of one account in one workspace. One, so that nobody can be the second person to themselves. */
export interface Grant extends GrantDraft {
  workspace: string
  account: string
  clearance: Label
}

/** In small letters: nobody has two accounts by the way a letter is written. */
export const MailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('a mail address has a name, an @ and a domain: "name@example.org"'))

/** On one line: it stands in mails. */
export const PersonName = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'a name stands on one line')

/** Somebody who may sign in. Beyond this nothing is known of a person. */
export interface Account {
  /** Opaque: all that the audit log ever sees. */
  id: string
  mail: string
  name: string
  /** False until the invitation is taken up. */
  active: boolean
  /** False where a provider of OpenID Connect alone signs in. */
  hasPassword: boolean
  /** Whether an app that makes one-time codes is enrolled. */
  authenticator: boolean
  /** Whether the password alone does not sign in: there is an authenticator app or a passkey. */
  secondFactor: boolean
}

/** Kinds of device: as much as helps to recognise one's own sessions, and no more. */
export const devices = ['phone', 'tablet', 'computer', 'other'] as const
export type Device = (typeof devices)[number]

export interface Session {
  /** For ending it; not what the cookie holds. */
  id: string
  account: string
  madeAt: string
  usedAt: string
  device: Device
}
