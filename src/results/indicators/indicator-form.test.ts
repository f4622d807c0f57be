import { expect, test } from 'vitest'
import { Indicator } from '../model.ts'
import { newestVersion } from '../versions.ts'
import { IndicatorDraft, versionOf } from './indicator-draft.ts'
import { fieldsOf, indicatorGiven, rowsShown } from './indicator-form.ts'

const full = Indicator.parse({
  id: 'answered',
  title: { en: 'Calls answered', ur: 'کالوں کے جواب' },
  note: { en: 'More is better.' },
  proposedBy: 'workspace',
  commitments: ['count'],
  reporters: [{ organisation: 'police', area: 'north' }, { organisation: 'schools' }],
  versions: [
    {
      version: 3,
      definition: { en: 'Calls answered within a minute' },
      kind: 'reach',
      unit: { en: 'per cent', ur: 'فیصد' },
      baseline: {
        date: '2026-01-01',
        value: 40,
        citation: { source: 'plan', clause: 'c1', locator: { en: 'table 3' } },
      },
      target: { date: '2027-01-01', value: 90 },
      frequency: 'P3M',
      method: { en: 'From the log' },
      ratio: { numerator: { en: 'Answered' }, denominator: { en: 'Calls' }, per: 100 },
      disaggregations: [
        {
          name: 'sex',
          title: { en: 'By sex' },
          parts: [
            { name: 'women', title: { en: 'Women and girls', ur: 'خواتین' } },
            { name: 'men', title: { en: 'Men and boys' } },
          ],
          sums: false,
        },
      ],
      plausible: { min: 0, max: 100 },
    },
  ],
})

test('A stored indicator comes through its form as it is, with the names its values are kept by', () => {
  const held = newestVersion(full)
  const draft = IndicatorDraft.parse(indicatorGiven(fieldsOf(full, held), held))
  expect(versionOf(draft, 3)).toEqual(held)
  expect(draft).toMatchObject({ title: full.title, note: full.note, reporters: full.reporters })
})

test('What is left empty is not given, and a form of nothing asks for title and definition', () => {
  const { error } = IndicatorDraft.safeParse(indicatorGiven({ 'ratio.per': '100', 'disaggregations.0.sums': 'yes' }))
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['title.en', 'definition.en'])
})

test('Numbers are read in any digits, answers in both languages, and what is neither is named', () => {
  const words = { 'title.en': 'Wells', 'definition.en': 'Wells' }
  const number = indicatorGiven({ ...words, kind: 'reach', 'target.date': '2027-01-01', 'target.value': '۱٬۲۰۰' })
  expect(number.target?.value).toBe(1200)
  const answer = indicatorGiven({ ...words, kind: 'yes-no', 'target.date': '2027-01-01', 'target.value': 'ہاں' })
  expect(answer.target?.value).toBe(true)
  const wrong = () => indicatorGiven({ ...words, kind: 'reach', 'target.value': 'many', 'plausible.min': 'few' })
  expect(wrong).toThrow(
    expect.objectContaining({
      faults: [expect.objectContaining({ field: 'plausible.min' }), expect.objectContaining({ field: 'target.value' })],
    }),
  )
})

test('There are always two rows to fill, up to as many as are taken', () => {
  expect(rowsShown({ 'reporters.2.organisation': 'police' })).toEqual({ disaggregations: 2, reporters: 5 })
  expect(rowsShown({ 'disaggregations.5.title.en': 'By age', 'reporters.x.organisation': 'police' })).toEqual({
    disaggregations: 6,
    reporters: 2,
  })
})
