import type { Ledger } from '#src/ledger/ledger.ts'
import type { Survey } from '../surveying/survey-model.ts'
import { type Arrival, type Receipt, receive } from '../surveying/survey-store.ts'
import { type TokenFault, tokenFault } from './token-fault.ts'

/** Why answers to an invited survey are not taken. */
export type TokenRefusal = TokenFault | 'spent'

export const refusalStatus: Record<TokenRefusal, 403 | 409> = { missing: 403, invalid: 403, spent: 409 }

export type Told = Exclude<Receipt, 'uninvited'> | TokenRefusal

export const isRefusal = (told: string): told is TokenRefusal => Object.hasOwn(refusalStatus, told)

/** Takes answers to a survey in, which on an invited one come with a token of its own. */
export async function takeIn(ledger: Ledger, workspace: string, survey: Survey, arrival: Arrival): Promise<Told> {
  const fault = await tokenFault(survey, arrival.token ?? '')
  if (fault) return fault
  const receipt = await receive(ledger, workspace, survey.id, arrival)
  return receipt === 'uninvited' ? 'missing' : receipt
}
