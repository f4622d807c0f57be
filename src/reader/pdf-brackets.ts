const OTHER: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{', '«': '»', '»': '«' }
const OPENING = new Set('([{«')

/**
 * Brackets of a right-to-left line, by meaning. A font has one shape for what opens a phrase from the left and closes it
 * from the right, and a file names shapes. Pairs that already open before they close stand in left-to-right phrases.
 */
export function openingFirst(text: string): string {
  const places = [...text.matchAll(/[()[\]{}«»]/g)].map((match) => ({ at: match.index, sign: match[0] }))
  if (places.length === 0) return text
  const letters = text.split('')
  for (let next = 0; next < places.length; next += 1) {
    const place = places[next]
    const partner = places[next + 1]
    if (!place) continue
    const isPair = partner !== undefined && partner.sign === OTHER[place.sign]
    if (isPair) next += 1
    if (isPair && OPENING.has(place.sign)) continue
    letters[place.at] = OTHER[place.sign] ?? place.sign
    if (isPair) letters[partner.at] = place.sign
  }
  return letters.join('')
}
