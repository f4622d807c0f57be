/** One deed at random: somebody does something, or is refused. */
import { perform } from '#src/identity/act.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { type AnyAct, acts } from '#src/publishing/acts.ts'
import { Refusal } from '#src/publishing/refusal.ts'
import type { Colleagues } from '../colleagues.ts'
import { workspace } from '../desk.ts'
import type { Dice } from './dice.ts'
import { draft, hasSubject, subjectOf } from './draft.ts'
import { seenBy } from './invariants.ts'
import type { World } from './world.ts'

/** What somebody did; refused deeds are none. */
export interface Deed {
  act: string
  by: string
  subject: string
  /** What it was done to, as they had looked at it; of what is new there is none, whatever was written. */
  revision?: unknown
}

/** What needs several steps before it comes to anything is tried more often. */
const often =
  /^(save|hand-in|approve|publish)-report|^(begin|add|submit|accept)-roadmap|^(save|drop)-note$|-note-label|-submission$|^plan-consultation$/
const urn = acts.flatMap((act) => (often.test(act.name) ? [act, act, act] : [act]))

export interface Attempt {
  act: AnyAct
  by: Visitor
  given: unknown
  today: string
}

export const everybodyOf = ({ amina, bilal, sana, ayesha, kamran, maryam, yusuf }: Colleagues) => [
  amina,
  bilal,
  sana,
  ayesha,
  kamran,
  maryam,
  yusuf,
]

const fitFor = (act: AnyAct, people: Colleagues) =>
  everybodyOf(people).filter(({ grant }) => grant && act.roles.includes(grant.role))

/** The same, at the same moment, by somebody of the same role, or by the same person on another screen. */
export const rival = (people: Colleagues, dice: Dice, one: Attempt): Attempt => ({
  ...one,
  by: dice.pick(fitFor(one.act, people)) ?? one.by,
})

export function attempt(people: Colleagues, world: World, dice: Dice, today: string): Attempt {
  const possible = urn.filter((one) => !hasSubject(one) || world[subjectOf(one.name) ?? 'organisations'].length > 0)
  const act = dice.pick(possible) ?? (urn[0] as AnyAct)
  const fit = fitFor(act, people)
  const by = dice.pick(dice.chance(92) ? fit : everybodyOf(people)) ?? people.bilal
  const theirs = dice.chance(90) ? seenBy(by, world) : world
  return { act, by, given: draft({ act, world: theirs, dice, today }), today }
}

const subjectIn = (act: string, given: unknown): string => {
  const { id, round, organisation } = given as Record<string, unknown>
  return `${subjectOf(act) ?? ''}/${id ?? `${round}-${organisation}`}`
}

/** The deed, or undefined where it was refused. @throws what is no refusal */
export async function tried(people: Colleagues, { act, by, given, today }: Attempt): Promise<Deed | undefined> {
  try {
    await perform(act, { ledger: people.desk.ledger, visitor: by, workspace, today }, given)
    const { id, round, revision } = given as Record<string, unknown>
    const held = id ?? round
    return { act: act.name, by: by.name, subject: subjectIn(act.name, given), ...(held ? { revision } : {}) }
  } catch (error) {
    if (error instanceof Refusal) return
    throw new Error(`${act.name} ${JSON.stringify(given)}`, { cause: error })
  }
}
