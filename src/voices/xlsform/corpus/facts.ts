/** What a form says, in a shape in which our model and an XForm can be laid side by side. */
export interface FormFacts {
  /** Single values by what they are of: `relevant g/q`, `choices yes_no`. What is empty is left out. */
  values: Map<string, string>
  /** Words by language; ANY for what an XForm says without naming one. */
  words: Map<string, Record<string, string>>
}

export const ANY = '*'

/** Expressions are the same whatever spaces they have. */
export const tight = (expression: string): string => expression.replace(/\s+/g, '')
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

export class FactList implements FormFacts {
  readonly values = new Map<string, string>()
  readonly words = new Map<string, Record<string, string>>()

  say(what: string, value: string): void {
    if (value !== '') this.values.set(what, value)
  }

  word(what: string, words: Record<string, string>): void {
    const said = Object.entries(words).flatMap(([language, text]) => {
      const words = plain(text)
      return words === '' || words === '-' ? [] : [[language, words]]
    })
    if (said.length > 0) this.words.set(what, Object.fromEntries(said))
  }
}

/** Where two accounts of a form differ, one a line; none when they say the same. */
export function differences(ours: FormFacts, theirs: FormFacts, unnamed: string): string[] {
  const found: string[] = []
  for (const what of new Set([...ours.values.keys(), ...theirs.values.keys()])) {
    const [own, other] = [ours.values.get(what) ?? '', theirs.values.get(what) ?? '']
    if (own !== other) found.push(`${what}: ${own || '(nothing)'} instead of ${other || '(nothing)'}`)
  }
  for (const what of new Set([...ours.words.keys(), ...theirs.words.keys()])) {
    const [own, other] = [ours.words.get(what) ?? {}, theirs.words.get(what) ?? {}]
    if (!isSame(own, other, unnamed)) found.push(`${what}: ${ordered(own)} instead of ${ordered(other)}`)
  }
  return found
}

/** Words that an XForm gives without a language are shown in every language. */
function isSame(own: Record<string, string>, other: Record<string, string>, unnamed: string): boolean {
  if (!(ANY in other)) return ordered(own) === ordered(other)
  return unnamed in own || Object.keys(own).length > 1 ? Object.values(own).every((text) => text === other[ANY]) : false
}

const ordered = (words: Record<string, string>) => JSON.stringify(Object.entries(words).sort())
