/** What the pages of imports begin with: the secretariat, and one source of those it sees. */
import type { PageArgs } from '#src/identity/identity-page.ts'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { byIds } from '#src/ledger/records.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { IncidentSource } from '../../source-model.ts'

export const importers = ['secretariat'] as const

export interface ImportPage extends MemberPage {
  source: IncidentSource
  /** For acts that go through more than one transaction. */
  setting: { ledger: MemberPage['site']['ledger']; visitor: MemberPage['visitor']; workspace: string; today: string }
}

/** Throws a 403 for whoever is not of the secretariat, a 404 where there is no such source that they see. */
export async function importPage(
  args: PageArgs & { params: { workspace: string; source: string } },
): Promise<ImportPage> {
  const page = await memberPage(args, importers)
  const { source: id } = args.params
  const source = await page.read(async (tx) => {
    const [held] = await byIds(tx, 'incident_sources', [id])
    return held?.data ?? refuse(404, 'incidentImports.error.no-source', { source: id })
  })
  const { site, visitor, workspace, today } = page
  return { ...page, source, setting: { ledger: site.ledger, visitor, workspace, today } }
}
