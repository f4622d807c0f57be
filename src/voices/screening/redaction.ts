/** Striking out what would show who somebody is. Nothing is put in its place but the mark, so that nobody says other than they wrote. */

export const mark = '[…]'

const oneSpaced = (text: string) => text.trim().replace(/\s+/g, ' ')

/** Whether a text is another one with parts of it struck out, and with nothing added. Spaces and line breaks do not matter. */
export function isRedaction(original: string, redacted: string): boolean {
  const whole = oneSpaced(original)
  const parts = oneSpaced(redacted)
    .split(mark)
    .map((part) => part.trim())
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return first === whole
  if (!whole.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = whole.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return whole.length - last.length >= at && whole.endsWith(last)
}
