/** What is to become of a survey in a workspace that is invented: answers drawn from a truth that is written down. */
import { z } from 'zod'

const Share = z.number().min(0).max(1)
const Shares = z.record(z.string(), Share)

/** How people truly would answer one question. */
export const Truth = z.strictObject({
  /** Its path. */
  question: z.string(),
  /** Of one choice: each with its share; together they are everybody. */
  shares: Shares.optional(),
  /** The same where it depends on the choice made elsewhere. */
  by: z.strictObject({ question: z.string(), shares: z.record(z.string(), Shares) }).optional(),
  /** Of several choices: how many take each, one by one. */
  each: Shares.optional(),
  /** Whole numbers, all alike. */
  from: z.int().optional(),
  to: z.int().optional(),
  words: z.array(z.string()).min(1).optional(),
  /** Who is asked and says nothing. */
  silent: Share.default(0),
})
export type Truth = z.infer<typeof Truth>

export const Invented = z.strictObject({
  becomes: z.enum(['open', 'closed']),
  responses: z.int().min(0).max(10_000).default(0),
  seed: z.int().default(1),
  truth: z.array(Truth).default([]),
})
export type Invented = z.infer<typeof Invented>
