import { expect, test } from 'vitest'
import { evaluationIn } from './plan-fields.ts'
import { beyondForm, withKept } from './plan-kept.ts'
import { ImpactEvaluation } from './saved-model.ts'

const schooling = { column: 'schooling', times: ['2010'], training: { times: ['2005'] } }
const before = ImpactEvaluation.parse({
  ...{ id: 'lamps', title: { en: 'Lamps' }, question: { en: 'Fewer?' }, policies: ['bill'], office: 'secretariat' },
  commitments: ['light-the-road'],
  intervention: { date: '2020-01', what: { en: 'Lamps are lit' } },
  data: [
    {
      file: 'data.csv',
      title: { en: 'Thefts' },
      rows: Array.from({ length: 6 }, (_, at) => ({ month: `${at}`, value: at })),
    },
    { file: 'courts.csv', rows: Array.from({ length: 6 }, (_, at) => ({ month: `${at}`, value: at })) },
  ],
  spec: {
    ...{ method: 'synthetic-control', data: 'data.csv', outcome: 'value', time: 'month', unit: 'area', treated: 'A' },
    ...{ from: '2020-01', predictors: ['wealth', schooling, 'people'], effect: 3 },
    sources: [{ name: 'courts', data: 'courts.csv' }],
    crossValidation: { training: ['2001', '2005'], validation: ['2006', '2010'] },
  },
})
const rows = ['area,month,value', ...[1, 2, 3, 4, 5].map((month) => `A,2020-0${month},1`)].join('\n')
const sent = (fields: Record<string, string>) =>
  evaluationIn(
    (name) =>
      ({
        method: 'synthetic-control',
        id: 'lamps',
        rows,
        treated: 'B',
        title: 'Lamps',
        question: 'Fewer?',
        policy: 'bill',
        date: '2020-01',
        what: 'Lamps are lit',
        ...fields,
      })[name],
    () => [],
  )

test('what a draft says beyond the form is named, and stays when the form is sent', () => {
  expect(beyondForm(before)).toEqual(['sources', 'crossValidation', 'predictors'])
  const { revision: _, ...plan } = JSON.parse(JSON.stringify(withKept(sent({ predictors: 'people, trade' }), before)))
  const { spec, data, commitments } = ImpactEvaluation.parse({ ...plan, office: 'secretariat' })
  expect(spec.crossValidation).toEqual(before.spec.crossValidation)
  expect(spec.sources).toEqual(before.spec.sources)
  expect(spec.treated).toBe('B')
  expect(spec.predictors).toEqual([schooling, 'people', 'trade'])
  expect(data.map(({ file, title }) => [file, title?.en])).toEqual([
    ['data.csv', 'Thefts'],
    ['courts.csv', undefined],
  ])
  expect(commitments).toEqual(['light-the-road'])
})

test('what the form does ask for is taken out where it is left empty, and another method, or a new plan, keeps nothing', () => {
  expect('effect' in withKept(sent({}), before).spec).toBe(false)
  const other = sent({ method: 'did' })
  expect(withKept(other, before)).toBe(other)
  expect(withKept(other, null)).toBe(other)
})
