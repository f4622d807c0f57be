/** Why a file cannot be read at all; the words stand in the catalogue under `incidents-import.fault.`. */
export const faults = [
  'column',
  'heading',
  'values',
  'workbook',
  'sheet',
  'nothing',
  'again',
  'older',
  'newer-rests',
] as const
export type FaultKey = (typeof faults)[number]

export class ImportFault extends Error {
  readonly key: FaultKey
  readonly values: Record<string, string | number>

  constructor(key: FaultKey, values: Record<string, string | number> = {}) {
    super(`${key}: ${JSON.stringify(values)}`)
    this.name = 'ImportFault'
    this.key = key
    this.values = values
  }
}
