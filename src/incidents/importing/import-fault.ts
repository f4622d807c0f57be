/** Why a file cannot be taken at all. */
import { incidentImports as words } from '#src/i18n/en/incidentImports.ts'

/** Each has words in the catalogue, under `incidentImports.error.`. */
export const faults = [
  ...['column', 'heading', 'values', 'workbook', 'sheet', 'mapping'],
  ...['workbook-damaged', 'workbook-large', 'workbook-locked'],
  ...['no-source', 'nothing', 'again', 'older', 'moved', 'under-way', 'empty', 'not-text', 'not-workbook'],
  ...['stale', 'would-withdraw', 'covers-part', 'too-many', 'not-file'],
] as const
export type FaultKey = (typeof faults)[number]

export class ImportFault extends Error {
  readonly key: FaultKey
  readonly values: Record<string, string | number>

  constructor(key: FaultKey, values: Record<string, string | number> = {}) {
    super(inEnglish(words[`error.${key}`], values))
    this.name = 'ImportFault'
    this.key = key
    this.values = values
  }
}

/** For the command line and for logs. The translator would bring every catalogue with it into each thread that reads. */
const inEnglish = (text: string, values: Record<string, string | number>) =>
  text.replace(/\{(\w+)[^}]*\}/g, (_, name: string) => String(values[name] ?? ''))
