/** Saying on what evidence a line rests, beside whoever else fills it in: only what is named here comes or goes. */
import type { MemberPage } from '#src/identity/member-page.ts'
import { refuse } from '#src/publishing/refusal.ts'
import type { LineView, ReportView } from './report-view.ts'
import { type OfReport, viewOf } from './save-form.ts'
import { saveReport } from './save-report.ts'

export interface LineOf extends OfReport {
  indicator: string
}

/** @throws Refusal 404 where the report has no such line; 409 where it takes no changes */
export async function lineToFill(page: MemberPage, of: LineOf): Promise<{ view: ReportView; line: LineView }> {
  const view = await viewOf(page, of)
  const line = view.lines.find(({ indicator }) => indicator === of.indicator)
  if (!line) return refuse(404, 'rounds.error.notAsked', { id: of.indicator })
  if (!view.editable) refuse(409, 'rounds.error.noChanges')
  return { view, line }
}

export async function attachToLine(
  page: MemberPage,
  of: LineOf,
  { more, less = [] }: { more: readonly string[]; less?: readonly string[] },
): Promise<void> {
  const { view, line } = await lineToFill(page, of)
  const stays = line.entry.evidence.filter((id) => !less.includes(id))
  const evidence = [...new Set([...stays, ...more])].sort()
  const { round, organisation } = of
  const entries = [{ ...line.entry, evidence }]
  await page.perform(saveReport, { round, organisation, revision: view.revision, entries })
}
