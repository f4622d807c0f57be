/** A link that was mailed: who follows it sees one request, and may settle it once. */
import { hashOf } from '#src/identity/token.ts'
import { type Actor, thePublic } from '#src/ledger/actor.ts'
import { partyFor } from '../submissions/receipt.ts'

/** Among the parties of what waits; no organisation's id is written so. Of the link its SHA-256 is kept. */
export const linkParty = (token: string): string => `endorsement-link:${hashOf(token)}`

/** Whoever holds the link. */
export const followerOf = (token: string): Actor => ({ ...thePublic, parties: [linkParty(token)] })

/** Whoever sends a form: may store what its link will open, and find again what was stored under the form's own number. */
export const senderOf = (code: string, token: string): Actor => ({
  ...thePublic,
  parties: [partyFor(code), linkParty(token)],
})
