/** A text with clauses, for tests of what is said about it before it is final. */

import type { Label } from '#src/identity/labels.ts'
import { unlabelled } from '#src/identity/labels.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { putMany } from '#src/ledger/records.ts'
import { clauseHash } from '#src/policies/sources/clause-hash.ts'
import type { Colleagues } from './colleagues.ts'
import { workspace } from './desk.ts'

/** A version of the policy `bill`, whose clauses are `<version>-c1` and so on. The policy is there from the first one on. */
export async function someVersion(
  { desk }: Colleagues,
  version: string,
  words: string[],
  label: Label = unlabelled,
): Promise<void> {
  await desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
    const title = { en: 'Witness bill' }
    const source = `${version}-text`
    const terms = { en: 'Invented' }
    const policy = { id: 'bill', title, summary: title, kind: 'law', issuer: 'police', binds: true }
    await putMany(tx, 'policies', [{ id: 'bill', label, data: policy }])
    const text = { id: source, title, kind: 'policy-text', language: 'en', terms }
    await putMany(tx, 'sources', [{ id: source, label, data: text }])
    const clauses = words.map((said, i) => {
      const id = `${version}-c${i + 1}`
      const data = { id, source, number: String(i + 1), path: [], kind: 'clause', order: i + 1, hash: clauseHash(said) }
      return { id, label, data: { ...data, gist: { en: said } } }
    })
    await putMany(tx, 'clauses', clauses)
    await putMany(tx, 'versions', [
      { id: version, label, data: { id: version, policy: 'bill', source, language: 'en' } },
    ])
  })
}
