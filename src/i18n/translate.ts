import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat'
import type { Catalogues, MessageKey } from './catalogue.ts'
import { messages as en } from './en/index.ts'
import { type Locale, tagOf } from './locale.ts'
import { messages as ur } from './ur/index.ts'

const catalogues: Catalogues = { en, ur }

/** What a message's arguments may be. Dates are formatted by `formatter` first and passed as text. */
export type Values = Record<string, string | number>

/** As `Values`, and a function for each tag in the message: it wraps what the tag encloses. */
export type RichValues<T> = Record<string, string | number | T | ((chunks: (string | T)[]) => T)>

export type Translator = {
  readonly locale: Locale
  /** The message as text. Throws an error that names key and language when an argument is missing. */
  (key: MessageKey, values?: Values): string
  /** The message as parts, for one with tags: `of {n}, <accent>one</accent> says by when`. */
  rich<T>(key: MessageKey, values: RichValues<T>): (string | T)[]
}

const translators = new Map<Locale, Translator>()

/** The translator of a language. Each message is parsed once a process, at its first use. */
export function translator(locale: Locale): Translator {
  const known = translators.get(locale)
  if (known) return known
  const made = makeTranslator(locale)
  translators.set(locale, made)
  return made
}

function makeTranslator(locale: Locale): Translator {
  const compiled = new Map<MessageKey, IntlMessageFormat>()

  function message(key: MessageKey): IntlMessageFormat {
    const known = compiled.get(key)
    if (known) return known
    const made = new IntlMessageFormat(textOf(locale, key), tagOf(locale))
    compiled.set(key, made)
    return made
  }

  function translate(key: MessageKey, values?: Values): string {
    try {
      return String(message(key).format<string>(values))
    } catch (cause) {
      throw new Error(`Message ${key} (${locale}): ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      })
    }
  }

  function rich<T>(key: MessageKey, values: RichValues<T>): (string | T)[] {
    const result = message(key).format<T>(values as Record<string, PrimitiveType | T | ((chunks: (string | T)[]) => T)>)
    return Array.isArray(result) ? result : [result as string | T]
  }

  return Object.assign(translate, { locale, rich })
}

/** The raw ICU text of a message. Throws for a key that does not exist, which only untyped callers can ask for. */
export function textOf(locale: Locale, key: MessageKey): string {
  const dot = key.indexOf('.')
  const section: Readonly<Record<string, string>> | undefined =
    catalogues[locale][key.slice(0, dot) as keyof typeof catalogues.en]
  const text = section?.[key.slice(dot + 1)]
  if (text === undefined) throw new Error(`There is no message ${key} in the catalogue of ${locale}.`)
  return text
}

/** Every key there is, in the catalogue's order. */
export function messageKeys(): MessageKey[] {
  return Object.entries(en).flatMap(([section, entries]) =>
    Object.keys(entries).map((key) => `${section}.${key}` as MessageKey),
  )
}
