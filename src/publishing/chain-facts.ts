/** What a link of a chain states, so that it can be checked: a value, a place in a text, a hash. */
import type { LocalText } from '#src/vocabulary/model.ts'

export interface Fact {
  name:
    | 'value'
    | 'unit'
    | 'area'
    | 'part'
    | 'date'
    | 'state'
    | 'why'
    | 'sha256'
    | 'grade'
    | 'number'
    | 'path'
    | 'locator'
    | 'version'
    | 'assessor'
    | 'completion'
    | 'rules'
    | 'terms'
    | 'status'
    | 'check'
    | 'question'
    | 'people'
    | 'sample'
    | 'interval'
    | 'query'
    | 'edition'
    | 'asOf'
    | 'cite'
    | 'earlier'
    | 'range'
    | 'uncounted'
    | 'computed'
  /** In English where it is words; a code, a date or a number as it is recorded. */
  text: string
  /** The same in Urdu, where somebody has written it. */
  ur?: string
}

/** One fact, or none where nothing is recorded. */
export const fact = (name: Fact['name'], text: string | number | boolean | undefined): Fact[] =>
  text === undefined || text === '' ? [] : [{ name, text: String(text) }]

export const localFact = (name: Fact['name'], text: LocalText | undefined): Fact[] =>
  text === undefined ? [] : [{ name, text: text.en, ...(text.ur === undefined ? {} : { ur: text.ur }) }]
