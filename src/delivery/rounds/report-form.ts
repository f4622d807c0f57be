/** What the form of a report says: which lines were changed in it, and how. */
import { entryOf, fieldsIn } from './entry-fields.ts'
import type { Entry } from './model.ts'
import { digestOf, type LineView } from './report-view.ts'

/** The lines of a form that read otherwise than when its page was made; a line that is not in the form at all did not change. */
export function changedIn(form: FormData, lines: readonly LineView[]): Entry[] {
  return lines
    .filter(({ indicator }) => form.has(`was.${indicator}`))
    .map((line) => entryOf(fieldsIn(form, line.indicator, line), line.indicator, line))
    .filter((entry) => digestOf(entry) !== form.get(`was.${entry.indicator}`))
}
