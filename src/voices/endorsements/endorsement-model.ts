/** Versions of a charter that are open for endorsement, who has endorsed them, and what waits to be verified. */
import { z } from 'zod'
import { Organisation } from '#src/coordination/model.ts'
import { DomainName } from '#src/vocabulary/domain-name.ts'
import { Day, Id, LocalLine } from '#src/vocabulary/model.ts'
import { line } from '#src/vocabulary/text.ts'

export const kindsOfEndorser = Organisation.shape.classification.options

/** A version that organisations can endorse, or could. Its id is the version's. */
export const EndorsementCall = z.strictObject({
  id: Id,
  policy: Id,
  version: Id,
  /** Headings of the version, or clauses where it has none: what may be left out. */
  sections: z.array(Id).min(1).max(200),
  opened: Day,
  closed: Day.optional(),
})
export type EndorsementCall = z.infer<typeof EndorsementCall>

/** An organisation as it calls itself; never a person. */
export const Endorser = z.strictObject({
  name: LocalLine,
  kind: z.enum(kindsOfEndorser),
  area: Id.optional(),
  /** As stated, and proved by nothing. */
  website: DomainName.optional(),
  /** Where a link that was mailed to it has been followed. */
  domain: DomainName.optional(),
  /** The office that signs. */
  office: line(120),
})
export type Endorser = z.infer<typeof Endorser>

export const Endorsement = z.strictObject({
  id: Id,
  policy: Id,
  version: Id,
  /** Where it is one that the workspace knows. */
  organisation: Id.optional(),
  endorser: Endorser,
  day: Day,
  verified: z.strictObject({ by: z.enum(['mail', 'secretariat']), reason: line(500).optional() }),
  /** Sections of the version that it does not endorse. */
  except: z.array(Id).default([]),
  /** Its endorsement of another version of the same policy. */
  renews: Id.optional(),
  withdrawn: z
    .strictObject({
      day: Day,
      by: z.enum(['endorser', 'secretariat']),
      /** *Not genuine*: the secretariat found that the organisation had not endorsed it. */
      because: z.enum(['asked', 'not-genuine']),
      reason: line(500).optional(),
    })
    .optional(),
  /** What it pledged, as commitments of its own. */
  commitments: z.array(Id).default([]),
})
export type Endorsement = z.infer<typeof Endorsement>

/** What an endorser sets itself, under one clause of the version. */
export const Pledge = z.strictObject({ clause: Id, title: line(300), due: Day })
export type Pledge = z.infer<typeof Pledge>

/** Why a request waits for the secretariat, though a link was followed or could have been. */
export const doubts = [
  'asked',
  'unknown-domain',
  'other-domain',
  'same-name',
  'same-domain',
  'other-script',
  'state',
] as const
export type Doubt = (typeof doubts)[number]

export const refusals = ['not-genuine', 'not-reached', 'abuse', 'twice'] as const

/**
 * Seen by the secretariat and by whoever holds its link. *mailed*: a link is on its way. *waiting*: for the secretariat. *pledged*: the
 * endorsement is listed, and its pledges wait for the secretariat.
 */
export interface EndorsementRequest {
  id: string
  policy: string
  version: string
  state: 'mailed' | 'waiting' | 'pledged'
  asked: string
  /** Of one that was mailed: ISO 8601, when its link ends. */
  until?: string
  /** To withdraw this endorsement, or whose pledges these are; left out, to endorse. */
  endorsement?: string
  organisation?: string
  endorser: Endorser
  except: string[]
  pledges: Pledge[]
  doubts: Doubt[]
}

declare module '#src/ledger/records.ts' {
  interface RecordTypes {
    endorsement_calls: EndorsementCall
    endorsements: Endorsement
    endorsement_requests: EndorsementRequest
  }
}
