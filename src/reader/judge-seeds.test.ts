import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extract } from './extract.ts'
import { judge } from './judge.ts'
import type { Clause } from './model.ts'
import { outline } from './outline.ts'
import { xray } from './xray.ts'

const folder = process.env.PAIMANA_TEST_DATA

async function read(name: string): Promise<Clause[]> {
  const file = `${folder}/seeds/${name}.txt`
  return judge(outline(await extract(readFileSync(file), file)))
}

const numbers = (clauses: Clause[]) =>
  clauses.filter(({ commitment }) => commitment.is).map(({ number }) => Number(number))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

describe.skipIf(!folder)('National Internal Security Policy 2014–18 (000)', () => {
  test('promises in the response plan, the deterrence plan, the contours 34 to 55, clause 56 and the directives 57 to 64', async () => {
    const clauses = await read('000_96094071648c7ebd')
    expect(numbers(clauses)).toEqual([...range(17, 22), ...range(24, 28), 30, ...range(34, 64)])
  })

  test('names one deadline, the 30 days of clause 60, one figure, the agencies of clause 47, and no money', async () => {
    const clauses = await read('000_96094071648c7ebd')
    expect(xray(clauses)).toEqual({
      clauses: 64,
      commitments: 43,
      withOwner: 16,
      withDeadline: 1,
      withTarget: 1,
      withMoney: 0,
      withVerification: 1,
    })
    const sixty = clauses.find(({ number }) => number === '60')
    expect(sixty?.commitment).toMatchObject({
      deadline: { duration: 'P30D' },
      owner: ['ministry', 'organization', 'intelligence agency', 'department'],
    })
    expect(clauses.find(({ number }) => number === '47')?.commitment).toMatchObject({
      owner: ['NACTA'],
      target: { quantity: 33, unit: 'agencies' },
    })
  })

  test('is soft where it responds and hard where it deters', async () => {
    const approach = new Map(
      (await read('000_96094071648c7ebd')).map(({ number, commitment }) => [number, commitment.approach]),
    )
    expect(['20', '21', '22', '26', '35', '36', '38'].map((number) => approach.get(number))).toEqual(
      Array(7).fill('soft'),
    )
    expect(['30', '41', '45', '47', '50', '53'].map((number) => approach.get(number))).toEqual(Array(6).fill('hard'))
  })
})

describe.skipIf(!folder)('critics', () => {
  test('the article (001) makes six policy recommendations and promises nothing', async () => {
    const clauses = await read('001_94503a67545a78db')
    const advised = clauses.filter(
      ({ path, speech }) => path.at(-1) === 'Policy Recommendations' && speech === 'recommendation',
    )
    expect(advised.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(numbers(clauses)).toEqual([])
  })

  test('the working group (002) only recommends', async () => {
    const clauses = await read('002_7dcadca72950c8ea')
    const under = clauses.filter(({ path, kind }) => path.at(-1) === 'Recommendations' && kind === 'bullet')
    expect(new Set(under.map(({ speech }) => speech))).toEqual(new Set(['recommendation']))
    expect(clauses.some(({ commitment }) => commitment.is)).toBe(false)
  })
})

test.skipIf(!folder)(
  'the Charter of Peace (003) demands with all its 7 opening bullets and the 46 under its headings',
  async () => {
    const clauses = await read('003_d50894c1e4db3eca')
    const bullets = clauses.filter(({ path, kind }) => kind === 'bullet' && path.includes('Charter of Peace'))
    expect(bullets).toHaveLength(53)
    expect(new Set(bullets.map(({ speech }) => speech))).toEqual(new Set(['demand']))
    expect(clauses.some(({ commitment }) => commitment.is)).toBe(false)
  },
)

test.skipIf(!folder)('the minutes (004) decide twice and five times, and only report what was said', async () => {
  const clauses = await read('004_e81b49f7db67ade9')
  const decided = clauses.filter(({ path, commitment }) => path.at(-1) === 'Decisions' && commitment.is)
  expect(decided).toHaveLength(7)
  expect(decided.every(({ speech }) => speech === 'decision')).toBe(true)
  const said = clauses.filter(({ text }) => /\b(?:opined|asserted|argued|apprised|posited)\b/.test(text))
  expect(said.length).toBeGreaterThan(5)
  expect(said.every(({ commitment }) => !commitment.is)).toBe(true)
})
