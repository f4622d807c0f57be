import { readSheets } from './input/read-sheets.ts'
import type { FormReading } from './model.ts'
import { readForm } from './reading/read-form.ts'

/** Reads a form's file of any kind. Throws a `FormFileError` where the file holds no form at all. */
export const readFormFile = async (bytes: Uint8Array): Promise<FormReading> => readForm(await readSheets(bytes))
