import { writeWorkbook } from '../input/workbook.ts'
import type { Form } from '../model.ts'
import { formSheets } from './form-sheets.ts'

/** A form as a workbook (`.xlsx`). */
export const writeForm = (form: Form): Promise<Uint8Array> => writeWorkbook(formSheets(form))
