/** What the page of a report sends by itself while somebody fills it in, and what it learns from the answer. */
import { redirect } from 'react-router'
import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { faultText, Refusal } from '#src/publishing/refusal.ts'
import { fieldsOf } from '../rounds/entry-fields.ts'
import type { DraftAnswer } from '../rounds/live/answer.ts'
import { saveForm, viewOf } from '../rounds/save-form.ts'
import type { Route } from './+types/report-draft'

const answered = (answer: DraftAnswer, status: number) =>
  Response.json(answer, { status, headers: { 'cache-control': 'no-store' } })

/** There is nothing here to look at. */
export function loader({ request }: Route.LoaderArgs) {
  const { pathname } = new URL(request.url)
  return redirect(pathname.slice(0, -'/draft'.length))
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['focal-point'])
  const { round, organisation } = args.params
  const of = { round, organisation }
  const form = await formOf(args.request)
  try {
    const saved = await saveForm(page, of, form)
    return answered({ ...saved, at: page.site.desk.now().toISOString() }, 200)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const faults = error.faults.map((fault) => ({ field: fault.field ?? '', message: faultText(fault, page.locale) }))
    const met = error.faults.flatMap(({ key, field = '' }) =>
      key === 'rounds.error.met' ? [field.slice('value.'.length)] : [],
    )
    if (met.length === 0) return answered({ faults }, error.problem.status)
    const { revision, lines } = await viewOf(page, of)
    const stored = lines
      .filter(({ indicator }) => met.includes(indicator))
      .map((line) => [line.indicator, { fields: fieldsOf(line.entry, line), was: line.was }] as const)
    return answered({ revision, stored: Object.fromEntries(stored), faults }, 409)
  }
}
