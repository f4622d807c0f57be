/** Finds in a text what stands for one person: numbers of identity papers, telephone numbers, mail addresses (rule 12). Pure. */
import { z } from 'zod'
import { inWesternDigits } from './digits.ts'
import { Line } from './text.ts'

/** A number that a country gives to each person, as it is commonly written. */
export const IdentityNumber = z.strictObject({
  /** As people call it: "CNIC". */
  name: Line,
  /** A 0 for each digit, an A for each letter, the separators as they are: "00000-0000000-0". */
  shape: z
    .string()
    .max(40)
    .regex(/^[0A](?:[ ./-]?[0A]){4,}$/, 'a shape has a 0 for each digit and an A for each letter: "00000-0000000-0"'),
})
export type IdentityNumber = z.infer<typeof IdentityNumber>

export interface Find {
  /** From 1. */
  line: number
  what: 'number' | 'phone' | 'mail'
  /** Of the number: as people call it. */
  name: string
}

const mail = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u
const date = /(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)/g
/** With a country's code, or with the 0 or 00 before an area's: nine digits or more, in groups. */
const phone = /(?<![\d.,])(?:\+|00|0(?=[1-9]))\d(?:[ ()./-]{0,2}\d){7,13}(?!\d)/

/** Separators may be left out or written in another way. */
function patternOf({ shape }: IdentityNumber): RegExp {
  const groups = shape.split(/[ ./-]/).map((group) => group.replaceAll('A', '[A-Za-z]').replaceAll('0', '\\d'))
  const edge = (sign: string | undefined) => (sign === 'A' ? '[\\dA-Za-z]' : '\\d')
  return new RegExp(`(?<!${edge(shape[0])})${groups.join('[ ./\\u2010-\\u2015-]{0,3}')}(?!${edge(shape.at(-1))})`)
}

/** At most one of each sort a line, in the order of the lines. */
export function personalData(text: string, numbers: readonly IdentityNumber[]): Find[] {
  const patterns = numbers.map((number) => ({ name: number.name, pattern: patternOf(number) }))
  return inWesternDigits(text)
    .split(/\r\n|[\n\r]/)
    .flatMap((content, i): Find[] => {
      const line = i + 1
      const number = patterns.find(({ pattern }) => pattern.test(content))
      if (number) return [{ line, what: 'number', name: number.name }]
      if (mail.test(content)) return [{ line, what: 'mail', name: '' }]
      return phone.test(content.replace(date, '; ')) ? [{ line, what: 'phone', name: '' }] : []
    })
}
