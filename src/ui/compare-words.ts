/** A run of words that both wordings have, or only one of them. `at` is its place among the runs. */
export type WordRun = { at: number; text: string; side: 'both' | 'before' | 'after' }

/**
 * Two texts as runs of common, removed and added words, by the longest common subsequence. The table it fills has
 * words × words cells: meant for clauses, not for books; beyond a million cells the whole counts as rewritten.
 */
export function compareWords(before: string, after: string): WordRun[] {
  const a = before.match(/\s+|\S+/g) ?? []
  const b = after.match(/\s+|\S+/g) ?? []
  if (a.length * b.length > 1e6) return runsOf([...tag(a, 'before'), ...tag(b, 'after')])
  const lengths = commonLengths(a, b)
  const words: Word[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      words.push({ text: left, side: 'both' })
      i++
      j++
    } else if (right === undefined || (left !== undefined && at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      words.push({ text: left ?? '', side: 'before' })
      i++
    } else {
      words.push({ text: right, side: 'after' })
      j++
    }
  }
  return runsOf(words)
}

type Word = Omit<WordRun, 'at'>

function tag(words: readonly string[], side: WordRun['side']): Word[] {
  return words.map((text) => ({ text, side }))
}

/** `lengths[i][j]`: how many words the longest common subsequence of `a` from `i` and `b` from `j` has. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), row[j + 1] ?? 0)
    }
  }
  return lengths
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

function runsOf(words: readonly Word[]): WordRun[] {
  const runs: WordRun[] = []
  for (const { text, side } of words) {
    const last = runs.at(-1)
    if (last?.side === side) last.text += text
    else runs.push({ at: runs.length, text, side })
  }
  return runs
}
