import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadSolver } from '#src/statistics/suppression/load-solver.ts'
import type { Solver } from '#src/statistics/suppression/solver.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { resultsOf } from './tabulate.ts'
import { formText } from './test-form.ts'

let solve: Solver
let form: Form
beforeAll(async () => {
  solve = await loadSolver()
  const reading = await readFormFile(Buffer.from(formText))
  if (reading.form) form = reading.form
})

const one = (heard: string, where = 'tv', trust = '3') => ({
  ...{ heard, trust, age: '', why: '' },
  ...(heard === 'yes' ? { where } : {}),
})
const many = <T>(count: number, what: T): T[] => Array(count).fill(what)
const tableOf = (answers: Record<string, string>[], path: string) =>
  resultsOf({ form, selfSelected: true }, answers, new Map(), solve).tables.find((table) => table.path === path)

describe('the tables of a survey', () => {
  test('count people: who was asked, who did not answer, and of several choices each', () => {
    const answers = [
      ...many(20, one('yes', 'tv')),
      ...many(10, one('yes', 'tv radio')),
      ...many(6, one('yes', '')),
      ...many(12, one('no')),
    ]
    expect(tableOf(answers, 'where')).toMatchObject({ asked: 36, notAsked: 12, answered: 30, unanswered: 6 })
    expect(tableOf(answers, 'where')?.lines).toContainEqual({ choice: 'radio', count: 10 })
    expect(tableOf(answers, 'heard')).toMatchObject({ asked: 48, notAsked: 0 })
  })

  test('show nothing of fewer than five people', () => {
    expect(resultsOf({ form, selfSelected: true }, many(4, one('yes')), new Map(), solve)).toEqual({
      n: null,
      tables: [],
    })
  })

  test('do not give a small answer away by who was not asked the next question', () => {
    const answers = [...many(40, one('yes', 'tv')), ...many(3, one('no'))]
    expect(tableOf(answers, 'heard')?.lines).toEqual([
      { choice: 'yes', count: null },
      { choice: 'no', count: null },
    ])
    expect(tableOf(answers, 'where')).toMatchObject({ asked: null, notAsked: null })
  })

  test('never show a count under five, nor all but one of what adds up', () => {
    const answer = fc.record({
      heard: fc.constantFrom('yes', 'yes', 'yes', 'no'),
      where: fc.constantFrom('', 'tv', 'radio', 'tv radio', 'tv friends'),
      trust: fc.constantFrom('', '1', '2', '3', '3', '4', '4', '5'),
    })
    fc.assert(
      fc.property(fc.array(answer, { minLength: 5, maxLength: 60 }), (given) => {
        const { n, tables } = resultsOf(
          { form, selfSelected: true },
          given.map(({ heard, where, trust }) => one(heard, where, trust)),
          new Map(),
          solve,
        )
        expect(n).toBe(given.length)
        for (const { path, counts, asked, notAsked, answered, unanswered, lines } of tables) {
          // That nobody passed a question which must be answered is no secret.
          const silent = path === 'heard' ? [] : [unanswered]
          const shown = [asked, answered, ...silent, ...lines.map(({ count }) => count)]
          for (const count of shown) if (count !== null) expect(count).toBeGreaterThanOrEqual(5)
          if (notAsked !== null && notAsked !== 0) expect(notAsked).toBeGreaterThanOrEqual(5)
          if (counts !== 'one' || asked === null) continue
          const parts = [...lines.map(({ count }) => count), unanswered]
          expect(parts.filter((count) => count === null)).not.toHaveLength(1)
        }
      }),
      { numRuns: 15 },
    )
  })
})
