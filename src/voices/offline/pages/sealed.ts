/** Where pages of a survey send sealed answers, one at a time, and learn what became of each. */
import { redirect } from 'react-router'
import { formOf } from '#src/publishing/form-of.ts'
import { assertSmall, loadSurveyPage } from '../../surveying/load-survey.ts'
import { takeSealed } from '../take-sealed.ts'
import type { Route } from './+types/sealed'

/** Characters: what a page may hold, sealed and written in letters. */
const largest = 512 * 1024

const statuses = { taken: 200, again: 200, closed: 409, refused: 422, unreadable: 422 } as const

/** There is nothing here to look at. */
export function loader({ request }: Route.LoaderArgs) {
  const { pathname } = new URL(request.url)
  return redirect(pathname.slice(0, -'/sealed'.length))
}

export async function action(args: Route.ActionArgs) {
  const { held, frame, today, t, site } = await loadSurveyPage(args)
  await assertSmall(args.request, t('voices.error.large'), largest)
  const form = await formOf(args.request)
  const receipt = await takeSealed(site, frame.id, held, String(form.get('sealed') ?? ''), today)
  return Response.json({ receipt }, { status: statuses[receipt], headers: { 'cache-control': 'no-store' } })
}
