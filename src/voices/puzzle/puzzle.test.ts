import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { LineHasher, longestLine } from './hash-word.ts'
import { type Place, Puzzles, taskOf, window, work, workUnder } from './puzzle.ts'
import { search } from './solve.ts'

const place: Place = { workspace: 'practice', kind: 'clauses', id: 'c1', code: 'receipt' }
const puzzles = new Puzzles()
const now = 1_000_000
const solutionOf = (puzzle: string) => String(search(taskOf(puzzle), 0, 1e6))

test('hashes as SHA-256 does, for every length of a line', () => {
  const hasher = new LineHasher()
  for (let length = 0; length <= longestLine; length++) {
    const line = 'a7:'.repeat(20).slice(0, length)
    expect(hasher.word(line), line).toBe(createHash('sha256').update(line).digest().readUInt32BE())
  }
})

describe('a puzzle', () => {
  const puzzle = puzzles.issue(place, now, 300)
  const solution = solutionOf(puzzle)

  test('is solved by the number that was found, for the page and the receipt that it was given with', () => {
    expect(puzzles.check(puzzle, solution, place, now)).toBe('solved')
  })

  test.each(['workspace', 'kind', 'id', 'code'] as const)('is none of another %s', (key) => {
    expect(puzzles.check(puzzle, solution, { ...place, [key]: 'other' }, now)).toBe('wrong')
  })

  test.each(['', '-1', 'x', '1e3', '9'.repeat(15), ' 1'])('is not solved by "%s"', (wrong) => {
    expect(puzzles.check(puzzle, wrong, place, now)).toBe('wrong')
  })

  test('is not solved by a number too many', () => {
    const wrong = Array.from({ length: 50 }, (_, i) => String(Number(solution) + 1 + i))
    expect(wrong.filter((one) => puzzles.check(puzzle, one, place, now) === 'solved').length).toBeLessThan(5)
  })

  test('is over after an hour', () => {
    expect(puzzles.check(puzzle, solution, place, now + window - 1)).toBe('solved')
    expect(puzzles.check(puzzle, solution, place, now + window)).toBe('expired')
  })

  test('cannot be made easier or kept longer by whoever has it', () => {
    const [name, until = '', , mark] = puzzle.split('.')
    const easier = [name, until, 1, mark].join('.')
    expect(puzzles.check(easier, '0', place, now)).toBe('wrong')
    const longer = [name, (Number.parseInt(until, 36) + window).toString(36), 300, mark].join('.')
    expect(puzzles.check(longer, solutionOf(longer), place, now + window)).toBe('wrong')
  })

  test('of another process is not known, and nothing but that', () => {
    expect(new Puzzles().check(puzzle, solution, place, now)).toBe('unknown')
    expect(puzzles.check('nonsense', '1', place, now)).toBe('unknown')
  })

  test('takes about as many hashes as it says', () => {
    const tries = Array.from({ length: 60 }, (_, i) => {
      const one = puzzles.issue({ ...place, id: `c${i}` }, now, 1000)
      return Number(solutionOf(one)) + 1
    })
    const mean = tries.reduce((sum, n) => sum + n, 0) / tries.length
    expect(mean).toBeGreaterThan(500)
    expect(mean).toBeLessThan(2000)
  })

  test('takes more work the more has come in, up to a limit', () => {
    expect(workUnder(0)).toBe(work.least)
    expect(workUnder(0.5)).toBeGreaterThan(workUnder(0.2))
    expect(workUnder(1)).toBe(work.most)
    expect(workUnder(7)).toBe(work.most)
  })
})
