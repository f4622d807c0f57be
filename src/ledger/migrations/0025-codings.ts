import type { Migration } from './migration.ts'
import { workTable } from './work-table.ts'

/** Codebooks of open answers, and what each of two people said a text is about. */
export const codings: Migration = {
  name: '0025-codings',
  statements: [...workTable('survey_codings'), ...workTable('text_codes')],
}
