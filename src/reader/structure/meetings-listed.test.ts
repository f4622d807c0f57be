import { expect, test } from 'vitest'
import { outlineOf } from '#test/reader/outline-of.ts'

test('decisions listed under a numbered paragraph are the meeting’s, and who is to act stands with each', () => {
  const text = `MINUTES OF THE 12TH MEETING OF THE APEX COMMITTEE

Held on 14th February, 2027 at the Governor's House, Quell

1. The Home Secretary briefed the forum.

2. After deliberation, the following decisions were taken:

   i.   The Inspector General shall submit a plan within one week.
        (Action: IGP)

   ii.  The Finance Department to release the funds by 31st March.
        (Action: Secretary Finance)

3. The meeting ended with a vote of thanks.

List of participants:

1. Mr. A. B. Khan, Governor (Chair)
2. Ms. C. Durrani, Chief Secretary
`
  expect(outlineOf(text).meetings).toMatchObject([
    {
      date: '2027-02-14',
      place: "Governor's House, Quell",
      decisions: [
        'The Inspector General shall submit a plan within one week. (Action: IGP)',
        'The Finance Department to release the funds by 31st March. (Action: Secretary Finance)',
      ],
      attendance: [{ name: 'Mr. A. B. Khan' }, { name: 'Ms. C. Durrani' }],
    },
  ])
})
