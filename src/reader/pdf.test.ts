import { describe, expect, test } from 'vitest'
import { type PdfLine, pdf } from '#test/documents/pdf.ts'
import { extract } from './extract.ts'
import type { Block } from './model.ts'

async function blocks(...pages: PdfLine[][]): Promise<Block[]> {
  return (await extract(pdf(pages), 'a.pdf')).blocks
}

const texts = (found: Block[]) => found.map((block) => block.text)

/** Lines of type from (x, y) down, 12 points apart. */
function column(lines: string[], x: number, y: number, size = 10): PdfLine[] {
  return lines.map((text, at) => ({ text, x, y: y - at * 12, size }))
}

describe('lines of a PDF', () => {
  test('have page, size, weight and place', async () => {
    const found = await blocks(
      [{ text: 'Scope', x: 72, y: 700, size: 16, bold: true }],
      [{ text: 'Text', x: 90, y: 700 }],
    )
    expect(found).toEqual([
      { text: 'Scope', page: 1, size: 16, indent: 72, bold: true },
      { text: 'Text', page: 2, size: 10, indent: 90 },
    ])
  })

  test('are parted by an empty block where the gap is wider than the leading, not where a page turns', async () => {
    const first = [...column(['One', 'two', 'three'], 72, 700), ...column(['Four', 'five'], 72, 640)]
    expect(texts(await blocks(first, column(['six'], 72, 700)))).toEqual([
      'One',
      'two',
      'three',
      '',
      'Four',
      'five',
      'six',
    ])
  })

  test('are whole where their words were drawn apart, at other times', async () => {
    const line: PdfLine[] = [
      { text: 'The', x: 72, y: 700 },
      { text: 'shall act.', x: 134.5, y: 700 },
      { text: 'Ministry', x: 92, y: 700, bold: true },
    ]
    expect(texts(await blocks(line))).toEqual(['The Ministry shall act.'])
  })

  test('are read from above even where headings were drawn before all text', async () => {
    const text = [...column(['Text one', 'more'], 72, 680), ...column(['Text two', 'more'], 72, 600)]
    const headings = [
      { text: 'Heading one', x: 72, y: 700, size: 14 },
      { text: 'Heading two', x: 72, y: 620, size: 14 },
    ]
    const found = texts(await blocks([...headings, ...text])).filter(Boolean)
    expect(found).toEqual(['Heading one', 'Text one', 'more', 'Heading two', 'Text two', 'more'])
  })

  test('begin at the head of the page and end at its foot, whenever those were drawn', async () => {
    const body = column(['Text', 'more text'], 72, 700)
    const found = await blocks([{ text: '7', x: 290, y: 30 }, ...body, { text: 'National Plan', x: 72, y: 800 }])
    expect(texts(found).filter(Boolean)).toEqual(['National Plan', 'Text', 'more text', '7'])
  })

  test('keep a list’s marker with its text, however far apart', async () => {
    const found = await blocks([
      { text: '14.', x: 72, y: 700 },
      { text: 'The Ministry shall', x: 108, y: 700 },
      { text: '(a)', x: 108, y: 688 },
      { text: 'act;', x: 144, y: 688 },
    ])
    expect(texts(found)).toEqual(['14. The Ministry shall', '(a) act;'])
  })

  test('show a note’s number raised, where it is referred to and where it begins', async () => {
    const found = await blocks([
      { text: 'It was adopted', x: 72, y: 700 },
      { text: '12', x: 138, y: 704, size: 6 },
      { text: 'in 2014.', x: 148, y: 700 },
      { text: '12', x: 72, y: 63, size: 5 },
      { text: 'See the Act.', x: 80, y: 60, size: 8 },
    ])
    expect(texts(found).filter(Boolean)).toEqual(['It was adopted¹² in 2014.', '¹² See the Act.'])
  })

  test('are printed once where a heading was drawn twice to look bold', async () => {
    const found = await blocks([
      { text: 'Vision', x: 72, y: 700 },
      { text: 'Vision', x: 72.4, y: 700 },
    ])
    expect(texts(found)).toEqual(['Vision'])
  })
})

describe('columns of a PDF', () => {
  const left = Array.from({ length: 24 }, (_, at) => `Left column line ${at} fills all of its width up to`)
  const right = Array.from({ length: 24 }, (_, at) => `Right column line ${at} fills all of its width up`)

  test('are read one after the other, below a heading across both', async () => {
    const heading = {
      text: 'A heading across both columns of the page, wider than any one of them',
      x: 72,
      y: 740,
      size: 14,
    }
    const found = await blocks([heading, ...column(left, 60, 700), ...column(right, 312, 700)])
    expect(texts(found).filter(Boolean)).toEqual([heading.text, ...left, ...right])
  })

  test('are read so even where the file draws line by line across both', async () => {
    const across = left.flatMap((text, at) => [
      { text, x: 60, y: 700 - at * 12 },
      { text: right[at] ?? '', x: 312, y: 700 - at * 12 },
    ])
    expect(texts(await blocks(across)).filter(Boolean)).toEqual([...left, ...right])
  })
})

describe('tables of a PDF', () => {
  const cells: PdfLine[] = [
    ...column(['No'], 60, 700),
    ...column(['Action'], 100, 700),
    ...column(['Owner'], 300, 700),
    ...column(['1'], 60, 680),
    ...column(['Establish a joint directo-', 'rate of intelligence'], 100, 680),
    ...column(['Ministry of', 'Interior', 'and provinces'], 300, 680),
    ...column(['2'], 60, 630),
    ...column(['Register seminaries'], 100, 630),
    ...column(['Ministry of Religious', 'Affairs'], 300, 630),
  ]
  const wanted = [
    'No | Action | Owner',
    '1 | Establish a joint directorate of intelligence | Ministry of Interior and provinces',
    '2 | Register seminaries | Ministry of Religious Affairs',
  ]

  test('give a row for each row, its cells’ lines joined', async () => {
    const found = await blocks([...column(['Text above it'], 60, 730), ...cells, ...column(['Text below it'], 60, 580)])
    expect(found.filter((block) => block.role === 'row').map((block) => block.text)).toEqual(wanted)
    expect([found.at(0)?.text, found.at(-1)?.text]).toEqual(['Text above it', 'Text below it'])
  })

  test('give the same rows where the file draws line by line', async () => {
    const across = cells.toSorted((one, other) => other.y - one.y || one.x - other.x)
    expect(texts((await blocks(across)).filter((block) => block.role === 'row'))).toEqual(wanted)
  })

  test('are not seen in a table of contents', async () => {
    const entries = ['Scope', 'Vision', 'Costs'].flatMap((text, at) => [
      { text, x: 72, y: 700 - at * 14 },
      { text: String(at + 3), x: 500, y: 700 - at * 14 },
    ])
    expect(texts(await blocks(entries))).toEqual(['Scope\t3', 'Vision\t4', 'Costs\t5'])
  })
})

describe('Urdu in a PDF', () => {
  test('is read from the right, with figures and foreign names from the left', async () => {
    const text = 'وزارت داخلہ (NACTA) نے 2014 میں ۳۰ دن دیے۔'
    expect(texts(await blocks([{ text, x: 200, y: 700 }]))).toEqual([text])
  })

  test('is in order where a line was drawn in pieces', async () => {
    const found = await blocks([
      { text: 'پاکستان میں', x: 400, y: 700 },
      { text: 'Act 2014', x: 350, y: 700 },
      { text: 'نافذ ہے', x: 310, y: 700 },
    ])
    expect(texts(found)).toEqual(['پاکستان میں Act 2014 نافذ ہے'])
  })

  test('is one line where its words slant down to it', async () => {
    const slanting = [
      { text: 'و', x: 400, y: 706 },
      { text: 'زا', x: 390, y: 704 },
      { text: 'ر', x: 385, y: 702 },
      { text: 'ت', x: 380, y: 700 },
    ]
    expect(texts(await blocks(slanting))).toEqual(['وزارت'])
  })

  test('has its tables’ first column on the right', async () => {
    const rows = [
      ['اقدام', 'ذمہ دار'],
      ['رجسٹریشن', 'وزارت'],
    ]
    const cells = rows.flatMap(([first = '', second = ''], at) => [
      { text: first, x: 400, y: 700 - at * 30 },
      { text: second, x: 200, y: 700 - at * 30 },
    ])
    expect(texts((await blocks(cells)).filter((block) => block.role))).toEqual(['اقدام | ذمہ دار', 'رجسٹریشن | وزارت'])
  })
})

test('a PDF whose type stands for no letters is refused', async () => {
  const text = '\ue001\ue002\ue003 \u0628'
  await expect(blocks([{ text, x: 72, y: 700 }])).rejects.toMatchObject({ problem: 'encoding', where: 'page 1' })
})

test('the title is the file’s, unless it is a file’s name', async () => {
  const page = [[{ text: 'Text', x: 72, y: 700 }]]
  expect((await extract(pdf(page, { title: 'National Plan' }), 'a.pdf')).title).toBe('National Plan')
  expect((await extract(pdf(page, { title: 'Microsoft Word - plan_final.docx' }), 'a.pdf')).title).toBeNull()
})
