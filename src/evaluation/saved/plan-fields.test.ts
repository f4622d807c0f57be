import { describe, expect, test } from 'vitest'
import { Refusal } from '#src/publishing/refusal.ts'
import { atFields, evaluationIn } from './plan-fields.ts'
import { ImpactEvaluation } from './saved-model.ts'

const common = {
  id: 'lamps',
  title: 'Lamps',
  question: 'Fewer?',
  policy: 'bill',
  date: '2020-01',
  what: 'Lamps are lit',
}
const panel = [
  'area,month,value,people',
  ...['A', 'B', 'C'].flatMap((area) => [1, 2, 3].map((m) => `${area},2020-0${m},${m},9`)),
]

const planned = (fields: Record<string, string>, terms: string[] = []) =>
  evaluationIn(
    (name) => ({ ...common, ...fields })[name],
    (name) => (name === 'terms' ? terms : []),
  )
const kept = (plan: ReturnType<typeof planned>) =>
  ImpactEvaluation.parse({ ...JSON.parse(JSON.stringify({ ...plan, revision: undefined })), office: 'secretariat' })

describe('the fields of the guided form', () => {
  test('make a difference in differences of a table with further columns', () => {
    const { spec, data } = kept(
      planned({
        ...{ method: 'did', rows: panel.join('\n'), treated: 'A\n B ', covariates: 'people', effect: '2.5' },
      }),
    )
    expect(spec).toEqual({
      ...{ method: 'did', data: 'data.csv', outcome: 'value', time: 'month', unit: 'area', from: '2020-01' },
      ...{ treated: ['A', 'B'], covariates: ['people'], effect: 2.5 },
    })
    expect(data[0]?.rows?.[0]).toEqual({ area: 'A', month: '2020-01', value: 1, people: 9 })
  })

  test('make a synthetic control of incidents by area', () => {
    const from = { source: 'desk', measure: 'events', from: '2019-01', to: '2020-12' }
    const { spec, data } = kept(planned({ method: 'synthetic-control', ...from, treated: 'Salt Plain' }))
    expect(spec).toMatchObject({ outcome: 'events', treated: 'Salt Plain', predictors: [] })
    expect(data[0]?.incidents?.by).toEqual(['month', 'area'])
  })

  test('take areas that were picked by their names in the data, commas and all', () => {
    const from = { source: 'desk', measure: 'events', from: '2019-01', to: '2020-12', picked: 'yes' }
    const named = new Map([
      ['west', 'Karachi, West'],
      ['salt', 'Salt Plain'],
    ])
    const fields = (method: string): Record<string, string> => ({ ...common, ...from, method })
    const boxes: Record<string, string[]> = { treated: ['west'], donors: ['salt'] }
    const spec = (method: string) =>
      evaluationIn(
        (name) => fields(method)[name],
        (name) => boxes[name] ?? [],
        named,
      ).spec
    expect(spec('did')).toMatchObject({ treated: ['Karachi, West'] })
    expect(spec('synthetic-control')).toMatchObject({ treated: 'Karachi, West', donors: ['Salt Plain'] })
    boxes.donors = []
    expect(spec('synthetic-control')).not.toHaveProperty('donors')
  })

  test('make a search for breaks, which is not told the date', () => {
    const rows = ['month,value', ...[1, 2, 3, 4, 5, 6].map((m) => `2020-0${m},${m}`)].join('\n')
    const { spec } = kept(
      planned({ method: 'change-points', rows, transform: 'log', harmonics: '1' }, ['mean', 'trend']),
    )
    expect(spec).toMatchObject({ terms: ['mean', 'trend'], transform: 'log', season: { period: 12, harmonics: 1 } })
  })

  test('what is no number is refused at its field, and not taken for nothing', () => {
    const plan = planned({ method: 'did', rows: panel.join('\n'), treated: 'A', effect: 'much' })
    expect(() => kept(plan)).toThrow(/effect/)
  })
})

test.each([
  ['title.en', 'title'],
  ['question.ur', 'questionUr'],
  ['intervention.date', 'date'],
  ['intervention.what.en', 'what'],
  ['data.0.rows.3.month', 'rows'],
  ['data.0.incidents.from', 'from'],
  ['data.0.incidents.sources.0', 'source'],
  ['spec.treated', 'treated'],
  ['spec.intervention.at', 'date'],
  ['policies.0', 'policy'],
  ['id', 'id'],
])('what is refused at %s stands at the field %s', (field, own) => {
  const error = atFields(new Refusal(422, [{ key: 'work.error.missing', field }])) as Refusal
  expect(error.faults[0]?.field).toBe(own)
})
