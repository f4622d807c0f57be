import { describe, expect, test } from 'vitest'
import { outlineOf, sketch } from '#test/reader/outline-of.ts'

/** A page of a policy, as a fixed-width printer sets it. */
const INTRODUCTION = `1. The policy is made for all who live in the nine provinces, and it binds the ministries,
their departments and the courts, as far as the law gives them room to act upon it.`

describe('running heads and page numbers', () => {
  const text = `NATIONAL POLICY ON PEACE

${INTRODUCTION}

2. The Ministry of Harmony will open a centre in every district before the end of
the year 2029, and it will

National Policy on Peace                                                        1


publish what it has cost. The centres are led by

National Policy on Peace                                                        2


women and men in turn.

3. Nobody pays.

National Policy on Peace                                                        3
`

  test('that cut a sentence are taken out of it', () => {
    expect(sketch(text)).toContain(
      'clause 2 {} The Ministry of Harmony will open a centre in every district before the end of the year 2029, and it will publish what it has cost. The centres are led by women and men in turn.',
    )
  })

  test('are no passages', () => {
    expect(outlineOf(text).passages.map((passage) => passage.number)).toEqual([null, '1', '2', '3'])
  })

  test.each(['12', '- 12 -', 'Page 12', 'Page 12 of 40', '12/40', '12 | P a g e', 'xii', 'صفحہ ۱۲'])(
    'a page number may look like %s',
    (number) => {
      const cut = `${INTRODUCTION}\n\n2. The courts will sit at night and in the villages, where\n\n${number}\n\nmost quarrels begin.\n`
      expect(sketch(cut).at(-1)).toBe(
        'clause 2 {} The courts will sit at night and in the villages, where most quarrels begin.',
      )
    },
  )

  test('a number alone with its point is a clause whose words stand below', () => {
    expect(sketch('1.\nOpen schools.\n\n2.\nTrain teachers.\n')).toEqual([
      'clause 1 {} Open schools.',
      'clause 2 {} Train teachers.',
    ])
  })

  test('headings that come again under every pillar stay', () => {
    const pillars = ['Prevention', 'Protection', 'Pursuit'].map(
      (name, index) =>
        `Pillar ${index + 1}: ${name}\n\nObjectives\n\nThe objectives of this pillar are few.\n\nIndicators\n\nThere are none so far, it is said.\n`,
    )
    const headings = outlineOf(pillars.join('\n')).passages.filter((passage) => passage.kind === 'heading')
    expect(headings.map((heading) => heading.text)).toEqual(
      ['1: Prevention', '2: Protection', '3: Pursuit'].flatMap((name) => [
        `Pillar ${name}`,
        'Objectives',
        'Indicators',
      ]),
    )
  })
})

describe('heads that bear the number of their page', () => {
  const head = (page: number) => `NATIONAL POLICY FOR THE COAST                                 Page ${page}\n`
  const text = [
    `1. The Ministry shall publish a register of boats, and of the own-\n\n`,
    `   ers of boats, every year, and\n\n`,
    '   whenever it is asked to.\n',
  ]
    .map((words, at) => `${head(at + 1)}\n${words}`)
    .join('\n')

  test('are the title on the first page, and nothing on the others', () => {
    expect(sketch(text)).toEqual([
      'heading - {} NATIONAL POLICY FOR THE COAST',
      'clause 1 {} The Ministry shall publish a register of boats, and of the owners of boats, every year, and whenever it is asked to.',
    ])
  })

  test('may be the first line of a title', () => {
    const text = `CABINET OF TREVANIA\nACTION PLAN ON CLEAN RIVERS\n\n1. It plants trees.\n\n1\n\nCABINET OF TREVANIA\n\n2. It ends.\n`
    expect(sketch(text)).toEqual([
      'heading - {} CABINET OF TREVANIA ACTION PLAN ON CLEAN RIVERS',
      'clause 1 {} It plants trees.',
      'clause 2 {} It ends.',
    ])
  })

  test('may stand below the symbol of a document', () => {
    const resolution = `1. Decides that the Mission shall deter violence, in coordination with the Government of

31-02217                                                          1/3
S/RES/2999 (2031)

Marvenia, through active patrolling;

31-02217                                                          2/3
S/RES/2999 (2031)

2. Requests a report.
`
    expect(sketch(resolution)).toEqual([
      'clause 1 {} Decides that the Mission shall deter violence, in coordination with the Government of Marvenia, through active patrolling;',
      'clause 2 {} Requests a report.',
    ])
  })
})

describe('where form feeds part the pages', () => {
  const page = (head: string, body: string, number: number) => `${head}\n\n${body}\n\n${number}\n`
  const text = [
    page('Peace Plan 2030', '1. The Board will hear all sides before it', 1),
    page('Peace Plan 2030', 'decides anything at all.\n\n2. It meets in', 2),
    page('Peace Plan 2030', 'May.', 3),
  ].join('\f')

  test('their first and last lines that come again are no text', () => {
    expect(sketch(text)).toEqual([
      'clause 1 {} The Board will hear all sides before it decides anything at all.',
      'clause 2 {} It meets in May.',
    ])
  })

  test('each passage says on which page it begins', () => {
    expect(outlineOf(text).passages.map((passage) => passage.page)).toEqual([1, 2])
  })

  test('headings at the top of some pages stay', () => {
    const chapters = ['One', 'Two', 'Three', 'Four'].map(
      (name) => `Chapter ${name}\n\nIts text is short.\n\f\nAnd it goes on.`,
    )
    const headings = outlineOf(chapters.join('\n\f')).passages.filter((passage) => passage.kind === 'heading')
    expect(headings).toHaveLength(4)
  })
})

describe('what stands at the edge of a page and is text', () => {
  const pages = (page: (number: number) => string) => [1, 2, 3, 4].map(page).join('\n\f')
  const clause = (number: number, end: string) =>
    `${number}. The Ministry of the Interior shall, with the provinces and all that they have, publish what it has done and\n${end}`

  test('the end of a sentence, though every page ends with it', () => {
    const text = pages((number) => clause(number, 'report to the Cabinet within 30 days.'))
    for (const passage of outlineOf(text).passages) expect(passage.text).toMatch(/within 30 days\.$/)
  })

  test('the end of a sentence that differs by a figure', () => {
    const text = pages((number) => clause(number, `report to the Cabinet within ${number * 10} days.`))
    expect(outlineOf(text).passages.map((passage) => /\d+ days/.exec(passage.text)?.[0])).toEqual([
      '10 days',
      '20 days',
      '30 days',
      '40 days',
    ])
  })

  test('a sentence that ends a paragraph', () => {
    const text = pages((number) => `${clause(number, 'what it has cost in all.')}\nIt reports to the Cabinet.`)
    expect(outlineOf(text).text.match(/It reports to the Cabinet\./g)).toHaveLength(4)
  })

  test('items of lists that are alike', () => {
    const text = pages((number) => `(a) open ${number} schools;\n\n(b) train teachers;\n\n• and pay them.`)
    expect(outlineOf(text).passages).toHaveLength(4 * 3)
  })

  test('headings that count on from page to page', () => {
    const text = pages((number) => `Pillar ${number}\n\nWe will open ${number} schools in this pillar.`)
    expect(outlineOf(text).passages.map((passage) => passage.text)).toContain('Pillar 3')
  })

  test('paragraphs that count years or quarters', () => {
    const text = [1, 2, 3].map((number) => `The second phase of it begins in quarter ${number}`).join('\n\n')
    expect(outlineOf(text).passages).toHaveLength(3)
  })

  test('a line that another one like it follows elsewhere, torn from its sentence by the number of a page', () => {
    const clauses = ['in the villages of the north and in those along the river until it is', 'wherever it can be']
    const text = clauses.map((words, at) => `${at + 1}. The Board hears all sides ${words}\n\n${at + 1}\n\ndone.\n`)
    for (const passage of outlineOf(text.join('\n')).passages) expect(passage.text).toMatch(/done\.$/)
  })

  test('a full line between two edges', () => {
    const text = `${INTRODUCTION}\n\n2. The courts will sit at night and in the villages, where most quarrels begin and where the
\fMinistry of Justice has opened forty houses in the last year and none in the year before

it began to build.\n`
    expect(sketch(text).at(-1)).toBe(
      'clause 2 {} The courts will sit at night and in the villages, where most quarrels begin and where the Ministry of Justice has opened forty houses in the last year and none in the year before it began to build.',
    )
  })
})

describe('hard-wrapped lines', () => {
  test('are one paragraph, and a hyphen at a line end goes or stays as the document writes the word', () => {
    const text = `The counter-terrorism act and its implementation are old. Every district has its own imple-
mentation plan, and no district has a plan that is evidence-based. The law on counter-
terrorism is short, and so is the Gilgit-
Baltistan order of 2014-
18, which re-
quires nothing.
`
    const [paragraph] = outlineOf(text).passages
    expect(paragraph?.text).toContain('its own implementation plan')
    expect(paragraph?.text).toContain('law on counter-terrorism is short')
    expect(paragraph?.text).toContain('Gilgit-Baltistan order of 2014-18, which requires nothing.')
  })

  test('a line that ends early ends its paragraph, though no blank line follows', () => {
    const text = `Policy Objectives
The government will follow three aims over the next five years, and it will report upon
each of them to parliament.
The first aim is peace between the villages of the north and those of the south, which
have been at odds since the mill was built.
`
    expect(sketch(text).map((line) => line.slice(0, 60))).toEqual(
      [
        'clause - {} Policy Objectives',
        'clause - {} The government will follow three aims over the nex',
        'clause - {} The first aim is peace between the villages of the',
      ].map((line, index) =>
        index === 0 ? 'heading - {} Policy Objectives' : line.replace('{}', '{Policy Objectives}').slice(0, 60),
      ),
    )
  })

  test('wrapped bullets are whole', () => {
    const text = `• open a school in each of the villages along the river, and pay its teachers every
  month;
• mend the bridge.
`
    expect(sketch(text)).toEqual([
      'bullet - {} open a school in each of the villages along the river, and pay its teachers every month;',
      'bullet - {} mend the bridge.',
    ])
  })

  test('a figure at the head of a line begins no clause', () => {
    const text = `${INTRODUCTION}

2. The mills of the valley employ women and men from forty villages, and in the year of
2019. Then came the flood, which took half of them away and left the others idle for
3. The courts stood idle as well.
`
    expect(outlineOf(text).passages.map((passage) => passage.number)).toEqual(['1', '2', '3'])
  })
})
