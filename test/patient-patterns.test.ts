import '#src/patient-patterns.ts'
import { expect, test } from 'vitest'
import { ruleOf } from '#src/voices/answering/functions/all.ts'

const found = (pattern: string, text: string) => ruleOf('regex')?.run([text, pattern], undefined as never)

test('a pattern that could be tried in more ways than there are atoms is answered', () => {
  expect(found('^(a+)+$', `${'a'.repeat(90)}!`)).toBe(false)
  expect(found('^(a+)+$', 'a'.repeat(90))).toBe(true)
  expect(found('(.*)(.*)(.*)(.*)x', 'b'.repeat(3000))).toBe(false)
})
