import type { Translator } from '#src/i18n/translate.ts'
import type { FormFileError } from './input/sheet.ts'
import type { Finding, FormReading, Place } from './model.ts'

/** Where something stands: `sheet survey, row 7, column relevant`. */
export function placeSaid(t: Translator, { sheet, row, column }: Place): string {
  if (row === null) return t('surveys.place.sheet', { sheet })
  return column === '' ? t('surveys.place.row', { sheet, row }) : t('surveys.place.cell', { sheet, row, column })
}

/** What is wrong, and what would be right. */
export function findingSaid(t: Translator, { key, values, feature }: Finding): string {
  const said = feature === null ? values : { ...values, feature: t(`surveys.feature.${feature}`) }
  return t(`surveys.form.${key}`, said)
}

export const fileFaultSaid = (t: Translator, { key, values }: FormFileError): string => t(`surveys.file.${key}`, values)

/** A reading with its findings in words. */
export function worded({ form, refusals, notices }: FormReading, t: Translator): object {
  const said = (finding: Finding) => ({ ...finding, message: findingSaid(t, finding) })
  return { accepted: form !== null, refusals: refusals.map(said), notices: notices.map(said), form }
}
