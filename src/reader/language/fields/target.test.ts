import { describe, expect, test } from 'vitest'
import { targetOf, targetOfCell } from './target.ts'

describe('a target is', () => {
  test.each([
    ['It will build 1,000 schools.', 1000, 'schools'],
    ['It will build one thousand schools.', 1000, 'schools'],
    ['It will hire thirty-three new civilian and military officers.', 33, 'officers'],
    [
      'It joins thirty three civilian and military intelligence and operational agencies under one roof.',
      33,
      'agencies',
    ],
    ['Crime is to fall by 30 %.', 30, 'percent'],
    ['The share will rise from 12 to 20 per cent.', 20, 'percent'],
    ['The share will rise from 12 % to 30 %.', 30, 'percent'],
    ['At least half of the members are women.', 50, 'percent'],
    ['At least 40 per cent of places go to women.', 40, 'percent'],
    ['Two thirds of the roadblocks are removed.', 66.7, 'percent'],
    ['Councils will sit in each of the nine provinces.', 9, 'provinces'],
    ['Offices will open in all 14 cantons.', 14, 'cantons'],
    ['It will place 2.5 million trees.', 2_500_000, 'trees'],
    ['It will reach 5 lakh households.', 500_000, 'households'],
    ['Women hold no fewer than four of the nine seats.', 4, 'seats'],
    ['Zero prosecutions of victims are brought.', 0, 'prosecutions'],
    ['It will employ its own investigators (not fewer than 90).', 90, 'investigators'],
    ['Unannounced visits are paid (10 a year).', 10, 'visits'],
    ['It will lift the score from 24 to 40.', 40, undefined],
    ['At least one centre per district will open, with 20 beds.', 20, 'beds'],
  ])('%s', (sentence, quantity, unit) => {
    const target = targetOf(sentence)
    expect(target?.quantity).toBe(quantity)
    expect(target?.unit).toBe(unit)
  })

  test('told in words where it multiplies', () => {
    expect(targetOf('Double the number of buses.')).toEqual({ text: 'Double the number of buses' })
  })
})

describe('no target is', () => {
  test.each([
    ['a date', 'It will open in 2027.'],
    ['a sum', 'It will spend 40 million dinars.'],
    ['a duration', 'Trainees stay for 18 months.'],
    ['an article', 'It follows Article 25 of the Constitution.'],
    ['a resolution', 'It follows resolution 1373.'],
    ['a disease', 'It answers COVID-19.'],
    ['an age', 'Recruiting anyone under 18 ends.'],
    ['a grade', 'Textbooks for grades 1 to 8 are revised.'],
    ['a length', 'The 410-kilometre frontier is watched.'],
    ['the sides', 'The two sides will meet.'],
    ['a figure of the past', 'The committees have stopped 31 raids.'],
    ['what is counted in a condition', 'If two assessments find nothing, the plan ends.'],
    ['one thing', 'One office will open.'],
  ])('%s', (_, sentence) => {
    expect(targetOf(sentence)).toBeNull()
  })
})

describe("in a table's indicator", () => {
  test('the counted thing may stand before its number', () => {
    expect(targetOfCell('Victims helped: 500 a year')).toMatchObject({ quantity: 500, unit: 'victims' })
  })
  test('an indicator without a figure is named all the same', () => {
    expect(targetOfCell('Number of boys mentored')).toEqual({ text: 'Number of boys mentored' })
  })
  test.each(['Unit established', 'Bill submitted', '–'])('%s is none', (cell) => {
    expect(targetOfCell(cell)).toBeNull()
  })
})

test.each([
  ['The number of prisoners ought to come down to 4,200.', 4200],
  ['The Commission would have 40 investigators.', 40],
])('is a figure that is still to be reached: %s', (sentence, quantity) => {
  expect(targetOf(sentence)).toMatchObject({ quantity })
})
test('is not what a sum is divided into', () => {
  expect(targetOf('Two thirds come from the budget.')).toBeNull()
})
