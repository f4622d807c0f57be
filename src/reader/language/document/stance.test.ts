import { describe, expect, test } from 'vitest'
import { placeOf } from './stance.ts'

describe('where a passage stands', () => {
  test.each([
    [['Chapter 1: Where we stand', 'A. Background'], 'binds', 'narrative'],
    [['Vision'], 'binds', 'aim'],
    [['2. Policy Objectives'], 'binds', 'aim'],
    [['Objective 1.1. Young people find work'], 'binds', 'plan'],
    [['Action plan', 'Challenges'], 'binds', 'narrative'],
    [['Recommendations'], 'advises', 'advice'],
    [['Recommendations', 'Reply'], 'advises', 'plan'],
    [['Findings'], 'advises', 'analysis'],
    [['Implementation'], 'advises', 'analysis'],
    [['Decisions'], 'meets', 'decision'],
    [['Attendance'], 'meets', 'silent'],
    [['References', 'Recommendations'], 'advises', 'silent'],
    [['Annex II', 'Perception survey', 'Implementation'], 'advises', 'silent'],
    [['What was done under the previous plan'], 'binds', 'past'],
    [['Assumptions and risks'], 'binds', 'risk'],
    [['What we ourselves will do'], 'demands', 'plan'],
    [['Land and water'], 'demands', 'demand'],
    [['سفارشات'], 'advises', 'advice'],
    [['باب اوّل: پس منظر'], 'binds', 'narrative'],
    [['فیصلے'], 'meets', 'decision'],
    [['مطالبات'], 'demands', 'demand'],
  ] as const)('%j, %s: %s', (path, voice, stance) => {
    expect(placeOf([...path], voice, null).stance).toBe(stance)
  })

  test("the document's own title decides nothing", () => {
    expect(
      placeOf(['Threats and Challenges: A Strategy', 'Police'], 'binds', 'Threats and challenges: a strategy').stance,
    ).toBe('plan')
  })

  test('numbers in the path are no headings', () => {
    expect(placeOf(['Actions', '15'], 'binds', null)).toMatchObject({ stance: 'plan', section: 'plan' })
  })
})
