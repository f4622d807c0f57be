import { normaliseDigits } from './digits.ts'
import { readLabel } from './labels.ts'
import type { Line } from './lines.ts'

/** A list's number or bullet: items may well repeat each other. */
const LISTED = /^[(]?[\d۰-۹٠-٩]{1,4}[.)۔]\s|^\([a-z]{1,4}\)\s|^[a-z][.)]\s|^(?:[-*•●▪■◦○‣·➢➤►✓✔❖§]|o\s)/u
const BINDS = /\b(?:shall|will|must|should|agree[sd]?|decide[sd]?|resolve[sd]?)\b|گا[ ۔]|گی[ ۔]|گے[ ۔]/u

export function isListed(line: Line): boolean {
  return line.marker !== null || LISTED.test(line.text)
}

export function bindsSomebody(text: string): boolean {
  return BINDS.test(text)
}

/**
 * Of lines that are alike but for their figures, those that may be one running head: printed to the letter, or with a
 * figure that counts the pages. "Within 30 days" and "within 60 days" are two things.
 */
export function samePrintings<T>(similar: T[], lineOf: (one: T) => Line): T[][] {
  const wordsOf = (one: T) => lineOf(one).text.toLowerCase()
  const texts = new Set(similar.map(wordsOf))
  if (texts.size === 1) return [similar]
  const isLabel = readLabel([...texts][0] ?? '') !== null
  if (similar.length > 1 && !isLabel && countsPages(similar.map(lineOf))) return [similar]
  return [...Map.groupBy(similar, wordsOf).values()]
}

/** One of the figures grows by what the page grows by; where no pages are known, it grows. */
function countsPages(lines: Line[]): boolean {
  const figures = lines.map((line) => (normaliseDigits(line.text).match(/\d+/g) ?? []).map(Number))
  const slots = figures[0]?.length ?? 0
  return Array.from({ length: slots }, (_, slot) => slot).some((slot) => {
    const steps = lines.slice(1).map((line, nth) => {
      const grown = (figures[nth + 1]?.[slot] ?? 0) - (figures[nth]?.[slot] ?? 0)
      const turned = line.page - (lines[nth]?.page ?? 0)
      return turned > 0 ? grown === turned : grown > 0 && grown <= 4
    })
    return steps.filter(Boolean).length >= steps.length * 0.8
  })
}
