/** The code by which a sender finds a submission again. It is kept as its hash alone, and says nothing of whoever holds it. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { hashOf, randomLetters } from '#src/identity/token.ts'
import { type Actor, thePublic } from '#src/ledger/actor.ts'

const length = 26

/** 130 random bits. It goes out with the empty form, so that a form sent twice is one submission. */
export const newReceipt = (): string => randomLetters(length)

export const Receipt = z.string().regex(new RegExp(`^[a-z2-9]{${length}}$`))

/** As somebody has copied it, with spaces or hyphens in between. */
export const asTyped = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '')

/** Found from the code; the code is not found from it. */
export const idFor = (code: string): string =>
  `submission-${createHash('sha256').update(`submission ${code}`).digest('hex').slice(0, 20)}`

/** Among the parties of what waits; no organisation's id is written so. */
export const partyFor = (code: string): string => `receipt:${hashOf(code)}`

/** Whoever holds the code: the public, that sees and may write this one submission beside. */
export const holderOf = (code: string): Actor => ({ ...thePublic, parties: [partyFor(code)] })
