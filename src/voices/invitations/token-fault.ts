import type { Survey } from '../surveying/survey-model.ts'
import { isSigned, readToken, spentHash } from './issuing-key.ts'

export type TokenFault = 'missing' | 'invalid'

/**
 * What keeps answers out of an invited survey before anything is stored; null where nothing does, and on every other survey.
 * @param token as it came with the answers
 */
export async function tokenFault({ invited, publicKey }: Survey, token: string): Promise<TokenFault | null> {
  if (!invited) return null
  if (token === '') return 'missing'
  const read = readToken(token)
  return read && publicKey !== undefined && (await isSigned(publicKey, read)) ? null : 'invalid'
}

/** Under which a token without fault is kept as spent; null where there is none. */
export function tokenKey(token: string): string | null {
  const read = readToken(token)
  return read && spentHash(read)
}
