/** A promise with an owner, and a roadmap towards it in every state, for tests of roadmaps. */
import type { z } from 'zod'
import { acceptRoadmap } from '#src/delivery/roadmaps/accept-roadmap.ts'
import { askForRoadmap } from '#src/delivery/roadmaps/ask-for-roadmap.ts'
import { addRoadmapLine } from '#src/delivery/roadmaps/change-roadmap-line.ts'
import type { Roadmap } from '#src/delivery/roadmaps/roadmap-model.ts'
import { submitRoadmap } from '#src/delivery/roadmaps/submit-roadmap.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { all, byIds, putMany, removeMany } from '#src/ledger/records.ts'
import type { HandlingLabel } from '#src/ledger/tables.ts'
import type { Colleagues } from './colleagues.ts'
import { workspace } from './desk.ts'

const names = { deadline: null, target: null, money: null, verification: null }

/** Everything that roadmaps leave behind is taken away: a test begins with the same people and nothing asked of them. */
export async function noRoadmaps({ desk }: Colleagues): Promise<void> {
  await desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    for (const kind of [
      'roadmap_versions',
      'roadmaps',
      'transactions',
      'milestones',
      'actions',
      'budget_lines',
    ] as const)
      await removeMany(
        tx,
        kind,
        (await all(tx, kind)).map(({ id }) => id),
      )
  })
}

/** A policy of a known month with three promises: to count, which the police answer for; within 30 days; and one that is kept back. */
export async function somePromises({ desk }: Colleagues): Promise<void> {
  const base = {
    policy: 'plan',
    clauses: ['c1'],
    approach: 'none',
    owners: [{ post: 'police-chief', basis: 'stated' }],
  }
  const promise = (id: string, title: string, label: HandlingLabel, more = {}) => ({
    id,
    label,
    data: { ...base, id, title: { en: title }, names, ...more },
  })
  await desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const policy = { id: 'plan', title: { en: 'Plan' }, summary: { en: 'A plan' }, kind: 'plan', issuer: 'police' }
    await putMany(tx, 'policies', [{ id: 'plan', label: 'TLP:CLEAR', data: { ...policy, starts: '2026-02' } }])
    await putMany(tx, 'commitments', [
      promise('count', 'Count the wells', 'TLP:CLEAR'),
      promise('in-30-days', 'Draw up a road map', 'TLP:CLEAR', {
        names: { ...names, deadline: { text: 'within 30 days', duration: 'P30D' } },
      }),
      promise('quiet', 'Guard the wells', 'TLP:GREEN'),
    ])
  })
}

export const completeLine = {
  title: { en: 'Send counters to every district' },
  post: 'police-chief',
  starts: '2026-12-01',
  ends: '2027-06-30',
  milestones: [
    { title: { en: 'Counters trained' }, due: '2027-01-31' },
    { title: { en: 'All districts counted' }, due: '2027-06-15' },
  ],
  money: [{ fiscalYear: '2026-27', amount: 2_500_000, currency: 'PKR' }],
  people: { text: 'Counters', posts: 12, months: 6 },
  risks: [{ risk: 'Floods', response: 'Count the low districts first' }],
} satisfies Omit<z.input<typeof addRoadmapLine.input>, 'id'>

export const roadmapSeenBy = async (people: Colleagues, by: Colleagues['bilal'], id: string) => {
  const [held] = await people.sees(by, (tx) => byIds(tx, 'roadmaps', [id]))
  if (!held) throw new Error(`Nobody shows the roadmap ${id}`)
  return held
}

/** Asked of the police by Bilal. */
export async function askedRoadmap(people: Colleagues): Promise<string> {
  const given = { commitment: 'count', organisations: ['police'], due: '2026-12-31' }
  const { ids } = await people.as(people.bilal, askForRoadmap, given)
  return ids[0] ?? 'none'
}

/** Handed in by Ayesha with one complete line. */
export async function submittedRoadmap(people: Colleagues, line = completeLine): Promise<string> {
  const id = await askedRoadmap(people)
  await people.as(people.ayesha, addRoadmapLine, { id, ...line })
  await submitted(people, id)
  return id
}

export async function submitted(people: Colleagues, id: string): Promise<void> {
  const { revision } = await roadmapSeenBy(people, people.ayesha, id)
  await people.as(people.ayesha, submitRoadmap, { id, revision })
}

export async function accepted(people: Colleagues, id: string, more: object = {}): Promise<Roadmap> {
  const { revision } = await roadmapSeenBy(people, people.bilal, id)
  await people.as(people.bilal, acceptRoadmap, { id, revision, label: 'TLP:CLEAR', ...more })
  return (await roadmapSeenBy(people, people.bilal, id)).data
}
