import { describe, expect, test } from 'vitest'
import { outlineOf } from '#test/reader/outline-of.ts'
import type { Meeting } from '../model.ts'

function meetings(text: string): Meeting[] {
  return outlineOf(text).meetings
}

describe('minutes with named parts', () => {
  const text = `Minutes of the Board of Lamps

Minutes of the 1st meeting

The first meeting of the Board was held on November 9, 2029, in Karsund.

Attendance

1. Ms. Ada Brenn (Chair)
2. Olo Finch – Treasurer
3. Dr. Una Salk, Ministry of Light
4. Per Lund

Decisions

The following decisions were taken:

1. Lamps will be lit at six.
2. The Treasurer will pay for:
(a) oil;
(b) wicks.

Minutes of the 2nd meeting

The second meeting of the Board took place at the Town Hall, Tamm on 3rd March 2030 with
Ms. Brenn in the chair.

Decisions:

- Lamps will be lit at five.

Present:

- Ms. Ada Brenn
- Olo Finch

Apologies:

- Per Lund

The next meeting will be held on 9 April 2031.
`

  test('are one set for each meeting, with its day and place', () => {
    expect(meetings(text).map(({ date, place }) => [date, place])).toEqual([
      ['2029-11-09', 'Karsund'],
      ['2030-03-03', 'Town Hall, Tamm'],
    ])
  })

  test('have their decisions, each with what hangs from it', () => {
    expect(meetings(text).map((meeting) => meeting.decisions)).toEqual([
      ['Lamps will be lit at six.', 'The Treasurer will pay for: oil; wicks.'],
      ['Lamps will be lit at five.'],
    ])
  })

  test('tell names from roles, however the list parts them', () => {
    expect(meetings(text)[0]?.attendance).toEqual([
      { name: 'Ms. Ada Brenn', role: 'Chair' },
      { name: 'Olo Finch', role: 'Treasurer' },
      { name: 'Dr. Una Salk', role: 'Ministry of Light' },
      { name: 'Per Lund', role: null },
    ])
  })

  test('count nobody as present who sent apologies', () => {
    expect(meetings(text)[1]?.attendance.map((entry) => entry.name)).toEqual(['Ms. Ada Brenn', 'Olo Finch'])
  })
})

describe('minutes without a part for decisions', () => {
  const text = `RIVER COUNCIL

Minutes of the 14th meeting

Date: 12/03/2028
Venue: Town Hall, Karsund

Present: Ms. Ada Brenn (Chair); Mr. Olo Finch, Treasurer; Dr. Una Salk
Apologies: Mr. Per Lund

1. Confirmation of the minutes of the last meeting

The minutes were confirmed.

2. Boats

Members complained of the noise. It was suggested that engines be banned.

It was decided that engines would be banned after ten at night from 1 May 2028.

3. Bridges

The meeting agreed to ask the Ministry for a survey.
`

  test('have what was decided in so many words', () => {
    expect(meetings(text)[0]?.decisions).toEqual([
      'It was decided that engines would be banned after ten at night from 1 May 2028.',
      'The meeting agreed to ask the Ministry for a survey.',
    ])
  })

  test('have date, place and names from lines that say so', () => {
    expect(meetings(text)).toMatchObject([
      {
        date: '2028-03-12',
        place: 'Town Hall, Karsund',
        attendance: [
          { name: 'Ms. Ada Brenn', role: 'Chair' },
          { name: 'Mr. Olo Finch', role: 'Treasurer' },
          { name: 'Dr. Una Salk', role: null },
        ],
      },
    ])
  })
})

describe('minutes with tables', () => {
  const text = `Record of the meeting of the Technical Group held on 3–4 June 2029 at Hotel Meridian, Ilvery

Participants

| S.No | Name | Designation | Organisation |
|---|---|---|---|
| 1 | Tove Marr | Director | Ministry of Works |
| 2 | Silas Quint | Engineer | |

Agenda

1. Roads
2. Water

| Item | Discussion | Decision |
|---|---|---|
| Roads | Members spoke of holes | Holes will be filled |
| Water | Nobody spoke | The well will be tested |
`

  test('have names and roles from the cells of the rows', () => {
    expect(meetings(text)[0]?.attendance).toEqual([
      { name: 'Tove Marr', role: 'Director, Ministry of Works' },
      { name: 'Silas Quint', role: 'Engineer' },
    ])
  })

  test('have decisions from the column of that name', () => {
    expect(meetings(text)[0]?.decisions).toEqual(['Holes will be filled', 'The well will be tested'])
  })

  test('take the first day of two, and the place, from the title', () => {
    expect(meetings(text)[0]).toMatchObject({ date: '2029-06-03', place: 'Hotel Meridian, Ilvery' })
  })
})

describe('lists of names without marks', () => {
  const text = `Minutes

The meeting was held on 2030-01-05.

Members present

Ms. Ada Brenn, Chair

Olo Finch, Treasurer

Per Lund

The chair opened the meeting and thanked everybody for coming.

Resolutions

Resolved: to meet again.
`

  test('are entries line by line, up to the first sentence', () => {
    expect(meetings(text)[0]?.attendance).toEqual([
      { name: 'Ms. Ada Brenn', role: 'Chair' },
      { name: 'Olo Finch', role: 'Treasurer' },
      { name: 'Per Lund', role: null },
    ])
    expect(meetings(text)[0]?.decisions).toEqual(['Resolved: to meet again.'])
  })
})

describe('minutes in Urdu', () => {
  const text = `روداد اجلاس امن کمیٹی

اجلاس مورخہ ۵ مارچ ۲۰۲۷ء کو کراسنڈ میں منعقد ہوا۔

حاضری

۱۔ جناب کامران بیگ (چیئرمین)
۲۔ محترمہ نائلہ شاہ، سیکرٹری
۳۔ ڈاکٹر ہارون میر

فیصلے

۱۔ ہر ماہ اجلاس ہو گا۔
۲۔ رپورٹ شائع کی جائے گی۔
`

  test('have date, place, decisions and names', () => {
    expect(meetings(text)).toEqual([
      {
        date: '2027-03-05',
        place: 'کراسنڈ',
        decisions: ['ہر ماہ اجلاس ہو گا۔', 'رپورٹ شائع کی جائے گی۔'],
        attendance: [
          { name: 'جناب کامران بیگ', role: 'چیئرمین' },
          { name: 'محترمہ نائلہ شاہ', role: 'سیکرٹری' },
          { name: 'ڈاکٹر ہارون میر', role: null },
        ],
      },
    ])
  })
})

describe('a policy', () => {
  test('has no meetings, though it lists participants and speaks of decisions', () => {
    expect(meetings('Policy on Lamps\n\nParticipants\n\n1. Ada Brenn\n2. Olo Finch\n\nScope\n\nIt is wide.\n')).toEqual(
      [],
    )
    expect(meetings('Policy on Lamps\n\nDecisions\n\n1. Lamps are lit at six.\n')).toEqual([])
  })
})
