import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HARD, NEITHER, SOFT } from '../lexicon/approaches.ts'
import { Stems } from './stems.ts'

test.each([SOFT, HARD, NEITHER])('finds what one pattern over the whole text finds (%#)', (list) => {
  const stems = new Stems(list)
  const whole = new RegExp(`(?<![\\p{L}])(?:${list.replace(/\s*\n\s*/g, '')})`, 'giu')
  const words = fc.constantFrom(
    ...list.replace(/\(\?:?|[()?!\\]/g, '').split(/[|\s]+/),
    'é',
    'Schools',
    'art',
    'POLICE',
    '-',
    'the',
    'national',
    'ا',
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.constantFrom(' ', '', '-', '\n')), { maxLength: 30 }), (parts) => {
      const text = parts.flat().join('')
      const expected = [...text.matchAll(whole)].map((match) => ({
        at: match.index,
        end: match.index + match[0].length,
      }))
      expect(stems.matches(text)).toEqual(expected)
    }),
  )
})
