/** Everything that people can do in a workspace, each through a form, the API and in tests in the same way. */
import type { z } from 'zod'
import { comment, readComment } from '#src/coordination/comment.ts'
import type { Act } from '#src/identity/act.ts'

export type AnyAct = Act<z.ZodType, unknown>

export const acts = [comment, readComment] as unknown as readonly AnyAct[]
