/** The X-ray of a policy: of its commitments, how many name what would let them be checked. Curated or only just read, counted alike. */
import type { Commitment } from './model.ts'

export const aspects = ['owner', 'deadline', 'target', 'money', 'verification'] as const
export type Aspect = (typeof aspects)[number]

export interface Xray {
  commitments: number
  named: Record<Aspect, number>
}

/** Which of the five things the text itself names. An owner whom the workspace assigned afterwards does not count. */
export function aspectsOf(commitment: Commitment): Record<Aspect, boolean> {
  const { deadline, target, money, verification } = commitment.names
  return {
    owner: commitment.owners.some((owner) => owner.basis === 'stated'),
    deadline: deadline !== null,
    target: target !== null,
    money: money !== null,
    verification: verification !== null,
  }
}

export function xrayOf(commitments: Commitment[]): Xray {
  const named = Object.fromEntries(aspects.map((aspect) => [aspect, 0])) as Record<Aspect, number>
  for (const commitment of commitments) {
    const found = aspectsOf(commitment)
    for (const aspect of aspects) if (found[aspect]) named[aspect] += 1
  }
  return { commitments: commitments.length, named }
}
