import { describe, expect, test } from 'vitest'
import { outlineOf, sketch } from '#test/reader/outline-of.ts'

const RESOLUTION = `United Nations                                                   S/RES/9871 (2031)

Security Council                                        Distr.: General
                                                        4 March 2031

                    Resolution 9871 (2031)

     Adopted by the Security Council at its 10412th meeting, on
     4 March 2031

     The Security Council,

     Recalling its resolutions 9102 (2027) and 9455 (2029) and the statement of its
President of 3 May 2030,

     Gravely concerned that armed groups in the Halvard basin continue to recruit
children and to move weapons across borders, and that States lack the means to stop
them,

     1.    Decides to renew until 31 March 2032 the mandate of the Mission, and that
the Mission shall:

     (a)   Protect civilians under threat of physical violence, including through:

           (i)    patrols by day and by night;

           (ii)   an early warning system run with local com-
31-02217                                                                    1/3
S/RES/9871 (2031)

munities;

     (b)   Support the holding of elections;

     2.    Calls upon all Member States to prevent the supply of arms, and in this
regard recalls paragraph 7 of resolution 9102 (2027) and paragraph
12 of resolution 9455 (2029);

     3.    Requests the Secretary-General to report to the Council every ninety days
on the implementation of this resolution, including on the steps taken under paragraph

31-02217                                                                    2/3
S/RES/9871 (2031)

1 (b), and to propose benchmarks;

     4.    Decides to remain actively seized of the matter.

Annex

Measures

1.    Travel ban

The persons listed below may not travel.

2.    Assets freeze

Funds held by the entities below are frozen without delay.

31-02217                                                                    3/3
`

describe('a resolution of a council', () => {
  const lines = sketch(RESOLUTION)
  const passages = outlineOf(RESOLUTION).passages

  test('has its operative paragraphs and their sub-paragraphs, numbered in full', () => {
    expect(passages.flatMap((passage) => (passage.path.includes('Annex') ? [] : (passage.number ?? [])))).toEqual([
      '1',
      '1(a)',
      '1(a)(i)',
      '1(a)(ii)',
      '1(b)',
      '2',
      '3',
      '4',
    ])
  })

  test('hangs a sub-paragraph from the numbers above it', () => {
    expect(lines).toContain('clause 1(a)(i) {1 > 1(a)} patrols by day and by night;')
    expect(lines).toContain('clause 1(b) {1} Support the holding of elections;')
  })

  test('rejoins a word and a sentence that the edge of a page divides', () => {
    expect(lines).toContain('clause 1(a)(ii) {1 > 1(a)} an early warning system run with local communities;')
    expect(lines.find((line) => line.startsWith('clause 3 '))).toContain('under paragraph 1 (b), and to propose')
  })

  test('does not take "12" at the head of a printed line for a paragraph', () => {
    expect(lines.find((line) => line.startsWith('clause 2 '))).toContain('paragraph 12 of resolution 9455 (2029);')
  })

  test('has each paragraph of the preamble on its own, led in by who speaks', () => {
    const preamble = passages.filter((passage) => /^(?:Recalling|Gravely)/.test(passage.text))
    expect(preamble).toHaveLength(2)
    expect(preamble.every((passage) => passage.leadIn === 'The Security Council,')).toBe(true)
    expect(passages.find((passage) => passage.number === '4')?.leadIn).toBe('The Security Council,')
  })

  test('leads sub-paragraphs in with the words they go on with', () => {
    const paragraph = passages.find((passage) => passage.number === '1(b)')
    expect(paragraph?.leadIn).toMatch(/the Mission shall:$/)
  })

  test('is titled by its number, and its annex by its own title', () => {
    expect(outlineOf(RESOLUTION).title).toBe('Resolution 9871 (2031)')
    expect(lines).toContain('heading 1 {Annex > Measures} 1. Travel ban')
  })

  test('keeps document codes and page numbers out of every paragraph', () => {
    expect(lines.filter((line) => /31-02217|\d\/3/.test(line))).toEqual([])
  })
})

describe('a resolution of an assembly', () => {
  const text = `65/14. Roads for peace

The Assembly,

Convinced that roads join people,

1. Invites States to build roads;

2. Asks the Secretary-General to count them.
`

  test('is titled by its number and name', () => {
    expect(outlineOf(text).title).toBe('65/14. Roads for peace')
    expect(sketch(text)).toContain('clause 1 {} Invites States to build roads;')
  })
})
