import type { Sheet } from '../input/sheet.ts'
import type { OutOfScope } from '../model.ts'
import { own } from '../own.ts'
import { editDistance } from './edit-distance.ts'
import type { Findings } from './findings.ts'

const KNOWN = ['survey', 'choices', 'settings'] as const

/** Sheets that only features outside this project need. */
const LEFT_OUT: Record<string, OutOfScope> = {
  entities: 'entities',
  external_choices: 'externalData',
  osm: 'location',
}

export const sheetNamed = (sheets: readonly Sheet[], name: (typeof KNOWN)[number]): Sheet | undefined =>
  sheets.find((sheet) => sheet.name.trim().toLowerCase() === name)

/** Says what becomes of sheets that are no part of a form, and what the file holds beyond tables of text. */
export function noticeSheets(sheets: readonly Sheet[], findings: Findings): void {
  for (const { name, rows, oddities } of sheets) {
    const plain = name.trim().toLowerCase()
    const place = { sheet: name, row: null, column: '' }
    const feature = own(LEFT_OUT, plain)
    if (feature && rows.length > 1) findings.leaveOut(place, feature, name)
    const isKnown = KNOWN.some((known) => known === plain)
    if (!feature && !isKnown) findings.notice(place, 'foreignSheet', { near: nearest(plain) })
    for (const { key, cell, isRefused } of isKnown || cellless(oddities) ? oddities : []) {
      if (isRefused) findings.refuse(place, key, { cell })
      else findings.notice(place, key, { cell })
    }
  }
}

const cellless = (oddities: Sheet['oddities']) => oddities.every(({ cell }) => cell === '')

/** The name that was probably meant: two letters away at most. */
function nearest(name: string): string {
  return KNOWN.find((known) => editDistance(name, known) <= 2) ?? 'none'
}
