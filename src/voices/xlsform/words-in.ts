import type { Form, Words } from './model.ts'

/** Words in a language; where there are none, those of the form's default language, or of any. */
export function wordsIn(words: Words, language: string, { settings, languages }: Form): string {
  const order = [language, settings.defaultLanguage, ...languages.map(({ name }) => name)]
  return order.map((name) => words[name]).find((text) => text !== undefined) ?? ''
}
