/** Everything that people can do in a workspace, each through a form, the API and in tests in the same way. */
import type { z } from 'zod'
import { comment, readComment } from '#src/coordination/comment.ts'
import { acceptRoadmap } from '#src/delivery/roadmaps/accept-roadmap.ts'
import { askForRoadmap } from '#src/delivery/roadmaps/ask-for-roadmap.ts'
import { beginRoadmap } from '#src/delivery/roadmaps/begin-roadmap.ts'
import { addRoadmapLine, changeRoadmapLine, removeRoadmapLine } from '#src/delivery/roadmaps/change-roadmap-line.ts'
import { returnRoadmap } from '#src/delivery/roadmaps/return-roadmap.ts'
import { submitRoadmap } from '#src/delivery/roadmaps/submit-roadmap.ts'
import { withdrawRoadmap } from '#src/delivery/roadmaps/withdraw-roadmap.ts'
import type { Act } from '#src/identity/act.ts'

export type AnyAct = Act<z.ZodType, unknown>

export const acts = [
  comment,
  readComment,
  askForRoadmap,
  beginRoadmap,
  addRoadmapLine,
  changeRoadmapLine,
  removeRoadmapLine,
  submitRoadmap,
  returnRoadmap,
  acceptRoadmap,
  withdrawRoadmap,
] as unknown as readonly AnyAct[]
