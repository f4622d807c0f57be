import { describe, expect, test } from 'vitest'
import { inLine, outlineOf, sketch } from '#test/reader/outline-of.ts'
import type { Block } from '../model.ts'
import { outline } from '../outline.ts'

function rows(text: string): string[] {
  return sketch(text).filter((line) => line.startsWith('row'))
}

describe('a table between bars', () => {
  const plan = `National Action Plan on Hatred 2027–2030

1. Prevention

The measures are set out below.

| No. | Action | Lead | Timeline | Indicator |
|-----|--------|------|----------|-----------|
| **Pillar 1: Schools** | | | | |
| 1.1 | Train **900** teachers | Ministry of Education | 2028 | Teachers |
| | in mediation | | | trained |
| 1.2 | Review textbooks; remove insults | Textbook Board | by June 2029 | Report |
| **Pillar 2: Media** | | | | |
| 2.1 | Code of conduct | Press Council \\| unions | – | Code signed |

2. Money

It will be found.
`

  test('has a passage for each row, whose cells bear the names of their columns', () => {
    expect(rows(plan)[1]).toBe(
      'row 1.2 {1. Prevention > Pillar 1: Schools} Action: Review textbooks; remove insults | Lead: Textbook Board | Timeline: by June 2029 | Indicator: Report',
    )
  })

  test('takes the number of an action as the number of its row', () => {
    expect(outlineOf(plan).passages.flatMap((passage) => (passage.kind === 'row' ? [passage.number] : []))).toEqual([
      '1.1',
      '1.2',
      '2.1',
    ])
  })

  test('takes a cell across the table for a heading', () => {
    expect(sketch(plan)).toContain('heading - {1. Prevention} Pillar 2: Media')
  })

  test('joins the lower half of a row to its upper half, and leaves empty cells out', () => {
    expect(rows(plan)[0]).toContain('Action: Train 900 teachers in mediation | Lead')
    expect(rows(plan)[0]).toContain('Indicator: Teachers trained')
    expect(rows(plan)[2]).not.toContain('Timeline')
  })

  test('goes on with its columns on the next page, where its head is printed again', () => {
    const text = `| Action | Lead |
|---|---|
| Build a bridge | Ministry of Works |

7

| Action | Lead |
| Mend the road | Ministry of Roads |
`
    expect(rows(text)).toEqual([
      'row - {} Action: Build a bridge | Lead: Ministry of Works',
      'row - {} Action: Mend the road | Lead: Ministry of Roads',
    ])
  })

  test('is a list item torn by a bar, where one row is all there is', () => {
    const text = 'Attendance\n\n| 1. Ada Brenn (Cha | ir) |\n|---|---|\n\n- 2. Olo Finch (Member)\n'
    expect(outlineOf(text).passages.map((passage) => [passage.number, passage.text])).toEqual([
      [null, 'Attendance'],
      ['1', 'Ada Brenn (Cha ir)'],
      ['2', 'Olo Finch (Member)'],
    ])
  })

  test('is text where it has one column', () => {
    const text = '| Photo: the board in May |\n|--|\n| All rights reserved. |\n'
    expect(sketch(text)).toEqual(['clause - {} Photo: the board in May', 'clause - {} All rights reserved.'])
  })
})

describe('a table in HTML inside plain text', () => {
  const html = `Measures

<table><tr><th>Action</th><th>Lead</th></tr>
<tr><td rowspan="2"><p><i>Train</i> teachers</p><ul><li>in towns</li><li>in villages</li></ul></td>
<td>Ministry of Education</td></tr><tr><td>Provinces &amp; districts</td></tr></table>

They begin in May.
`

  test('has rows without tags, and cells that stretch over rows in each of them', () => {
    expect(sketch(html)).toEqual([
      'heading - {} Measures',
      'row - {Measures} Action: Train teachers • in towns • in villages | Lead: Ministry of Education',
      'row - {Measures} Action: Train teachers • in towns • in villages | Lead: Provinces & districts',
      'clause - {Measures} They begin in May.',
    ])
  })
})

describe('a table in columns of spaces or tabs', () => {
  test('is told by the words that head its columns', () => {
    const text = `No.   Activity                         Responsible         By when
1     Publish a yearly account of      Cabinet Office      31 January
      what was done
2     Hold hearings in all             Parliament          each spring
      provinces

The committee meets in May.
`
    expect(sketch(text)).toEqual([
      'row 1 {} Activity: Publish a yearly account of what was done | Responsible: Cabinet Office | By when: 31 January',
      'row 2 {} Activity: Hold hearings in all provinces | Responsible: Parliament | By when: each spring',
      'clause - {} The committee meets in May.',
    ])
  })

  test('is told by tabs in line after line', () => {
    expect(rows('Date\tVenue\n3 May\tKarsund\n4 May\tTamm\n')).toEqual([
      'row - {} Date: 3 May | Venue: Karsund',
      'row - {} Date: 4 May | Venue: Tamm',
    ])
  })

  test('a tab behind a bullet makes no table', () => {
    expect(sketch('-\tTrain teachers.\n-\tOpen schools.\n')).toEqual([
      'bullet - {} Train teachers.',
      'bullet - {} Open schools.',
    ])
  })
})

describe('a page in two columns', () => {
  const page = `Why the plan failed

The plan of 2019 promised a commission       Second, nobody paid for it. The
of truth, but none was formed. The first      treasury released a tenth of what
reason is that no owner was named for         had been promised, and that too
any of its forty measures, so that each       late in the year, when the roads to
ministry waited for the other to begin.       the north were closed by snow.

Conclusion

Name owners.
`

  test('reads down one column before the other', () => {
    const text = outlineOf(page).text.replace(/\s+/g, ' ')
    expect(text).toContain('commission of truth, but none')
    expect(text).toContain('to begin. Second, nobody paid')
    expect(text).toContain('released a tenth of what had been promised')
  })

  test('is told from a table by sentences that break off in the cells of a column', () => {
    const torn = `Authors' addresses and all the rest of it\tThe policy was a comprehensive document aimed at
of which there is a good deal more to say.\tinternal security, and it rested on three pillars of
the same height.\twhich the first was dialogue.
`
    expect(sketch(torn)).toContain(
      'clause - {} The policy was a comprehensive document aimed at internal security, and it rested on three pillars of which the first was dialogue.',
    )
  })
})

describe('a head of two rows', () => {
  test('names its columns by both', () => {
    const blocks: Block[] = [
      { text: 'No. | Action | Duty | Duty', role: 'row', bold: true },
      { text: 'No. | Action | Lead | Support', role: 'row', bold: true },
      { text: '1 | Dig wells | Ministry | Labs', role: 'row' },
      { text: '2 | Test water | Labs | ', role: 'row' },
    ]
    expect(outline({ format: 'html', title: null, blocks }).passages.map(inLine)).toEqual([
      'row 1 {} Action: Dig wells | Duty – Lead: Ministry | Duty – Support: Labs',
      'row 2 {} Action: Test water | Duty – Lead: Labs',
    ])
  })
})

describe('minutes printed in two columns', () => {
  const text = `The Board met on 4 May 2031 at         Decisions
the Town Hall of Sevrin. The chair
opened the meeting at ten and          1. The Ministry of Works will dredge
welcomed the members. She recalled     the harbour before the end of June
that the river had risen twice in      and report to the Board.
the winter and that nobody had         2. The Treasurer will pay the fishers
been warned.                           for the nets that were lost.
                                       3. The next meeting is held in
Nobody spoke.                          August.
`

  test('are read column by column, from their first line on', () => {
    expect(outlineOf(text).passages.map(inLine)).toEqual([
      'clause - {} The Board met on 4 May 2031 at the Town Hall of Sevrin. The chair opened the meeting at ten and welcomed the members. She recalled that the river had risen twice in the winter and that nobody had been warned.',
      'clause - {} Nobody spoke.',
      'heading - {} Decisions',
      'clause 1 {Decisions} The Ministry of Works will dredge the harbour before the end of June and report to the Board.',
      'clause 2 {Decisions} The Treasurer will pay the fishers for the nets that were lost.',
      'clause 3 {Decisions} The next meeting is held in August.',
    ])
  })
})

test('a table in fixed width, with a rule of dashes under its head and its head again on the next page, is one table', () => {
  const plan = `The activities are below.

Code    Activity                   Lead           By        Indicator
------  -------------------------  -------------  --------  -----------------
A-01    Appoint focal points in    All            March     Names published
        nine ministries            ministries     2027
A-02    Course for officers        College        2029      300 trained
\f
Code    Activity                   Lead           By        Indicator
------  -------------------------  -------------  --------  -----------------
A-03    Mobile courts in the       Supreme        2028      30 sittings
        valleys                    Court
`
  expect(rows(plan)).toEqual([
    'row A-01 {} Activity: Appoint focal points in nine ministries | Lead: All ministries | By: March 2027 | Indicator: Names published',
    'row A-02 {} Activity: Course for officers | Lead: College | By: 2029 | Indicator: 300 trained',
    'row A-03 {} Activity: Mobile courts in the valleys | Lead: Supreme Court | By: 2028 | Indicator: 30 sittings',
  ])
})
