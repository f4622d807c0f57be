import { expect, test } from 'vitest'
import { safeNext } from './safe-next.ts'

test.each(['/pakistan', '/ur/pakistan?sort=due', '/practice/people'])('a path of this site is gone to: %s', (path) => {
  expect(safeNext(path)).toBe(path)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'pakistan',
  '',
])('another site never is: %j', (next) => {
  expect(safeNext(next)).toBe('/')
})
