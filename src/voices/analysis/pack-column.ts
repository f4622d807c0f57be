/** A column of answers as bytes, and back. How many bytes a respondent takes follows from the form, which does not change. */

import type { Form } from '#src/voices/xlsform/model.ts'
import { type Column, emptyColumns } from './columns.ts'

type Part = Uint8Array | Uint16Array | Float64Array

/** What a column is made of; codes of one byte while there are few. */
const partsOf = ({ codes, unasked, options, places, values }: Column): Part[] => [
  ...(unasked > 255 ? [codes] : [Uint8Array.from(codes)]),
  ...options,
  ...places,
  ...(values ? [values] : []),
]

const bytesOf = (part: Part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)

export const packed = (column: Column): Buffer => Buffer.concat(partsOf(column).map(bytesOf))

export interface PackedPart {
  path: string
  respondents: number
  answers: Uint8Array
}

/** Columns of everybody. @param parts of each question the same respondents, in the same order */
export function unpacked(form: Form, parts: readonly PackedPart[]): Column[] {
  const byPath = new Map<string, PackedPart[]>()
  for (const part of parts) byPath.set(part.path, [...(byPath.get(part.path) ?? []), part])
  const sizes = [...byPath.values()].map((some) => some.reduce((sum, { respondents }) => sum + respondents, 0))
  const columns = emptyColumns(form, Math.max(0, ...sizes))
  for (const column of columns) {
    let from = 0
    for (const part of byPath.get(column.path) ?? []) {
      fill(column, part, from)
      from += part.respondents
    }
  }
  return columns
}

function fill(
  { codes, unasked, options, places, values }: Column,
  { respondents, answers }: PackedPart,
  from: number,
): void {
  let at = 0
  const take = <A extends Part>(type: { new (buffer: ArrayBuffer): A; BYTES_PER_ELEMENT: number }): A => {
    const bytes = Uint8Array.from(answers.subarray(at, at + respondents * type.BYTES_PER_ELEMENT))
    at += bytes.length
    return new type(bytes.buffer)
  }
  codes.set(unasked > 255 ? take(Uint16Array) : take(Uint8Array), from)
  for (const part of [...options, ...places]) part.set(take(Uint8Array), from)
  values?.set(take(Float64Array), from)
}
