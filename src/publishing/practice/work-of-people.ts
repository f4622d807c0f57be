/** Lets the invented people of an invented country work, once, so that whoever signs in as one of them finds something to do and to read. */
import type { FileStore } from '#src/evidence/storage/file-store.ts'
import type { PracticePerson } from '#src/identity/practice-people.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import type { Commitment } from '#src/policies/model.ts'
import { type Cast, castOf } from './cast.ts'
import { askToEndorse } from './endorsements.ts'
import { askAndAnswer, exchangeRequests, type Promises, writeTogether } from './exchanges.ts'
import { handInEvidence, judge } from './judgements.ts'
import { workInMeetings } from './meetings.ts'
import { shareAssessments } from './notes.ts'
import { workOnRoadmaps } from './roadmaps.ts'
import { workOnRounds } from './rounds.ts'

/**
 * The same for the same country and day, but for ids.
 * @returns false where they have worked before, which they do once
 */
export async function workOfPeople(
  world: { ledger: Ledger; files: FileStore },
  at: { workspace: string; today: string },
  people: readonly PracticePerson[],
): Promise<boolean> {
  const cast = await castOf(world, at, people)
  if (await hasWorked(cast)) return false
  const promises = await promisesOf(cast)
  await workOnRoadmaps(cast, promises)
  const evidence = await handInEvidence(cast, promises)
  await workOnRounds(cast, evidence)
  await judge(cast, promises)
  await workInMeetings(cast, promises)
  await exchangeRequests(cast)
  await askAndAnswer(cast, promises)
  await shareAssessments(cast)
  await writeTogether(cast, promises)
  await askToEndorse(world.ledger, cast)
  return true
}

/** What is done first is looked for: a country in which they broke off is loaded anew. */
const hasWorked = (cast: Cast): Promise<boolean> =>
  cast.sees(cast.secretariat[0], async ({ db, workspace }) => {
    const one = await db.selectFrom('roadmaps').select('id').where('workspace', '=', workspace).executeTakeFirst()
    return one !== undefined
  })

/** What the posts of the two agencies owe to everybody's knowledge, by id. */
const promisesOf = (cast: Cast): Promise<Promises> =>
  cast.sees(cast.secretariat[0], async ({ db, workspace }) => {
    const rows = await db
      .selectFrom('commitments')
      .select(['id', 'data'])
      .where('workspace', '=', workspace)
      .where('label', '=', 'TLP:CLEAR')
      .orderBy('id')
      .execute()
    const owedBy = (post: string) =>
      rows
        .filter(({ data }) => (data as unknown as Commitment).owners.some((owner) => owner.post === post))
        .map(({ id }) => id)
    const [first, second] = cast.agencies
    return [owedBy(first.post), owedBy(second.post)]
  })
