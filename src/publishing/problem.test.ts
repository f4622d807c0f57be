import { expect, test, vi } from 'vitest'
import { ProblemError, problemOfFailure } from './problem.ts'

test('a problem is known for one in the bundled pages too, whose class is another', async () => {
  vi.resetModules()
  const bundled = await import('./problem.ts')
  expect(bundled.ProblemError).not.toBe(ProblemError)
  expect(new ProblemError(503, 'busy', 'Busy') instanceof bundled.ProblemError).toBe(true)
  expect(new Error('Busy') instanceof bundled.ProblemError).toBe(false)
})

test('a database that does not answer is a problem of a minute, and says nothing of where it stands', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const refused = Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' })
  const answer = problemOfFailure(refused)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([503, 'application/problem+json; charset=utf-8'])
  expect(await answer.text()).not.toMatch(/10\.1\.2\.3/)
  expect(problemOfFailure(new Error('oh')).status).toBe(500)
  expect(problemOfFailure(new ProblemError(404, 'not-found', 'No')).status).toBe(404)
})
