/** Invented people of every role in an invented country, to try the work out with: one passphrase for all, made at random and told once. */
import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { readSnapshot } from '#src/workspaces/read-snapshot.ts'
import type { Snapshot } from '#src/workspaces/snapshot.ts'
import { changeAccount } from './account-store.ts'
import { refuse } from './identity-error.ts'
import { accountFor } from './invite-person.ts'
import { GrantDraft, type Role } from './model.ts'
import { hashPassword } from './password-hash.ts'
import { placeGrant } from './place-grant.ts'
import { endSessions } from './session-store.ts'
import { randomLetters } from './token.ts'

const cast: readonly [name: string, role: Role][] = [
  ['Amina', 'administrator'],
  ['Bilal', 'secretariat'],
  ['Sana', 'secretariat'],
  ['Ayesha', 'focal-point'],
  ['Kamran', 'focal-point'],
  ['Maryam', 'assessor'],
  ['Yusuf', 'committee'],
]

export interface PracticePerson {
  name: string
  mail: string
  role: Role
  organisation: string | null
}

/**
 * Makes them, or gives those there are a new passphrase and ends their sessions.
 * @throws IdentityError `notFictional` for a country that is not invented
 */
export async function practicePeople(
  ledger: Ledger,
  workspace: string,
): Promise<{ people: PracticePerson[]; password: string }> {
  const snapshot = await readSnapshot(ledger, unrestricted('operator'), workspace)
  if (!snapshot.workspace.fictional) refuse('notFictional')
  const busiest = busiestPosts(snapshot)
  const password = [4, 4, 4, 4].map(randomLetters).join('-')
  const hash = await hashPassword(password)
  const people = await ledger.writeAccounts('operator', workspace, async (tx) => {
    const made: PracticePerson[] = []
    for (const [name, role] of cast) {
      const mail = `${name.toLowerCase()}@${workspace}.example`
      const post = role === 'focal-point' ? busiest.shift() : undefined
      const organisation = post?.organisation ?? homeOf(snapshot, role)
      const grant = { role, organisation, posts: post ? [post.id] : [] }
      const { id } = await accountFor(tx, { mail, name })
      await placeGrant(tx, id, GrantDraft.parse(grant))
      await changeAccount(tx.db, id, { password: hash })
      await endSessions(tx.db, id)
      made.push({ name, mail, role, organisation: grant.organisation })
    }
    // A passphrase is no part of the log; that there is a new one is.
    tx.audit({ action: 'prepare', kind: 'practice-people', subject: workspace, change: {} })
    return made
  })
  return { people, password }
}

/** A verdict has an organisation behind it, and so has a question of the committee. */
function homeOf({ holdings }: Snapshot, role: Role): string | null {
  const kind = role === 'assessor' ? 'research' : role === 'committee' ? 'parliament' : undefined
  const home = [...holdings.organisations.values()].find(({ data }) => data.classification === kind)
  return home?.data.id ?? null
}

/** One post an organisation: of each that owes something the one that owes most, the most loaded first. */
function busiestPosts({ holdings }: Snapshot): { id: string; organisation: string }[] {
  const load = new Map<string, number>()
  for (const { data } of holdings.commitments.values())
    for (const { post } of data.owners) load.set(post, (load.get(post) ?? 0) + 1)
  const posts = [...load]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .flatMap(([id]) => holdings.posts.get(id)?.data ?? [])
  return posts.filter(({ organisation }, i) => posts.findIndex((post) => post.organisation === organisation) === i)
}
