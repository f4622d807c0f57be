import { describe, expect, test } from 'vitest'
import { Measure } from './measure.tsx'
import { markup } from './specimen/markup.tsx'
import { MarkShape, StateMark } from './state-mark.tsx'
import { fillOf, looks, type ProgressState } from './tone.ts'

const states = Object.keys(looks) as ProgressState[]
const drawing = (state: ProgressState, progress: number | null = null, expected: number | null = null) =>
  markup(<Measure state={state} progress={progress} expected={expected} />).replace(/<title>.*<\/title>/, '')

describe('Measure', () => {
  test('says state, progress and what was due to those who do not see it', () => {
    const html = markup(<Measure state="behind" progress={0.41} expected={0.6} />)
    expect(html).toContain('role="img"')
    expect(html).toContain('<title>Behind: 41% of the way from start to target, where 60% was due by now</title>')
  })

  test('says its caption with its state', () => {
    expect(markup(<Measure state="behind" progress={0.4} caption="41 where 60 were due" />)).toContain(
      '<title>Behind: 41 where 60 were due</title>',
    )
  })

  test('shows no data, not measurable and no progress as three drawings, whatever their colour', () => {
    const seen = (['no-data', 'not-measurable', 'no-progress'] as const).map((state) =>
      drawing(state, 0).replace(/tone-\w+/g, ''),
    )
    expect(new Set(seen).size).toBe(3)
  })

  test('gives every state a form of its own at equal progress', () => {
    const seen = states.map((state) => drawing(state, 0.5, 0.5).replace(/tone-\w+/g, ''))
    // Behind and on track differ by where the mark stands to the flag, not by its form.
    expect(new Set(seen).size).toBe(states.length - 1)
  })

  test('puts what is worse than the start before the rule’s beginning', () => {
    const bar = /<path class="s-tone" stroke-width="5" d="M(-?[\d.]+) 18H(-?[\d.]+)"/.exec(drawing('worse', -0.2, 0.5))
    expect(Number(bar?.[2])).toBeLessThan(Number(bar?.[1]))
  })

  test('keeps an overshoot near the rule’s end', () => {
    expect(drawing('reached', 7)).toBe(drawing('reached', 1.05))
  })

  test('is mirrored in Urdu', () => {
    expect(markup(<Measure state="behind" progress={0.4} />, 'ur')).toContain('matrix(-1 0 0 1 204 0)')
  })
})

describe('StateMark', () => {
  test('is a hidden shape and a word that is read', () => {
    const html = markup(<StateMark shape="full" tone="good" label="Reached" />)
    expect(html).toMatch(/<svg[^>]*aria-hidden="true"/)
    expect(html).toContain('<span>Reached</span>')
  })

  test('no two states share shape, nor tone and filling', () => {
    expect(new Set(states.map((state) => looks[state].shape)).size).toBe(states.length)
    expect(new Set(states.map((state) => `${looks[state].tone} ${fillOf[looks[state].tone]}`)).size).toBe(states.length)
  })

  test('every shape is a drawing of its own', () => {
    const shapes = [
      'full',
      'three-quarters',
      'half',
      'quarter',
      'ring',
      'bar',
      'turn',
      'cross',
      'hatched',
      'frame',
    ] as const
    const seen = shapes.map((shape) => markup(<MarkShape shape={shape} tone="good" />))
    expect(new Set(seen).size).toBe(shapes.length)
  })
})
