import { describe, expect, test } from 'vitest'
import { runScore } from './score.ts'

const series = {
  kind: 'reach',
  unit: '%',
  baseline: { date: '2014-01-01', value: 20 },
  target: { date: '2018-01-01', value: 60 },
  observations: [{ date: '2015-01-01', value: 30 }],
  today: '2016-06-30',
}

function run(input: string | Uint8Array, json = false) {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input
  return runScore(new Blob([bytes.slice()]).stream(), 'series.json', json)
}

async function fault(input: string | Uint8Array): Promise<string> {
  const { out, err, exitCode } = await run(input)
  expect({ out, exitCode }).toEqual({ out: '', exitCode: 2 })
  return err
}

test('a score is printed as five fields of JSON, numbers that do not exist as null', async () => {
  const { out, err, exitCode } = await run(JSON.stringify({ ...series, frequency: 'P1Y' }))
  expect({ err, exitCode }).toEqual({ err: '', exitCode: 0 })
  expect(JSON.parse(out)).toEqual({
    state: 'on-track',
    expected: expect.closeTo(29.993, 3),
    progress: 0.25,
    stale: true,
    why: 'On track: 30% on 2015-01-01 is 25% of the way from 20 on 2014-01-01 to 60 by 2018-01-01, and the linear path stood at 29.9932 (24.98%).',
  })
  expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`)
  expect(JSON.parse((await run('{"today": "2016-06-30"}')).out)).toMatchObject({ expected: null, progress: null })
})

describe('bad input ends with code 2, prints no score, and says where it is wrong', () => {
  test('a wrong field', async () => {
    expect(await fault(JSON.stringify({ ...series, today: '2016-02-31' }))).toBe(
      'paimana score: series.json: today is "2016-02-31", which is not in the calendar: February 2016 has days 01 to 29\n',
    )
  })
  test('several wrong fields, each on a line', async () => {
    const lines = (await fault(JSON.stringify({ ...series, kind: 'rise', unit: 3 }))).trim().split('\n')
    expect(lines.map((line) => line.split(' ')[3])).toEqual(['kind', 'unit'])
  })
  test('more wrong fields than anybody reads are counted', async () => {
    const err = await fault(JSON.stringify({ ...series, observations: Array.from({ length: 50 }, () => 1) }))
    expect(err.trim().split('\n')).toHaveLength(21)
    expect(err).toMatch(/and 30 more faults/)
  })
  test.each([
    ['nothing', '', 'The input is empty; give a series as JSON'],
    ['white space', ' \n', 'The input is empty'],
    [
      'broken JSON',
      '{\n  "kind": }',
      'The input is not well-formed JSON: line 2, column 11: "}" stands where a value should',
    ],
    [
      'a field that stands twice',
      '{"today": "2016-01-01", "today": "2016-01-02"}',
      'column 25: the name "today" stands a second time',
    ],
    [
      'a number that JSON has no room for',
      '{"today": "2016-01-01", "kind": "keep-above", "target": {"value": 1e999}}',
      'target.value must be a finite number',
    ],
    ['another encoding', new Uint8Array([0xff, 0xfe, 0x7b, 0x00]), 'The input is not UTF-8'],
    ['NUL bytes', '\0\0\0', 'line 1, column 1'],
    ['more than 4 MiB', new Uint8Array(5_000_000), 'The input is larger than 4 MiB'],
    ['JSON that is no series', '[]', 'The input must be a series with kind'],
  ])('%s', async (_, input, message) => {
    expect(await fault(input)).toContain(message)
  })
})

test('with --json an error is a problem document with every field', async () => {
  const { err } = await run(JSON.stringify({ ...series, target: { date: '2018-01-01', value: 20 } }), true)
  const problem = 'is 20, which equals the baseline; a target differs from where it starts'
  expect(JSON.parse(err)).toEqual({
    type: '/problems/series',
    title: 'The series cannot be scored',
    status: 422,
    where: 'series.json',
    detail: `target.value ${problem}`,
    errors: [{ field: 'target.value', detail: problem }],
  })
})

test('an error that is not about the input is not swallowed', async () => {
  const broken = new ReadableStream({
    start(controller) {
      controller.error(new Error('the disk is gone'))
    },
  })
  await expect(runScore(broken, 'series.json')).rejects.toThrow('the disk is gone')
})
