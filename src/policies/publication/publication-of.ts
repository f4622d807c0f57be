import { type Label, unlabelled } from '#src/identity/labels.ts'
import { byIds } from '#src/ledger/records.ts'
import type { Published } from '#src/publishing/door.ts'
import type { Curator } from '../curation/curation-act.ts'
import type { Publication } from './publication-status.tsx'

/** How many promises of each policy this curator sees and the public does not. */
function closedPromises({ records }: Published, open: Published | undefined): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { id, policy } of records.commitments.values())
    if (!open?.records.commitments.has(id)) counts.set(policy, (counts.get(policy) ?? 0) + 1)
  return counts
}

/** By policy: its own label, whether the public sees it, and how many of its promises it does not. */
export async function publicationsOf(
  { ledger, published, by }: Curator,
  open: Published | undefined,
  policies: string[],
): Promise<Record<string, Publication>> {
  const rows = await ledger.read(published.reader, published.workspace.id, (tx) => byIds(tx, 'policies', policies))
  const labels = new Map<string, Label>(rows.map(({ id, label }) => [id, label]))
  const closed = closedPromises(published, open)
  return Object.fromEntries(
    policies.map((id) => [
      id,
      {
        label: labels.get(id) ?? unlabelled,
        open: open?.records.policies.has(id) ?? false,
        closed: closed.get(id) ?? 0,
        byTwo: by !== undefined,
      },
    ]),
  )
}
