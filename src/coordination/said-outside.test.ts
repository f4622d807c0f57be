import { expect, test } from 'vitest'
import { oneLine, saidOutside } from './said-outside.ts'

const sort = 'work.duty.request'
const title = 'Arms found in the north'

test.each(['TLP:CLEAR', 'TLP:GREEN'] as const)('a title that is %s goes outside', (label) => {
  expect(saidOutside({ sort, title, label }, 'en')).toBe('Information is asked of you: Arms found in the north')
})

test.each(['TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const)('of what is %s only the label does', (label) => {
  expect(saidOutside({ sort, title, label }, 'en')).toBe(`Information is asked of you: a matter labelled ${label}`)
  expect(saidOutside({ sort, title, label }, 'ur')).toBe(
    `آپ سے معلومات طلب کی گئی ہیں: \u2068${label}\u2069 لیبل کا ایک معاملہ`,
  )
})

test('a label that nobody knows lets nothing out', () => {
  expect(saidOutside({ sort, title, label: 'PUBLIC' as never }, 'en')).not.toContain('Arms')
})

test('a title begins no line and turns no direction', () => {
  const evil = 'Hello\r\nBcc: x\u2028y\u202ez\u2066\t\u0007!'
  expect(oneLine(evil)).toBe('Hello Bcc: x yz !')
})

test('words of the other direction are set apart, and nothing else is', () => {
  const said = (text: string, locale: 'en' | 'ur') => saidOutside({ sort, title: text, label: 'TLP:CLEAR' }, locale)
  expect(said('Water plan', 'ur')).toContain('\u2068Water plan\u2069')
  expect(said('پانی کا منصوبہ', 'en')).toContain('\u2068پانی کا منصوبہ\u2069')
  expect(said('پانی کا منصوبہ', 'ur')).not.toContain('\u2068')
  expect(said('Water plan', 'en')).not.toContain('\u2068')
})

test('a long title is cut between letters, never within one', () => {
  const cut = oneLine('کِ'.repeat(200))
  expect(cut).toBe(`${'کِ'.repeat(120)}…`)
  expect(oneLine('👩‍🌾'.repeat(130))).toBe(`${'👩‍🌾'.repeat(120)}…`)
})
