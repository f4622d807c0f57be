/** Levenshtein's edit distance: how many letters to add, take out or change. */
export function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...from].entries()) {
    const next = [row + 1]
    for (const [at, other] of [...to].entries()) {
      next.push(Math.min((next[at] ?? 0) + 1, (above[at + 1] ?? 0) + 1, (above[at] ?? 0) + (letter === other ? 0 : 1)))
    }
    above = next
  }
  return above.at(-1) ?? 0
}
