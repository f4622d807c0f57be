import { z } from 'zod'
import { refuse } from '#src/publishing/refusal.ts'
import type { Site } from '#src/publishing/site.ts'
import type { Clause as ReadClause } from '#src/reader/model.ts'
import { Id } from '#src/vocabulary/model.ts'
import { newestVersion } from '../clauses-of.ts'
import { attachedText } from '../sources/attach-text.ts'
import { createFindings, type Proposed } from './create-findings.ts'
import { type Curator, defineCuration } from './curation-act.ts'

/** The API has none of it: what is proposed comes from the reader, and from nobody else. */
export const proposeFindings = defineCuration({
  name: 'propose-findings',
  summary: 'Stores what the reader proposes for the recorded clauses of a policy.',
  input: z.strictObject({ policy: Id, clauses: z.custom<ReadClause[]>(Array.isArray) }),
  run: (tx, { policy, clauses }) => createFindings(tx, policy, clauses),
})

/**
 * Reads the text that is attached to a policy's source again, and stores what the reader proposes for its recorded clauses.
 * @throws Refusal 409 where no text is attached
 */
export async function proposeFromAttached(
  { readings }: Pick<Site, 'readings'>,
  { ledger, published, perform }: Curator,
  policy: string,
  signal?: AbortSignal,
): Promise<Proposed> {
  const { workspace, reader, records } = published
  const source = newestVersion(records.versions.values(), policy)?.source ?? ''
  const attached = await ledger.read(reader, workspace.id, (tx) => attachedText(tx, source))
  if (!attached) return refuse(409, 'curation.error.notAttached')
  // The normalised text reads as the original did: its passages have the same letters, which is all that matching needs.
  const { reading } = await readings.readNow(new TextEncoder().encode(attached.text), `${source}.txt`, signal)
  return perform(proposeFindings, { policy, clauses: reading.clauses })
}
