import { z } from 'zod'
import { byIds, putMany } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { Id } from '#src/vocabulary/model.ts'
import { Commitment } from '../model.ts'
import { defineCuration, findingPlace, Note } from './curation-act.ts'
import { decide, openFinding } from './decide.ts'
import { checkedNote } from './promise-draft.ts'

/** Refused with 404, with 409 where somebody has decided it already, with 422 where `into` is no commitment of the same policy. */
export const mergeFinding = defineCuration({
  name: 'merge-finding',
  summary:
    'Says that a clause promises what another one has promised already: the commitment `into` cites this clause too.',
  input: z.strictObject({ ...findingPlace, into: Id, note: Note }),
  async run(tx, { finding: id, revision, into, note: words }) {
    const note = checkedNote(words)
    const open = await openFinding(tx, id, revision)
    const { policy, clause } = open.finding
    const [row] = await byIds(tx, 'commitments', [into])
    const commitment = row && Commitment.parse(row.data)
    if (!commitment || commitment.policy !== policy) return refuse(422, 'curation.error.into', {}, 'into')
    const addedClause = !commitment.clauses.includes(clause)
    if (addedClause) {
      const data = Commitment.parse({ ...commitment, clauses: [...commitment.clauses, clause] })
      await putMany(tx, 'commitments', [{ id: into, label: row.label, data }])
    }
    const joined = { commitment: into, addedClause }
    await decide(tx, open, { state: 'merged', commitments: [into], note }, { verdict: 'merged', joined })
  },
})
