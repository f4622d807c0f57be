import { expect, test } from 'vitest'
import { knownChoice } from './known-choice.ts'

const records = {
  areas: new Map([['hills', {}]]),
  incident_sources: new Map([['press', {}]]),
} as unknown as Parameters<typeof knownChoice>[1]
const read = (query: string) => knownChoice(new URLSearchParams(query), records)

test('A choice of what there is stays as it is', () => {
  const { choice, faults } = read('source=press&area=hills&edition=press:2&map=press&measure=deaths')
  expect(faults).toEqual([])
  expect(choice).toMatchObject({ sources: ['press'], area: 'hills', editions: { press: 2 }, map: 'press' })
})

test('What is not there is left out and named, for the whole must not pass for it', () => {
  const { choice, faults } = read('source=press&source=police&area=hils&edition=police:1&map=police&measure=sorrow')
  expect(faults).toEqual(['measure=sorrow', 'source=police', 'area=hils', 'edition=police:1', 'map=police'])
  expect(choice).toMatchObject({ sources: ['press'], editions: {} })
  expect([choice.area, choice.map]).toEqual([undefined, undefined])
})
