/**
 * A short analytic note that one agency shares with others: about a theme and areas, never about a person (rule 12: there is no
 * field for one). How reliable its sources are and how credible what they say is judged apart (Admiralty code), and apart from both
 * how likely what is judged is (the PHIA probability yardstick) and how sure its author is of that (ICD 203).
 */
import { z } from 'zod'
import { Evidence } from '#src/evidence/model.ts'
import { Label, labels, unlabelled } from '#src/identity/labels.ts'
import { type Body, bodies } from '#src/identity/visitor.ts'
import { Day, Id, PartialDate } from '#src/vocabulary/model.ts'
import { Line, prose } from '#src/vocabulary/text.ts'

export const likelihoods = [
  'remote',
  'highly-unlikely',
  'unlikely',
  'realistic',
  'likely',
  'highly-likely',
  'almost-certain',
] as const
export const confidences = ['low', 'moderate', 'high'] as const

export const reliabilities = Evidence.shape.reliability.unwrap().options
export const credibilities = [1, 2, 3, 4, 5, 6] as const

const Text = prose(8000)
export const Reason = prose(1000)

/** Named one by one; there is no "everybody". */
export const Addressees = z.strictObject({
  organisations: z.array(Id).max(100).default([]),
  posts: z.array(Id).max(100).default([]),
  bodies: z.array(z.enum(Object.keys(bodies) as [Body, ...Body[]])).default([]),
})
export type Addressees = z.infer<typeof Addressees>

/** As far as it has been written: what is lacking is asked for when it is shared. */
export const NoteDraft = z.strictObject({
  title: Line,
  theme: Id.optional(),
  areas: z.array(Id).max(100).default([]),
  from: PartialDate.optional(),
  to: PartialDate.optional(),
  judged: Text.optional(),
  basis: Text.optional(),
  unknown: Text.optional(),
  reliability: Evidence.shape.reliability,
  credibility: z.coerce.number().pipe(Evidence.shape.credibility.unwrap()).default(6),
  likelihood: z.enum(likelihoods).optional(),
  confidence: z.enum(confidences).optional(),
  handling: Label.default(unlabelled),
  addressees: Addressees.default({ organisations: [], posts: [], bodies: [] }),
  until: Day.optional(),
})
export type NoteDraft = z.infer<typeof NoteDraft>

/** What must stand in a note before it is shared. */
export const needed = ['theme', 'from', 'to', 'judged', 'basis', 'unknown', 'until'] as const

export const noteStates = ['draft', 'shared', 'withdrawn'] as const
export const noteSteps = ['shared', 'renewed', 'label', 'withdrawn'] as const

export interface NoteStep {
  step: (typeof noteSteps)[number]
  day: string
  text: string
  offices: string[]
}

/** A wider label that somebody has asked for and a second person decides on. */
export interface NoteLabelChange {
  to: Label
  reason: string
  /** The account, opaque. */
  by: string
  offices: string[]
  asked: string
}

/** Its record is TLP:RED whatever its handling label is: it is seen by its author and those named, and by no clearance. */
export interface SharedNote extends NoteDraft {
  id: string
  /** The party that wrote it: an organisation, or a body that has none. */
  author: string
  /** In what offices it was written last. */
  offices: string[]
  state: (typeof noteStates)[number]
  /** One more whenever it is renewed. */
  version: number
  /** The moment (ISO 8601, UTC) from which those it is addressed to see it no more; absent from a draft. */
  ends?: string
  steps: NoteStep[]
  change?: NoteLabelChange
}

export interface Opening {
  version: number
  day: string
  offices: string[]
}

/** What one of those it is addressed to knows of a note beside the note itself: it stays when that is out of sight. */
export interface NoteReceipt {
  id: string
  note: string
  author: string
  /** The party it is addressed to. */
  recipient: string
  until: string
  version: number
  opened: Opening[]
  withdrawn?: { day: string; reason: string }
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    shared_notes: SharedNote
    note_receipts: NoteReceipt
  }
}

/** As they stand among a record's parties. */
export const partiesIn = ({ organisations, posts, bodies: named }: Addressees): string[] => [
  ...new Set([...organisations, ...posts, ...named.map((body) => bodies[body])]),
]

/** Why a note with this label cannot go to these: TLP:RED goes to posts alone, and the committee as a whole reads what all who work here may. */
export function wrongAddressee(
  handling: Label,
  { organisations, bodies: named }: Addressees,
): 'red' | 'committee' | null {
  if (handling === 'TLP:RED' && organisations.length + named.length > 0) return 'red'
  return named.includes('committee') && isWider('TLP:GREEN', handling) ? 'committee' : null
}

/** Whether `label` lets more people see than `than` does. */
export const isWider = (label: Label, than: Label): boolean => labels.indexOf(label) < labels.indexOf(than)
