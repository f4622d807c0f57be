import { describe, expect, test } from 'vitest'
import type { Survey, SurveyTable } from '#src/voices/surveying/survey-model.ts'
import { IndicatorVersion, type Voiced } from '../model.ts'
import { waveObservation } from './wave-observation.ts'

const voices: Voiced = {
  waves: ['safety-2026'],
  question: 'safe',
  choices: ['very', 'rather'],
  of: 'answered',
  population: { en: 'Everybody' },
}
const version = (more: object = {}) =>
  IndicatorVersion.parse({ version: 2, definition: { en: 'Safe' }, voices, ...more })
const table = (more: Partial<SurveyTable> = {}): SurveyTable => ({
  ...{ path: 'safe', counts: 'one', asked: 600, notAsked: 0, unanswered: 40, answered: 560 },
  lines: [
    { choice: 'very', count: 90 },
    { choice: 'rather', count: 200 },
    { choice: 'not', count: 270 },
  ],
  ...more,
})
const survey = (more: Partial<Survey> = {}, of = table()) =>
  ({
    ...{ id: 'safety-2026', closes: '2026-03-31', closed: '2026-04-02', selfSelected: false, state: 'closed' },
    results: { n: 600, tables: [of] },
    ...more,
  }) as Survey
const waved = (given: Partial<Voiced> = {}, held: Survey | undefined = survey(), of = version()) =>
  waveObservation({ id: 'feel-safe' }, of, { ...voices, ...given }, held)

describe('A closed wave', () => {
  test('gives the share of those who answered, with its counts, its interval and the day it ended', () => {
    expect(waved()).toEqual({
      observation: {
        id: 'feel-safe-v2-safety-2026',
        indicator: 'feel-safe',
        version: 2,
        date: '2026-03-31',
        value: 51.79,
        disaggregation: {},
        status: [],
        citation: { source: 'survey-safety-2026', locator: { en: 'safe' } },
        evidence: [],
        numerator: 290,
        denominator: 560,
        wave: {
          survey: 'safety-2026',
          count: 290,
          n: 560,
          of: 'answered',
          sample: 'sample',
          weighted: false,
          // R: prop.test(290, 560, correct = FALSE)
          interval: { level: 0.95, low: 47.65, high: 55.9 },
        },
      },
    })
  })

  test('gives that of all who were asked, where the indicator is of them, and in its own measure', () => {
    const perThousand = version({ ratio: { numerator: { en: 'safe' }, denominator: { en: 'asked' }, per: 1000 } })
    expect(waved({ of: 'asked' }, survey(), perThousand)).toMatchObject({
      observation: { value: 483.33, denominator: 600, wave: { n: 600, of: 'asked' } },
    })
  })

  test('that ended before its last day has the day it ended', () => {
    expect(waved({}, survey({ closed: '2026-03-20' }))).toMatchObject({ observation: { date: '2026-03-20' } })
  })

  test('of people who chose by themselves to answer has no interval, and says so', () => {
    const { observation } = waved({}, survey({ selfSelected: true })) as { observation: { wave: object } }
    expect(observation.wave).toEqual({
      survey: 'safety-2026',
      count: 290,
      n: 560,
      of: 'answered',
      sample: 'self-selected',
      weighted: false,
    })
  })

  describe('that is weighted', () => {
    const estimate = (share: number) => ({
      ...{ share, low: share - 0.05, high: share + 0.05 },
      ...{ standardError: 0.025, designEffect: 1.2, df: 590 },
    })
    const lines = [
      { choice: 'very', count: 90, estimate: estimate(0.2) },
      { choice: 'rather', count: 200, estimate: estimate(0.3) },
      { choice: 'not', count: 270, estimate: estimate(0.4) },
    ]
    const analysis = { weighting: { fault: null } }
    const held = survey({ results: { n: 600, tables: [table({ lines })], analysis } as never })

    test('gives the weighted share with its interval, and the people behind it', () => {
      expect(waved({ of: 'asked', choices: ['very'] }, held)).toMatchObject({
        observation: { value: 20, wave: { count: 90, n: 600, weighted: true, interval: { low: 15, high: 25 } } },
      })
    })

    test('adds shares up without an interval, and turns them into those of people who answered', () => {
      const { observation } = waved({}, held) as { observation: { value: number; numerator?: number; wave: object } }
      expect([observation.value, observation.numerator]).toEqual([55.56, undefined])
      expect(observation.wave).not.toHaveProperty('interval')
    })
  })

  test('gives the same observation of the same results', () => {
    expect(waved()).toEqual(waved())
  })
})

describe('No observation', () => {
  const hidden = (more: Partial<SurveyTable>) => survey({}, table(more))
  const lines = [
    { choice: 'very', count: null },
    { choice: 'rather', count: 200 },
    { choice: 'not', count: null },
  ]
  test.each([
    ['of a survey that is not there', 'missing', {}, undefined],
    ['before the survey is closed', 'notClosed', {}, survey({ results: undefined })],
    ['where fewer than five answered', 'hidden', {}, survey({ results: { n: null, tables: [] } })],
    ['where a count is hidden', 'hidden', {}, hidden({ lines })],
    ['where the number that answered is hidden', 'hidden', {}, hidden({ answered: null })],
    ['where nobody answered', 'nobody', {}, hidden({ answered: 0, lines: lines.map((one) => ({ ...one, count: 0 })) })],
    ['of a question that was not asked', 'question', { question: 'seen' }, survey()],
    ['of a question in words', 'question', {}, hidden({ counts: 'open', lines: [] })],
    ['of a choice that there was not', 'choice', { choices: ['very', 'quite'] }, survey()],
    ['of two of several choices, whose shares do not add up', 'choice', {}, hidden({ counts: 'many' })],
  ] as const)('%s', (_, none, given, held) => {
    expect(waveObservation({ id: 'feel-safe' }, version(), { ...voices, ...given } as Voiced, held)).toEqual({ none })
  })

  test('is needed where what is shown is enough: a hidden choice that does not count changes nothing', () => {
    const other = table({
      lines: [
        { choice: 'very', count: 90 },
        { choice: 'rather', count: 200 },
        { choice: 'not', count: null },
      ],
    })
    expect(waved({}, survey({}, other))).toHaveProperty('observation')
  })
})
