import type { messages } from './en/index.ts'
import type { Locale } from './locale.ts'

/** Every section and key of the English catalogue, with its text widened to any text. */
export type Catalogue = { readonly [S in keyof typeof messages]: Translation<(typeof messages)[S]> }

/**
 * What another language's section must be: the same keys, no fewer (a missing string fails the compiler) and no more
 * (a leftover one fails it too, because sections are written as object literals of this type).
 */
export type Translation<Section> = { readonly [K in keyof Section]: string }

/** `section.key`, such as `ui.skipToMain` or `common.state.on-track`. */
export type MessageKey = {
  [S in keyof Catalogue & string]: `${S}.${keyof Catalogue[S] & string}`
}[keyof Catalogue & string]

export type Catalogues = Record<Locale, Catalogue>
