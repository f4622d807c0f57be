import { describe, expect, test } from 'vitest'
import { clauseIds } from './clause-ids.ts'

const clause = (number: string | null, kind: 'clause' | 'heading' = 'clause') => ({ number, kind })

describe('the ids of kept clauses', () => {
  test('carry the number as printed, whatever its digits and marks', () => {
    expect(clauseIds('plan', [clause('3'), clause('14(a)'), clause('۲۱')])).toEqual([
      'plan-c3',
      'plan-c14-a',
      'plan-c21',
    ])
  })

  test('say the place where nothing is printed', () => {
    expect(clauseIds('plan', [clause(null, 'heading'), clause(null)])).toEqual(['plan-h1', 'plan-p2'])
  })

  test('are never alike where a number comes twice', () => {
    expect(clauseIds('plan', [clause('1'), clause('1')])).toEqual(['plan-c1', 'plan-p2'])
  })
})
