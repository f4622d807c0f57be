/** A paper on a theme: one organisation leads, each section has an organisation that writes it, and versions are signed off. */
import { z } from 'zod'
import { Day, Id } from '#src/vocabulary/model.ts'
import { Line } from '#src/vocabulary/text.ts'

const SectionDraft = z.strictObject({ title: Line, organisation: Id, due: Day })

export const PaperDraft = z.strictObject({
  title: Line,
  theme: Id.optional(),
  lead: Id,
  contributors: z.array(Id).max(100).default([]),
  due: Day,
  sections: z.array(SectionDraft).min(1).max(50),
})

export interface PaperSection extends z.infer<typeof SectionDraft> {
  text: string
  /** How often the text was changed: two who write one section do not overwrite one another, and others are not held up. */
  edition: number
}

export const paperSteps = ['submitted', 'returned', 'signed', 'reopened'] as const

export interface StrategyPaper extends Omit<z.infer<typeof PaperDraft>, 'sections'> {
  id: string
  state: 'draft' | 'submitted' | 'signed'
  /** From 1; one more whenever a signed paper is opened again. */
  version: number
  sections: PaperSection[]
  /** The account that submitted this version, opaque: the one that signs it off is another. */
  submittedBy?: string
  said: { step: (typeof paperSteps)[number]; version: number; day: string; text: string; offices: string[] }[]
  /** Versions as they were signed off, the oldest first. */
  signed: { version: number; day: string; sections: { title: string; text: string }[] }[]
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    strategy_papers: StrategyPaper
  }
}
