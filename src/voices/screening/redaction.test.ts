import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRedaction, mark } from './redaction.ts'

const written = 'Ali of Sarwan took the money,\nand Ali knows it.'

test('parts may be struck out, wherever they stand', () => {
  for (const redacted of [
    written,
    '[…] of Sarwan took the money, and […] knows it.',
    '[…] took the money, and Ali […]',
    '[…]',
    'Ali […] it.',
    '[…] […] money […]',
  ])
    expect(isRedaction(written, redacted), redacted).toBe(true)
})

test('nothing may be added, changed, or put in another order', () => {
  for (const redacted of [
    'Ali of Sarwan did not take the money, and Ali knows it.',
    '[…] stole the money […]',
    'and Ali knows it. […] Ali of Sarwan',
    '',
    'Ali […] Sarwan took',
    'Ali […] Ali […] Ali […]',
  ])
    expect(isRedaction(written, redacted), redacted).toBe(false)
})

test('whatever is struck out of whatever text, it is a redaction; and with a letter more it is not', () => {
  const word = fc.stringMatching(/^[a-zا-ی]{1,6}$/u)
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.boolean()), { minLength: 1 }), (words) => {
      const text = words.map(([one]) => one).join(' ')
      const redacted = words.map(([one, isStruck]) => (isStruck ? mark : one)).join(' ')
      expect(isRedaction(text, redacted)).toBe(true)
      expect(isRedaction(text, `${redacted} 9`)).toBe(false)
    }),
  )
})
