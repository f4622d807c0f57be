import { type Label, unlabelled } from '#src/identity/labels.ts'
import { byIds } from '#src/ledger/records.ts'
import { type Site, theOperator } from '#src/publishing/site.ts'
import type { Publication } from './publication-status.tsx'

/** By policy: its own label, and whether the public sees it. */
export async function publicationsOf(
  site: Pick<Site, 'ledger' | 'published'>,
  workspace: string,
  policies: string[],
): Promise<Record<string, Publication>> {
  const rows = await site.ledger.read(theOperator, workspace, (tx) => byIds(tx, 'policies', policies))
  const labels = new Map<string, Label>(rows.map(({ id, label }) => [id, label]))
  const open = (await site.published(workspace))?.records.policies
  return Object.fromEntries(
    policies.map((id) => [id, { label: labels.get(id) ?? unlabelled, open: open?.has(id) ?? false }]),
  )
}
