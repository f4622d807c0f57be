import { describe, expect, test } from 'vitest'
import type { Site } from '../site.ts'
import { api } from './app.ts'

const served = api({ site: {} as Site, root: '.' })
const ask = async (path: string) => {
  const answer = await served.request(path)
  return { status: answer.status, body: await answer.json() }
}

describe('published figures are checked by the API', () => {
  test('as the command line does it, with the best candidates only', async () => {
    const { status, body } = await ask('/check/percentages?n=50&figures=49+29%0A6;93.5&limit=1')
    expect(status).toBe(200)
    expect(body).toEqual({
      n: 50,
      possible: ['6'],
      impossible: ['49', '29', '93.5'],
      explainedBy: [{ n: 31, explained: 3, exceptions: ['49'] }],
    })
  })

  test('for means on a scale', async () => {
    const { body } = await ask('/check/mean?n=20&scale=1..5&figures=3.47,%203.45')
    expect(body).toMatchObject({ possible: ['3.45'], impossible: ['3.47'] })
  })

  test.each([
    ['/check/percentages?n=50&figures=93,5', 422, '“93,5” is written otherwise here: 93.5'],
    ['/check/percentages?n=0&figures=93', 422, 'n is 0'],
    ['/check/mean?n=20&scale=5..1&figures=3', 422, '1..5'],
    [`/check/percentages?n=9&figures=${'5+'.repeat(201)}`, 422, 'more than 200 figures'],
    ['/check/percentages?n=9', 400, 'figures'],
  ])('%s is refused with what would be right', async (path, status, detail) => {
    const answer = await ask(path)
    expect(answer).toMatchObject({ status, body: { detail: expect.stringContaining(detail) } })
  })

  test('with no more candidates than a site can rank at once', async () => {
    const { body } = await ask('/check/percentages?n=1000000&figures=12.345678&limit=1000')
    expect(Math.max(...body.explainedBy.map(({ n }: { n: number }) => n))).toBeLessThanOrEqual(10_000)
  })
})
