import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const PROGRAM = join(import.meta.dirname, '../../bin/paimana.js')

interface Ended {
  out: string
  err: string
  code: number | null
}

function check(...words: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, 'check', ...words])
  const ended: Ended = { out: '', err: '', code: null }
  child.stdout.on('data', (chunk) => {
    ended.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    ended.err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })))
}

describe('paimana check percentages', () => {
  test('prints as JSON what is possible and which numbers would explain most, figures as typed', async () => {
    const { out, err, code } = await check('percentages', '--n', '50', '49', '29', '6', '93.5', '--json')
    expect([err, code]).toEqual(['', 0])
    const { explainedBy, ...found } = JSON.parse(out)
    expect(found).toEqual({ n: 50, possible: ['6'], impossible: ['49', '29', '93.5'] })
    expect(explainedBy).toHaveLength(50)
    expect(explainedBy[0]).toEqual({ n: 31, explained: 3, exceptions: ['49'] })
  })

  test('tries as many respondents as --max says', async () => {
    const { out } = await check('percentages', '--n', '50', '--max', '3', '33.3', '--json')
    expect(JSON.parse(out).explainedBy.map(({ n }: { n: number }) => n)).toEqual([3, 1, 2])
  })

  test('prints for people the working and the innocent explanations', async () => {
    const { out, code } = await check('percentages', '--n', '50', '49', '6')
    expect(out).toContain('49  cannot be: 24 of 50 is 48, 25 of 50 is 50')
    expect(out).toContain('people may skip questions')
    expect(code).toBe(0)
  })

  test.each([
    [['--n', '50', '101'], '“101” is more than 100'],
    [['--n', '50', '-5'], '“-5” is below zero'],
    [['--n', '50', '93,5'], '“93,5” is written otherwise here: 93.5'],
    [['--n', '50', '۹۳٫۵'], 'is written otherwise here: 93.5'],
    [['--n', '0', '49'], '--n is 0'],
    [['--n', '12.5', '49'], '--n is “12.5”. Give a whole number'],
    [['--n', '10000000', '49'], '--n is 10000000. Give at most 1000000'],
    [['--n', '50', '--max', '0', '49'], '--max is 0'],
    [['49'], '--n is missing'],
    [['--n', '50'], 'No figures were given'],
    [['--n', '50', '49', '--jsn'], '“--jsn” is not a figure'],
  ])('refuses %j with what would be right', async (words, problem) => {
    const { out, err, code } = await check('percentages', ...words)
    expect(err).toContain(`paimana check percentages: `)
    expect(err).toContain(problem)
    expect([out, code]).toEqual(['', 2])
  })
})

describe('paimana check mean', () => {
  test('does the same for means on a scale', async () => {
    const { out, code } = await check('mean', '--n', '20', '--scale', '1..5', '3.47', '3.45', '--json')
    const { explainedBy, ...found } = JSON.parse(out)
    expect(found).toEqual({ n: 20, possible: ['3.45'], impossible: ['3.47'] })
    expect(explainedBy[0]).toEqual({ n: 11, explained: 1, exceptions: ['3.47'] })
    expect(code).toBe(0)
  })

  test.each([
    [['--n', '20', '--scale', '5..1', '3.47'], 'Give the lower end first: 1..5'],
    [['--n', '20', '--scale', '1-5', '3.47'], 'such as 1..5'],
    [['--n', '20', '3.47'], 'The scale is missing'],
  ])('refuses %j with what would be right', async (words, problem) => {
    const { err, code } = await check('mean', ...words)
    expect(err).toContain(problem)
    expect(code).toBe(2)
  })
})
