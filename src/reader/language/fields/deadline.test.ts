import { describe, expect, test } from 'vitest'
import { deadlineOf, deadlineOfCell } from './deadline.ts'

describe('a deadline is a date', () => {
  test.each([
    ['The hall will be open by 2025.', 'by 2025', '2025'],
    ['Reports are due by the end of 2026.', 'by the end of 2026', '2026-12-31'],
    ['It will be done by end of June 2019.', 'by end of June 2019', '2019-06-30'],
    ['It will be done by end June 2019.', 'by end June 2019', '2019-06-30'],
    ['It shall be ready no later than 31 March 2018.', 'no later than 31 March 2018', '2018-03-31'],
    [
      'It shall be ready not later than the 31st of March, 2018.',
      'not later than the 31st of March, 2018',
      '2018-03-31',
    ],
    ['Send it before March 31, 2018.', 'before March 31, 2018', '2018-03-31'],
    ['Send it by 30.11.2026.', 'by 30.11.2026', '2026-11-30'],
    ['Send it by 30/11/2026.', 'by 30/11/2026', '2026-11-30'],
    ['Send it by 2026-11-30.', 'by 2026-11-30', '2026-11-30'],
    ['The bill will be tabled in Q3 2021.', 'in Q3 2021', '2021-09-30'],
    ['The bill will be tabled by the third quarter of 2021.', 'by the third quarter of 2021', '2021-09-30'],
    ['It will be funded in FY 2020-21.', 'in FY 2020-21', '2021'],
    ['It will be funded by financial year 2020/21.', 'by financial year 2020/21', '2021'],
    ['Posts are to be rebuilt before the winter of 2027.', 'before the winter of 2027', '2027'],
    ['It will be chosen by mid-2028.', 'by mid-2028', '2028-06'],
    ['The commission will work until 15 March 2027.', 'until 15 March 2027', '2027-03-15'],
    ['It will be launched in 2029.', 'in 2029', '2029'],
    ['The grants will run from 2026 to 2030.', 'from 2026 to 2030', '2030'],
    ['We shall meet again on 8 March 2027.', 'on 8 March 2027', '2027-03-08'],
  ])('%s', (sentence, text, date) => {
    expect(deadlineOf(sentence)).toEqual({ text, date })
  })
})

describe('a deadline is a span of time', () => {
  test.each([
    ['It shall answer within 30 days.', 'within 30 days', 'P30D'],
    ['It shall answer within thirty (30) days of receipt.', 'within thirty (30) days', 'P30D'],
    ['In the next five months, the forum will write a paper.', 'In the next five months', 'P5M'],
    ['It will be done within a period of two years.', 'within a period of two years', 'P2Y'],
    ['It shall be built over a period of three years.', 'over a period of three years', 'P3Y'],
    ['It shall answer no later than 90 days after adoption.', 'no later than 90 days', 'P90D'],
    ['It will report within 48 hours.', 'within 48 hours', 'PT48H'],
    ['Call a meeting within a fortnight.', 'within a fortnight', 'P14D'],
    ['Publish it within two weeks.', 'within two weeks', 'P2W'],
    ['It will act in its first 100 days.', 'in its first 100 days', 'P100D'],
    ['Cases are decided in ninety working days.', 'in ninety working days', 'P90D'],
    ['The terms will be reviewed after two years.', 'after two years', 'P2Y'],
  ])('%s', (sentence, text, duration) => {
    expect(deadlineOf(sentence)).toEqual({ text, duration })
  })
})

describe('a deadline is an occasion without a date', () => {
  test.each([
    ['Compensation is payable before Eid.', 'before Eid'],
    ['The plan is due by 31 March.', 'by 31 March'],
    ['Submit a report to the Assembly at its tenth session.', 'at its tenth session'],
    ['The work will be done by the end of this year.', 'by the end of this year'],
  ])('%s', (sentence, text) => {
    expect(deadlineOf(sentence)).toEqual({ text })
  })
})

describe('no deadline is', () => {
  test.each([
    ['what recurs', 'The panel will meet every six months.'],
    ['what recurs by the year', 'Reports are published annually.'],
    ['what lies behind', 'The economy lost much in the last ten years.'],
    ['the date of a law', 'It is bound by the Act adopted in 2009.'],
    ['how long something lasts', 'Every volunteer is trained for three days.'],
    ['a share', 'Crime will be cut by 20 per cent.'],
    ['a number of things', 'The fleet will grow by 300 boats.'],
    ['notice before an event', 'Notice is given 30 days before the election.'],
  ])('%s', (_, sentence) => {
    expect(deadlineOf(sentence)).toBeNull()
  })
})

test('of a firm and a loose time the firm one counts', () => {
  expect(
    deadlineOf('From January 2026 the Office will hire, and by December 2027 it will have trained, its staff.'),
  ).toMatchObject({ date: '2027-12' })
})

describe('in a table', () => {
  test.each([
    ['2026–2028', { date: '2028' }],
    ['Jan 2024 – Dec 2025', { date: '2025-12' }],
    ['Q3 2027', { date: '2027-09-30' }],
    ['end of 2028', { date: '2028-12-31' }],
    ['8 months', { duration: 'P8M' }],
    ['Short term (0–12 months)', { duration: 'P12M' }],
    ['within 6 months of adoption', { duration: 'P6M' }],
  ])('%s', (cell, deadline) => {
    expect(deadlineOfCell(cell)).toEqual({ text: cell, ...deadline })
  })

  test.each(['ongoing', 'Continuous', 'annually', 'every quarter', 'as needed', 'TBD', '–', ''])(
    '%s is none',
    (cell) => {
      expect(deadlineOfCell(cell)).toBeNull()
    },
  )

  test('what is neither is a time in words', () => {
    expect(deadlineOfCell('immediately')).toEqual({ text: 'immediately' })
  })
})

test.each([
  ['A committee should look again two years from now.', 'P2Y'],
  ['It will be open in six months’ time.', 'P6M'],
])('is a span counted from today: %s', (sentence, duration) => {
  expect(deadlineOf(sentence)).toMatchObject({ duration })
})
