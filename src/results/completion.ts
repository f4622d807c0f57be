/** What evidence lets a verdict on completion claim, and how far two verdicts are apart. */
import type { Completion } from './model.ts'

const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`
const phrase = (completion: Completion) => completion.replace('-', ' ')

/** One item of evidence in the Admiralty code, as far as it can carry a claim. */
export interface Graded {
  /** Of the source: A completely reliable … E unreliable, F cannot be judged. */
  reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  /** Of what it says: 1 confirmed … 5 improbable, 6 cannot be judged. */
  credibility: 1 | 2 | 3 | 4 | 5 | 6
  /** What an owner says of its own work cannot make it complete. */
  fromOwner: boolean
}

export interface Supported {
  completion: Completion
  /** The claim was more than the evidence carries. */
  capped: boolean
  /** One English sentence. */
  why: string
  reason: { code: SupportCode; values: { claimed: Completion; supported: Completion; items: number; carrying: number } }
}

export type SupportCode = 'needs-no-evidence' | 'carried' | 'capped-to-substantial' | 'capped-to-limited'

function carriesComplete({ reliability, credibility, fromOwner }: Graded): boolean {
  return 'AB'.includes(reliability) && credibility <= 2 && !fromOwner
}

function carriesSubstantial({ reliability, credibility }: Graded): boolean {
  return 'ABCD'.includes(reliability) && credibility <= 4
}

/**
 * Caps a claimed completion by its evidence (rule 8). *Complete* without what it needs falls to *substantial*, and
 * *substantial* without what it needs to *limited*; nothing less is claimed by evidence, so nothing less is capped.
 */
export function supportedCompletion(claimed: Completion, evidence: readonly Graded[]): Supported {
  const forComplete = evidence.filter(carriesComplete).length
  const forSubstantial = evidence.filter(carriesSubstantial).length
  const result = (completion: Completion, code: SupportCode, carrying: number): Supported => {
    const values = { claimed, supported: completion, items: evidence.length, carrying }
    return { completion, capped: completion !== claimed, why: sentences[code](values), reason: { code, values } }
  }
  if (claimed !== 'complete' && claimed !== 'substantial') return result(claimed, 'needs-no-evidence', 0)
  if (claimed === 'complete' && forComplete > 0) return result('complete', 'carried', forComplete)
  if (forSubstantial === 0) return result('limited', 'capped-to-limited', 0)
  return claimed === 'complete'
    ? result('substantial', 'capped-to-substantial', forSubstantial)
    : result('substantial', 'carried', forSubstantial)
}

const sentences: Record<SupportCode, (values: Supported['reason']['values']) => string> = {
  'needs-no-evidence': (v) => `A claim of ${phrase(v.claimed)} is not capped by evidence.`,
  carried: (v) =>
    `${v.carrying} of ${items(v.items)} of evidence ${v.carrying === 1 ? 'carries' : 'carry'} a claim of ${phrase(v.claimed)}.`,
  'capped-to-substantial': (v) =>
    `Complete needs evidence graded A or B and 1 or 2 from others than the owner; of ${items(v.items)} none is, and ${v.carrying} ${v.carrying === 1 ? 'carries' : 'carry'} substantial.`,
  'capped-to-limited': (v) =>
    `A claim of ${phrase(v.claimed)} needs at least evidence graded A to D and 1 to 4; ${v.items === 0 ? 'there is no evidence' : `of ${items(v.items)} none is`}.`,
}

/** The part of the scale on which one completion is farther than another; the others stand beside it. */
const ladder: readonly Completion[] = ['not-started', 'limited', 'substantial', 'complete']

export interface Disagreement {
  /** Steps between the two verdicts, 0 to 3; null where one of them stands on no step. */
  distance: number | null
  /** Owner's step less the independent one: positive where the owner claims more. */
  difference: number | null
  /** One English sentence. */
  why: string
  reason: { code: DisagreementCode; values: { owner: Completion; independent: Completion } }
}

export type DisagreementCode =
  | 'agree'
  | 'owner-claims-more'
  | 'owner-claims-less'
  | 'no-owner-verdict'
  | 'no-independent-verdict'
  | 'no-verdict'
  | 'off-the-scale'

/**
 * How far an owner's and an independent assessor's verdicts are apart: a number to publish (rule 9). Both are kept, and
 * neither is changed by the other. *No evidence* is no verdict; *blocked* and its like are no step on the scale.
 */
export function disagreement(owner: Completion, independent: Completion): Disagreement {
  const steps = [ladder.indexOf(owner), ladder.indexOf(independent)] as const
  const difference = steps[0] < 0 || steps[1] < 0 ? null : steps[0] - steps[1]
  const code = difference === null ? incomparable(owner, independent) : compared(difference)
  const values = { owner, independent }
  const distance = difference === null ? null : Math.abs(difference)
  return { distance, difference, why: disagreements[code](values, distance ?? 0), reason: { code, values } }
}

function compared(difference: number): DisagreementCode {
  if (difference === 0) return 'agree'
  return difference > 0 ? 'owner-claims-more' : 'owner-claims-less'
}

function incomparable(owner: Completion, independent: Completion): DisagreementCode {
  if (owner !== 'no-evidence') return independent === 'no-evidence' ? 'no-independent-verdict' : 'off-the-scale'
  return independent === 'no-evidence' ? 'no-verdict' : 'no-owner-verdict'
}

type Verdicts = Disagreement['reason']['values']
const steps = (count: number) => `${count} ${count === 1 ? 'step' : 'steps'}`

const disagreements: Record<DisagreementCode, (values: Verdicts, distance: number) => string> = {
  agree: ({ owner }) => `Owner and independent assessor both say ${phrase(owner)}.`,
  'owner-claims-more': (v, distance) =>
    `The owner says ${phrase(v.owner)}, ${steps(distance)} more than the independent ${phrase(v.independent)}.`,
  'owner-claims-less': (v, distance) =>
    `The owner says ${phrase(v.owner)}, ${steps(distance)} less than the independent ${phrase(v.independent)}.`,
  'no-owner-verdict': (v) => `The owner has given no verdict to compare with the independent ${phrase(v.independent)}.`,
  'no-independent-verdict': (v) => `There is no independent verdict to compare with the owner's ${phrase(v.owner)}.`,
  'no-verdict': () => 'Neither owner nor independent assessor has given a verdict.',
  'off-the-scale': (v) =>
    `The owner says ${phrase(v.owner)}, the independent assessor ${phrase(v.independent)}; no steps lie between them, because only not started, limited, substantial and complete are in an order.`,
}
