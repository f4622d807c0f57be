/** Reads a lexicon written as running text, so that the lists below stay readable. */
export function lexicon(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/))
}
