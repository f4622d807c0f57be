/** A charter of three sections in two versions, and organisations without an account, for tests of endorsements. */

import { unrestricted } from '#src/ledger/actor.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { putMany } from '#src/ledger/records.ts'
import { clauseHash } from '#src/policies/sources/clause-hash.ts'
import { type Asked, type Asking, askEndorsement, askWithdrawal } from '#src/voices/endorsements/ask-endorsement.ts'
import { openEndorsement } from '#src/voices/endorsements/open-endorsement.ts'
import { FloodGate } from '#src/voices/submissions/flood-gate.ts'
import { newReceipt } from '#src/voices/submissions/receipt.ts'
import type { Colleagues } from './colleagues.ts'
import { workspace } from './desk.ts'
import { publicView } from './submissions.ts'

const clear = 'TLP:CLEAR' as const
type Text = [number: string, words: string][]

const texts: Record<'v1' | 'v2', Record<string, Text>> = {
  v1: {
    Law: [
      ['1', 'One law for all'],
      ['2', 'Courts hear witnesses without fear'],
    ],
    Schools: [['3', 'Every school teaches peace']],
    Press: [['4', 'No journalist is threatened']],
  },
  v2: {
    Law: [
      ['1', 'One law for all'],
      ['2', 'Courts hear witnesses without fear and without delay'],
    ],
    Schools: [['3', 'Every school teaches peace']],
    Press: [['4', 'No journalist is threatened']],
    Money: [['5', 'Its cost is published']],
  },
}

/** A charter that says nothing yet to anybody. */
export async function aCharter({ desk }: Pick<Colleagues, 'desk'>): Promise<void> {
  await desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const put = (kind: Parameters<typeof putMany>[1], data: { id: string }) =>
      putMany(tx, kind, [{ id: data.id, label: clear, data } as never])
    await put('policies', {
      ...{ id: 'charter', title: { en: 'Charter', ur: 'میثاق' }, summary: { en: 'A charter' }, kind: 'charter' },
      ...{ issuer: 'schools', binds: false },
    } as never)
    for (const [version, sections] of Object.entries(texts)) {
      const source = `charter-${version}`
      await put('sources', {
        id: source,
        title: { en: `Charter ${version}` },
        kind: 'policy-text',
        language: 'en',
      } as never)
      await put('versions', {
        ...{ id: source, policy: 'charter', source, language: 'en' },
        date: version === 'v1' ? '2026-01' : '2026-06',
      } as never)
      let order = 0
      for (const [heading, clauses] of Object.entries(sections)) {
        const id = `${source}-${heading.toLowerCase()}`
        const hash = clauseHash(heading)
        await put('clauses', { id, source, path: [], kind: 'heading', order: ++order, hash } as never)
        for (const [number, words] of clauses)
          await put('clauses', {
            ...{ id: `${source}-c${number}`, source, number, path: [heading], kind: 'clause', order: ++order },
            ...{ hash: clauseHash(words), gist: { en: words } },
          } as never)
      }
    }
  })
}

export const opened = (people: Colleagues, version = 'charter-v1') =>
  people.as(people.bilal, openEndorsement, { version })

/** On the day and at the moment of the desk. */
export async function asking(
  { desk }: { desk: Asking['desk'] & { ledger: Ledger } },
  more: Partial<Asking> = {},
): Promise<Asking> {
  const published = await publicView(desk.ledger)
  const gates = { senders: new FloodGate(), mails: new FloodGate({ address: 3, workspace: 300 }) }
  return { desk, published, gates, address: '', today: '2026-11-21', ...more }
}

export const form = (more: object = {}) => ({
  ...{ code: newReceipt(), version: 'charter-v1', name: 'Boat Union', kind: 'civil-society', office: 'Chairperson' },
  ...{ website: 'https://www.boats.example/about', mail: 'office@boats.example' },
  ...more,
})

export const ask = async (
  people: Pick<Colleagues, 'desk'>,
  given: object = {},
  more: Partial<Asking> = {},
): Promise<Asked> => askEndorsement(await asking(people, more), form(given))

export const leave = async (people: Pick<Colleagues, 'desk'>, endorsement: string, mail = 'office@boats.example') =>
  askWithdrawal(await asking(people), { code: newReceipt(), endorsement, mail })

/** The secret of the last mail. */
export const tokenOf = ({ desk }: Pick<Colleagues, 'desk'>): string =>
  /\/endorsements\/link\/([\w-]{43})/.exec(desk.letters.at(-1)?.text ?? '')?.[1] ?? 'no link'
