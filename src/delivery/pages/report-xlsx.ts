/** The workbook of a report, to be filled in and sent back. */
import { memberPage } from '#src/identity/member-page.ts'
import { heldReport } from '../rounds/held-report.ts'
import { reportView } from '../rounds/report-view.ts'
import { writtenWorkbook } from '../sheet/in-sheet-thread.ts'
import { reportSheets } from '../sheet/report-sheet.ts'
import type { Route } from './+types/report-xlsx'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['focal-point', 'secretariat'])
  const { round, organisation } = args.params
  const view = await page.read(async (tx) =>
    reportView(tx, await heldReport(tx, { round, organisation }), page.by, page.locale),
  )
  const bytes = await writtenWorkbook(reportSheets(view, page.t))
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      // Ids of rounds and organisations have letters, digits and hyphens alone.
      'content-disposition': `attachment; filename="${view.round.id}-${view.organisation}.xlsx"`,
      'cache-control': 'no-store',
    },
  })
}
