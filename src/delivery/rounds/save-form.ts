/** Keeping what a form of the report has changed, however the form came: from the page, or by itself while somebody types. */
import type { MemberPage } from '#src/identity/member-page.ts'
import { type Fault, Refusal } from '#src/publishing/refusal.ts'
import { heldReport } from './held-report.ts'
import type { Entry } from './model.ts'
import { changedIn } from './report-form.ts'
import { digestOf, type ReportView, reportView } from './report-view.ts'
import { saveReport } from './save-report.ts'

export interface OfReport {
  round: string
  organisation: string
}

export const viewOf = (page: MemberPage, of: OfReport): Promise<ReportView> =>
  page.read(async (tx) => reportView(tx, await heldReport(tx, of), page.by, page.locale))

/**
 * Every line says what it was when it was shown: where something else is stored by now, and neither is what was entered, nothing
 * is kept until whoever entered it has seen that.
 * @param changed is told which lines the form changes, before anything is kept
 * @returns what the lines that were changed are called now
 * @throws Refusal 409 with the lines that somebody else has changed; 422 with the fields that are wrong
 */
export async function saveForm(
  page: MemberPage,
  of: OfReport,
  form: FormData,
  changed: (entries: readonly Entry[]) => void = () => {},
): Promise<{ revision: number; was: Record<string, string> }> {
  const { lines, editable } = await viewOf(page, of)
  const entries = changedIn(form, lines)
  changed(entries)
  const stored = new Map(lines.map(({ indicator, was }) => [indicator, was]))
  const met = entries.filter((entry) => {
    const now = stored.get(entry.indicator)
    return now !== form.get(`was.${entry.indicator}`) && now !== digestOf(entry)
  })
  // Where nothing is taken any more, the act says so.
  if (met.length > 0 && editable) {
    const fault = ({ indicator }: Entry): Fault => ({ key: 'rounds.error.met', field: `value.${indicator}` })
    throw new Refusal(409, met.map(fault), 'changed')
  }
  try {
    const { revision } = await page.perform(saveReport, { ...of, revision: form.get('revision'), entries })
    return { revision, was: Object.fromEntries(entries.map((entry) => [entry.indicator, digestOf(entry)])) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      error.problem.status as 422,
      error.faults.map((fault) => inForm(fault, entries)),
      'refused',
    )
  }
}

/** The act calls a field by its place among the entries; the form by its line. */
function inForm(fault: Fault, entries: readonly Entry[]): Fault {
  const [, at, field] = /^entries\.(\d+)\.(\w+)/.exec(fault.field ?? '') ?? []
  const indicator = entries[Number(at)]?.indicator
  return indicator === undefined ? fault : { ...fault, field: `${field === 'parts' ? 'value' : field}.${indicator}` }
}
