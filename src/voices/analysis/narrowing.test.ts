/**
 * An attacker of another kind than the one that tables are audited by: one who knows the form, goes by how many people gave each whole set
 * of answers that it allows, and has every figure that is published.
 */
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { loadSolver } from '#src/statistics/suppression/load-solver.ts'
import { type Constraint, programText, type Solver } from '#src/statistics/suppression/solver.ts'
import type { SurveyResults } from '#src/voices/surveying/survey-model.ts'
import { resultsOf } from '#src/voices/surveying/tabulate.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { AnalysisPlan } from './plan-model.ts'
import { analysisForm } from './test-survey.ts'

type Answers = Record<string, string>

let solve: Solver
let form: Form
beforeAll(async () => {
  solve = await loadSolver()
  const short = analysisForm.split('\n').filter((line) => !/ (age|adults|weight|trust|why) \|/.test(line))
  const reading = await readFormFile(Buffer.from(short.join('\n')))
  if (reading.form) form = reading.form
})

const provinces = ['north', 'south', 'west']
const feelings = ['', 'no', 'neither', 'yes']
const taken = ['tv', 'radio', 'friends', 'tv radio', 'tv friends', 'radio friends', 'tv radio friends']
/** Every set of answers that the form allows. */
const possible: Answers[] = provinces.flatMap((province) =>
  feelings.flatMap((safe) => [
    { province, safe, heard: 'no' },
    ...taken.map((where) => ({ province, safe, heard: 'yes', where })),
  ]),
)
const plan = AnalysisPlan.parse({
  crosses: [
    { rows: 'safe', columns: 'province' },
    { rows: 'where', columns: 'province' },
    { rows: 'heard', columns: 'safe' },
  ],
})

interface Cell {
  count: number | null
  is: (one: Answers) => boolean
}

const takes = (one: Answers, path: string, choice: string) => (one[path] ?? '').split(' ').includes(choice)

/** Everything that is said of how many. */
function cellsOf({ n, tables, analysis }: SurveyResults): Cell[] {
  const ofTables = tables.flatMap(({ path, asked, notAsked, unanswered, answered, lines }): Cell[] => [
    { count: asked, is: (one) => one[path] !== undefined },
    { count: notAsked, is: (one) => one[path] === undefined },
    { count: unanswered, is: (one) => one[path] === '' },
    { count: answered, is: (one) => (one[path] ?? '') !== '' },
    ...lines.map(({ choice, count }) => ({ count, is: (one: Answers) => takes(one, path, choice) })),
  ])
  const ofCrosses = (analysis?.crosses ?? []).flatMap(({ rows, columns, rowChoices, columnChoices, cells, bases }) =>
    rowChoices.flatMap((row, i): Cell[] => [
      { count: bases[i] ?? null, is: (one) => takes(one, rows, row) && (one[columns] ?? '') !== '' },
      ...columnChoices.map((column, j) => ({
        count: cells[i]?.[j] ?? null,
        is: (one: Answers) => takes(one, rows, row) && takes(one, columns, column),
      })),
    ]),
  )
  return [{ count: n, is: () => true }, ...ofTables, ...ofCrosses]
}

const termsOf = (cell: Cell) => possible.flatMap((one, at) => (cell.is(one) ? [{ factor: 1, variable: `t${at}` }] : []))

function bound(cells: readonly Cell[], cell: Cell, goal: 'minimize' | 'maximize'): number {
  const constraints = cells.flatMap((one): Constraint[] => {
    const terms = termsOf(one)
    return one.count === null || terms.length === 0 ? [] : [{ terms, equals: one.count }]
  })
  const whole = possible.map((_, at) => `t${at}`)
  const found = solve(programText({ goal, objective: termsOf(cell), constraints, bounds: new Map(), whole }))
  expect(found.optimal).toBe(true)
  return Math.round(found.value)
}

test('no small count that the form leaves open is narrowed to fewer than five by whoever has all published figures', () => {
  const answer = fc.record({
    province: fc.constantFrom('north', 'north', 'north', 'south', 'south', 'west'),
    safe: fc.constantFrom('', 'no', 'neither', 'yes', 'yes', 'yes'),
    heard: fc.constantFrom('yes', 'yes', 'no'),
    where: fc.constantFrom(...taken, 'tv', 'tv', 'radio'),
  })
  fc.assert(
    fc.property(fc.array(answer, { minLength: 30, maxLength: 90 }), (given) => {
      const answers = given.map(({ where, ...one }): Answers => (one.heard === 'yes' ? { ...one, where } : one))
      const cells = cellsOf(resultsOf({ form, selfSelected: true, plan }, answers, new Map(), solve))
      for (const cell of cells) {
        const people = answers.filter(cell.is).length
        if (cell.count !== null) expect(cell.count).toBe(people)
        // What the form rules out is no secret.
        if (people >= 5 || termsOf(cell).length === 0) continue
        expect(cell.count).toBeNull()
        const [least, most] = [bound(cells, cell, 'minimize'), bound(cells, cell, 'maximize')]
        expect(most).toBeGreaterThanOrEqual(5)
        expect(most - least).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: 3, seed: 20261121, endOnFailure: true },
  )
})
