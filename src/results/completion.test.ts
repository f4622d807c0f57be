import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { disagreement, type Graded, supportedCompletion } from './completion.ts'
import { type Completion, completions } from './model.ts'

const anyCompletion = fc.constantFrom(...completions)
const anyItem: fc.Arbitrary<Graded> = fc.record({
  reliability: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
  credibility: fc.constantFrom(1, 2, 3, 4, 5, 6),
  fromOwner: fc.boolean(),
})
const anyEvidence = fc.array(anyItem, { maxLength: 6 })
const ladder: Completion[] = ['not-started', 'limited', 'substantial', 'complete']

function item(grade: string, fromOwner = false): Graded {
  const [reliability, credibility] = grade as unknown as [Graded['reliability'], string]
  return { reliability, credibility: Number(credibility) as Graded['credibility'], fromOwner }
}

function supported(claimed: Completion, ...evidence: Graded[]): Completion {
  return supportedCompletion(claimed, evidence).completion
}

describe('rule 8: evidence caps what a verdict may claim', () => {
  test('complete needs an A or B and a 1 or 2 that does not come from the owner', () => {
    for (const grade of ['A1', 'A2', 'B1', 'B2']) {
      expect(supported('complete', item(grade))).toBe('complete')
      expect(supported('complete', item(grade, true))).toBe('substantial')
    }
    for (const grade of ['A3', 'B4', 'C1', 'D2', 'C4']) expect(supported('complete', item(grade))).toBe('substantial')
  })

  test('one item has to be all of it: a good letter and a good number on two items do not add up', () => {
    expect(supported('complete', item('A3'), item('C1'), item('A1', true))).toBe('substantial')
    expect(supported('substantial', item('A5'), item('E1'))).toBe('limited')
  })

  test('substantial needs an A to D and a 1 to 4, and the owner may give it', () => {
    for (const grade of ['A1', 'D4', 'A4', 'D1'])
      expect(supported('substantial', item(grade, true))).toBe('substantial')
    for (const grade of ['E1', 'A5', 'E4', 'D5']) expect(supported('substantial', item(grade))).toBe('limited')
  })

  test('letter F or number 6 never qualifies, however many', () => {
    const unjudged = ['F1', 'F6', 'A6', 'B6', 'F2'].map((grade) => item(grade))
    expect(supported('complete', ...unjudged)).toBe('limited')
    expect(supported('substantial', ...unjudged)).toBe('limited')
  })

  test('more evidence never lowers what is supported', () => {
    fc.assert(
      fc.property(anyCompletion, anyEvidence, anyItem, (claimed, evidence, more) => {
        const before = supported(claimed, ...evidence)
        expect(ladder.indexOf(supported(claimed, ...evidence, more))).toBeGreaterThanOrEqual(ladder.indexOf(before))
      }),
    )
  })

  test('a bolder claim never leaves less, and no claim comes out higher than it went in', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), anyEvidence, (a, b, evidence) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const step = (claim: number) => ladder.indexOf(supported(ladder[claim] ?? 'limited', ...evidence))
        expect(step(high)).toBeGreaterThanOrEqual(step(low))
        expect(step(high)).toBeLessThanOrEqual(high)
      }),
    )
  })

  test('the order of the items does not matter', () => {
    fc.assert(
      fc.property(anyCompletion, anyEvidence, (claimed, evidence) => {
        expect(supportedCompletion(claimed, evidence.toReversed())).toEqual(supportedCompletion(claimed, evidence))
      }),
    )
  })

  test('a completion of another name passes as it is, with no evidence at all', () => {
    for (const claimed of completions.filter((name) => name !== 'complete' && name !== 'substantial'))
      expect(supportedCompletion(claimed, [])).toMatchObject({ completion: claimed, capped: false })
  })

  test('capped says whether the claim was lowered, and the sentence says by what', () => {
    expect(supportedCompletion('complete', [item('A1', true), item('F6')])).toMatchObject({
      capped: true,
      why: 'Complete needs evidence graded A or B and 1 or 2 from others than the owner; of 2 items none is, and 1 carries substantial.',
      reason: { code: 'capped-to-substantial', values: { claimed: 'complete', items: 2, carrying: 1 } },
    })
    fc.assert(
      fc.property(anyCompletion, anyEvidence, (claimed, evidence) => {
        const { capped, completion, why } = supportedCompletion(claimed, evidence)
        expect(capped).toBe(completion !== claimed)
        expect(why).toMatch(/^[A-Z0-9].*\.$/)
      }),
    )
  })
})

describe('rule 9: the disagreement of owner and independent assessor is a number', () => {
  test('of steps between not started, limited, substantial and complete', () => {
    expect(disagreement('complete', 'limited')).toMatchObject({
      distance: 2,
      difference: 2,
      why: 'The owner says complete, 2 steps more than the independent limited.',
    })
    expect(disagreement('not-started', 'limited')).toMatchObject({ distance: 1, difference: -1 })
    expect(disagreement('substantial', 'substantial')).toMatchObject({ distance: 0, reason: { code: 'agree' } })
  })

  test('null where one side has no evidence, with the reason', () => {
    expect(disagreement('no-evidence', 'limited')).toMatchObject({
      distance: null,
      reason: { code: 'no-owner-verdict' },
    })
    expect(disagreement('limited', 'no-evidence')).toMatchObject({ reason: { code: 'no-independent-verdict' } })
    expect(disagreement('no-evidence', 'no-evidence')).toMatchObject({ distance: null, reason: { code: 'no-verdict' } })
  })

  test('null where one side is off the scale, even if both say the same', () => {
    for (const off of ['blocked', 'reversed', 'superseded', 'lapsed'] as const)
      for (const other of ['complete', off] as const)
        expect(disagreement(off, other)).toMatchObject({
          distance: null,
          difference: null,
          reason: { code: 'off-the-scale' },
        })
  })

  test('it is a distance: nothing for the same step, the same both ways, and never longer than a way round', () => {
    const anyStep = fc.constantFrom(...ladder)
    fc.assert(
      fc.property(anyStep, anyStep, anyStep, (a, b, c) => {
        const distance = (x: Completion, y: Completion) => disagreement(x, y).distance ?? Number.NaN
        expect(distance(a, a)).toBe(0)
        expect(distance(a, b)).toBe(distance(b, a))
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c))
      }),
    )
  })

  test('both verdicts are kept beside the number', () => {
    fc.assert(
      fc.property(anyCompletion, anyCompletion, (owner, independent) => {
        const { reason, why } = disagreement(owner, independent)
        expect(reason.values).toEqual({ owner, independent })
        expect(why).toMatch(/^[A-Z].*\.$/)
      }),
    )
  })
})
