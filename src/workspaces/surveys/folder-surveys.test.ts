import { expect, test } from 'vitest'
import { checkFolder } from '../check.ts'
import { type FolderFile, readFolder } from '../folder.ts'

const form = [
  '| survey |',
  '| | type | name | label |',
  '| | select_one yn | heard | Heard? |',
  '| choices |',
  '| | list_name | name | label |',
  '| | yn | yes | Yes |',
  '| | yn | no | No |',
].join('\n')
const entry = `records:
  - id: water
    title: { en: Water }
    publisher: { en: The desk }
    opens: '2026-01-01'
    closes: '2026-02-01'
    selfSelected: true
    form: surveys/water.md
`
const workspace = (fictional: boolean) => `id: lakeland
title: { en: Lakeland }
summary: { en: A lake. }
fictional: ${fictional}
publisher: { en: The desk }
licence: CC0-1.0
`
const problemsOf = (surveys: string, { markdown = form, fictional = false } = {}) => {
  const files: FolderFile[] = [
    { path: 'workspace.yaml', text: workspace(fictional) },
    { path: 'surveys.yaml', text: surveys },
    { path: 'surveys/water.md', text: markdown },
  ]
  return checkFolder(readFolder(files)).map(({ file, line, message }) => `${file}:${line}: ${message}`)
}
const invented = (truth: string) => `${entry}    invented:\n      becomes: closed\n      truth:\n        - ${truth}\n`

test('a survey whose form can be asked stands in the folder without a problem', () => {
  expect(problemsOf(entry)).toEqual([])
})

test('a form that cannot be asked is refused with sheet, row and column, in its own file', () => {
  const [problem, ...more] = problemsOf(entry, { markdown: form.replace('select_one yn', 'geopoint') })
  expect(problem).toMatch(/^surveys\/water\.md:1: .*sheet survey, row 2, column type/)
  expect(more).toEqual([])
  expect(problemsOf(entry, { markdown: 'No table here.' })[0]).toMatch(/^surveys\/water\.md:1: /)
})

test('a file that is not there, days the wrong way round and one id twice are told at their lines', () => {
  expect(problemsOf(entry.replace('water.md', 'walls.md'))[0]).toMatch(
    /^surveys\.yaml:8: .*no file "surveys\/walls\.md"/,
  )
  expect(problemsOf(entry.replace('2026-02-01', '2025-02-01'))[0]).toMatch(/^surveys\.yaml:6: .*before the first/)
  expect(problemsOf(entry + entry.replace('records:\n', ''))[0]).toMatch(
    /^surveys\.yaml:9: .*another survey has this id/,
  )
})

test('answers are invented in no real country', () => {
  const open = `${entry}    invented: { becomes: open }\n`
  expect(problemsOf(open)[0]).toMatch(/^surveys\.yaml:9: .*marked as fictional/)
  expect(problemsOf(open, { fictional: true })).toEqual([])
})

test.each([
  ['a question that there is not', '{ question: seen, shares: { yes: 1 } }', /no question "seen"/],
  ['a choice that there is not', '{ question: heard, shares: { yes: 0.5, maybe: 0.5 } }', /no choice "maybe"/],
  [
    'shares that are not everybody',
    '{ question: heard, shares: { yes: 0.5, no: 0.4 } }',
    /1 together, and these are 0\.9/,
  ],
])('a truth about %s is refused', (_, truth, said) => {
  const [problem] = problemsOf(invented(truth), { fictional: true })
  expect(problem).toMatch(/^surveys\.yaml:12: /)
  expect(problem).toMatch(said)
})
