/** Who may do what with people: one rule a line. A visitor without a grant in the workspace may do none of it. */
import type { Grant } from './model.ts'

export const mayReadPeople = (by: Grant): boolean => by.role === 'administrator' || by.role === 'secretariat'

export const mayInvite = (by: Grant): boolean => by.role === 'administrator'

/** Nobody changes or withdraws what they were given themselves: it takes two people. */
export const mayGrant = (by: Grant, account: string): boolean => by.role === 'administrator' && by.account !== account

export const mayAskRecovery = (by: Grant, account: string): boolean =>
  by.role === 'administrator' && by.account !== account

/** The second person: neither who asked nor whom it is for. */
export const mayConfirmRecovery = (by: Grant, recovery: { account: string; askedBy: string }): boolean =>
  (by.role === 'administrator' || by.role === 'secretariat') &&
  by.account !== recovery.askedBy &&
  by.account !== recovery.account

export const mayReadOutbox = (by: Grant): boolean => by.role === 'administrator'
