import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { locales, tagOf } from './locale.ts'
import { messageKeys, textOf } from './translate.ts'

type Node = { type: number; value?: unknown; options?: Record<string, { value: Node[] }>; children?: Node[] }

const literal = 0
const pound = 7

/** The names a message wants, its tags among them. */
function argumentsOf(nodes: Node[]): string[] {
  const names = nodes.flatMap((node) => {
    if (node.type === literal || node.type === pound) return []
    const inner = [...Object.values(node.options ?? {}).flatMap((option) => option.value), ...(node.children ?? [])]
    return [String(node.value), ...argumentsOf(inner)]
  })
  return [...new Set(names)].sort()
}

const keys = messageKeys()

describe('the catalogues', () => {
  test('hold the same sections and keys in every language', () => {
    for (const locale of locales)
      for (const key of keys) expect(textOf(locale, key).trim(), `${locale} ${key}`).not.toBe('')
  })

  test.each(locales)('parse as ICU MessageFormat in %s', (locale) => {
    for (const key of keys) {
      expect(() => new IntlMessageFormat(textOf(locale, key), tagOf(locale)), key).not.toThrow()
    }
  })

  test('ask for the same arguments and tags in every language', () => {
    const wanted = (locale: (typeof locales)[number], key: (typeof keys)[number]) =>
      argumentsOf(new IntlMessageFormat(textOf(locale, key), tagOf(locale)).getAst() as Node[])
    for (const key of keys) expect(wanted('ur', key), key).toEqual(wanted('en', key))
  })

  test('write Urdu with Urdu letters and marks, not with their Arabic or Latin look-alikes', () => {
    for (const key of keys) {
      const words = textOf('ur', key).replace(/\{[^{}]*,[^{}]*\{|\{\w+(, \w+)?\}/g, '')
      expect(words, `${key}: Arabic kaf, yeh or heh for ک, ی, ہ`).not.toMatch(/[\u0643\u064a\u0649\u0647]/)
      expect(words, `${key}: a Latin question mark or semicolon beside Urdu`).not.toMatch(/[\u0600-\u06ff]\s*[?;]/)
      expect(words, `${key}: a Latin comma or full stop after Urdu`).not.toMatch(/[\u0600-\u06ff][,.](\s|$)/)
    }
  })
})
