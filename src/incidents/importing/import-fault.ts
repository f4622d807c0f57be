/** Why a file cannot be taken at all. */
import { translator } from '#src/i18n/translate.ts'

/** Each has words in the catalogue, under `incidentImports.error.`. */
export const faults = [
  ...['column', 'heading', 'values', 'workbook', 'sheet', 'mapping'],
  ...['no-source', 'nothing', 'again', 'older', 'moved', 'under-way', 'empty', 'not-text', 'not-workbook'],
] as const
export type FaultKey = (typeof faults)[number]

export class ImportFault extends Error {
  readonly key: FaultKey
  readonly values: Record<string, string | number>

  constructor(key: FaultKey, values: Record<string, string | number> = {}) {
    super(translator('en')(`incidentImports.error.${key}`, values))
    this.name = 'ImportFault'
    this.key = key
    this.values = values
  }
}
