import type { Published } from '#src/publishing/door.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { Site } from '#src/publishing/site.ts'
import { newestVersion } from '../clauses-of.ts'
import { attachedText } from '../sources/attach-text.ts'
import { createFindings, type Proposed } from './create-findings.ts'

/**
 * Reads the text that is attached to a policy's source again, and stores what the reader proposes for its recorded clauses.
 * @throws Refusal 409 where no text is attached
 */
export async function proposeFromAttached(
  { ledger, readings }: Pick<Site, 'ledger' | 'readings'>,
  { workspace, reader, records }: Published,
  policy: string,
  signal?: AbortSignal,
): Promise<Proposed> {
  const source = newestVersion(records.versions.values(), policy)?.source ?? ''
  const attached = await ledger.read(reader, workspace.id, (tx) => attachedText(tx, source))
  if (!attached) return refuse(409, 'curation.error.notAttached')
  // The normalised text reads as the original did: its passages have the same letters, which is all that matching needs.
  const { reading } = await readings.readNow(new TextEncoder().encode(attached.text), `${source}.txt`, signal)
  return createFindings(ledger, reader, workspace.id, policy, reading)
}
