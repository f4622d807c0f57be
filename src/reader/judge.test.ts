import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from './judge.ts'
import { written } from './language/document/written.ts'
import type { Clause } from './model.ts'

const judged = (source: string): Clause[] => judge(written(source))

/** The verdict on the passage that begins so, in short: "commitment", "demand", … with a `!` where it does not bind. */
function verdicts(source: string): Record<string, string> {
  return Object.fromEntries(judged(source).map(({ text, speech }) => [text.split(' ').slice(0, 3).join(' '), speech]))
}

describe('every passage', () => {
  const source = `
    # Water Strategy of the Republic of Norland
    ## Background
    The rivers have been dirty since 1990.
    ## Actions
    1. The Water Agency will build 12 treatment plants by 2030.
    - Clean the harbour.
    | Action: Ban phosphates | Lead: Ministry of Trade | Timeline: 2027
    ^ See the census.`

  test('is returned once, in order, with its own text and offsets', () => {
    const outline = written(source)
    const clauses = judge(outline)
    expect(clauses.map(({ id, text, start, end }) => ({ id, text, start, end }))).toEqual(
      outline.passages.map(({ id, text, start, end }) => ({ id, text, start, end })),
    )
  })

  test('says why in one sentence that quotes the words which decided', () => {
    for (const { commitment } of judged(source)) expect(commitment.why).toMatch(/^[A-Z][^“”]*“[^”]+”\.$/)
  })

  test('that only states something names no owner, deadline, target, money or verification', () => {
    for (const { speech, commitment } of judged(source)) {
      if (speech !== 'statement') continue
      expect(commitment).toMatchObject({
        is: false,
        owner: [],
        deadline: null,
        target: null,
        money: null,
        verification: null,
      })
    }
  })

  test('of any text at all is judged without an error', () => {
    const words = fc.constantFrom(
      'The',
      'Ministry',
      'will',
      'shall',
      'be',
      'to',
      'and',
      ',',
      '(',
      ')',
      '"',
      ':',
      'of',
      'by',
      '2030',
      '30',
      '%',
      'Rs',
      'million',
      'ہوگا',
      'کو',
      '?',
      '.',
      '|',
      'that',
      'which',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom('', '- ', '1. ', '| '), (tokens, mark) => {
        expect(judged(`# Plan\n## Actions\n${mark}${tokens.join(' ')} end`)).toHaveLength(3)
      }),
      { numRuns: 300 },
    )
  })

  test('of extreme length takes time in proportion to its length', () => {
    const hostile = [
      'a '.repeat(20_000),
      '('.repeat(20_000),
      'will '.repeat(20_000),
      '1'.repeat(20_000),
      'The Ministry, '.repeat(8_000),
      '"'.repeat(20_000),
      'we agree to '.repeat(8_000),
      'calls on the '.repeat(8_000),
      'x '.repeat(9_000) + 'by the '.repeat(9_000),
      'from 1 to 2 per cent in 3 years '.repeat(3_000),
      'ہو گا '.repeat(8_000),
      'وزارت حکومت '.repeat(8_000),
    ]
    for (const text of hostile) {
      const started = process.cpuUsage()
      judged(`# Plan\n## Actions\n- ${text}`)
      const { user } = process.cpuUsage(started)
      expect(user / 1e6, text.slice(0, 20)).toBeLessThan(10)
    }
  })
})

describe('who speaks decides what the same words do', () => {
  const words = 'The Ministry of Health should open a clinic in every district.'

  test.each([
    ['# Health Policy of the Government of Norland\n## Measures', 'recommendation'],
    [
      '# Sick at Home: A Review of Health Policy\nThis paper examines five districts.\n## Recommendations',
      'recommendation',
    ],
    ['# Charter of the Nurses\nWe, the nurses and families of Norland:\n## Health', 'demand'],
    ['# Health Policy of the Government of Norland\n## Previous plan', 'statement'],
    ['# Health Policy of the Government of Norland\n## References', 'statement'],
  ])('%s', (head, speech) => {
    expect(judged(`${head}\n- ${words}`).at(-1)?.speech).toBe(speech)
  })

  test('"will" promises in a plan, is reported in a critique and is hoped for in a charter', () => {
    const line = 'The Ministry of Health will open a clinic in every district.'
    expect(judged(`# Health Policy of the Government of Norland\n${line}`).at(-1)?.speech).toBe('commitment')
    expect(
      judged(`# Sick at Home: A Review of Health Policy\nThis paper examines five districts.\n## Findings\n${line}`).at(
        -1,
      )?.speech,
    ).toBe('statement')
    expect(
      judged(`# Charter of the Nurses\nWe, the nurses and families of Norland, speak:\n${line}`).at(-1)?.speech,
    ).toBe('statement')
  })

  test('a document of which nothing is known is read by its sentences alone', () => {
    expect(
      verdicts(`
        # Notes
        The Harbour Authority shall dredge the channel.
        The weather will improve.
        The town ought to plant trees.
        It was a good year.`),
    ).toEqual({
      Notes: 'statement',
      'The Harbour Authority': 'commitment',
      'The weather will': 'statement',
      'The town ought': 'recommendation',
      'It was a': 'statement',
    })
  })
})

describe('lists', () => {
  test('hand the owner of their lead-in down to the items', () => {
    const clauses = judged(`
      # Youth Strategy of the Government of Norland
      2. The Ministry of Youth and the Sports Board shall:
      (a) open ten halls by 2028;
      (b) report to Parliament every year.`)
    expect(clauses.slice(2).map(({ speech, commitment }) => [speech, commitment.is, commitment.owner])).toEqual([
      ['commitment', true, ['Ministry of Youth', 'Sports Board']],
      ['commitment', true, ['Ministry of Youth', 'Sports Board']],
    ])
  })

  test('hand down a time that the lead-in sets for all of them', () => {
    const clauses = judged(`
      # Youth Strategy of the Government of Norland
      Within ninety days the Ministry of Youth shall:
      - name a commissioner;
      - publish a list of halls.`)
    expect(clauses.slice(2).map(({ commitment }) => commitment.deadline?.duration)).toEqual(['P90D', 'P90D'])
  })

  test('whose lead-in has no content of its own make the promises, not the lead-in', () => {
    const [, lead] = judged(
      '# Youth Strategy of the Government of Norland\nAll county offices shall:\n- open on Sundays.',
    )
    expect(lead).toMatchObject({ speech: 'commitment', commitment: { is: false, owner: ['county offices'] } })
  })

  test('of challenges, members or categories promise nothing', () => {
    const clauses = judged(`
      # Youth Strategy of the Government of Norland
      ## Measures
      The main challenges are:
      - low attendance in the outer districts
      - halls closed for want of coal`)
    expect(clauses.slice(3).map(({ speech }) => speech)).toEqual(['statement', 'statement'])
  })

  test('that go on with a sentence broken off before the bullets take it over', () => {
    const [, , item] = judged(
      '# Trade Strategy of the Government of Norland\nThe Ministry commits to\n- publish every export licence.',
    )
    expect(item).toMatchObject({ speech: 'commitment', commitment: { is: true, owner: ['Ministry'] } })
  })
})

describe('lines of fields', () => {
  test('complete the measure above them', () => {
    const measure = judged(`
      # Action Plan against Hate Crime of the Government of Norland
      ## Measure 1
      A hotline shall be set up for victims.
      Responsible: Ministry of Justice, in cooperation with the Ombudsman
      Time frame: By the end of 2026
      Budget: EUR 2 million`)[2]
    expect(measure?.commitment).toMatchObject({
      owner: ['Ministry of Justice'],
      deadline: { date: '2026-12-31' },
      money: { amount: 2_000_000, currency: 'EUR' },
    })
  })

  test('at the head of a part name the owner of its promises', () => {
    const clauses = judged(`
      # Open Government Plan of Norland
      ## Commitment 1
      Lead implementing agency: Prison Service
      A register of cells will be built.`)
    expect(clauses.at(-1)?.commitment.owner).toEqual(['Prison Service'])
  })
})

describe('the parts of a form', () => {
  test('decide over what their paragraphs do', () => {
    const clauses = judged(`
      # Open Government Plan of Norland
      ## Commitment 1
      Problem to be addressed. The courts will be slower every year.
      Description. The courts will be given forty clerks.
      Expected result: Delays will fall.`)
    expect(clauses.slice(2).map(({ speech }) => speech)).toEqual(['statement', 'commitment', 'statement'])
  })

  test('let the one who is advised reply for himself', () => {
    const clauses = judged(`
      # Evaluation of the Police Programme
      This report was prepared by consultants.
      ## Recommendations
      The Ministry should fund the forums.
      Management response: Accepted. A budget line will be opened in 2026.`)
    expect(clauses.slice(3).map(({ speech, commitment }) => [speech, commitment.is])).toEqual([
      ['recommendation', false],
      ['commitment', true],
    ])
  })
})
