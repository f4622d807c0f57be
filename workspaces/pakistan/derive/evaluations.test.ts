import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashOfStatement } from '#src/evaluation/saved/fingerprint.ts'
import { evaluations, evaluationsFile } from './evaluations.ts'

test('impact_evaluations.yaml is what the program writes, byte for byte', () => {
  expect(readFileSync(join(import.meta.dirname, '..', 'impact_evaluations.yaml'), 'utf8')).toBe(evaluationsFile())
})

test('every evaluation is exploratory, says what only a restricted source could settle, and carries the hash of its model', () => {
  for (const one of evaluations()) {
    expect([one.exploratory, one.restricted !== undefined], one.id).toEqual([true, true])
    expect(one.stated?.sha256, one.id).toBe(hashOfStatement(one))
  }
})
