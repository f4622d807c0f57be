import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { docx, item, list, paragraph, run, style, styled, table } from '#test/documents/docx.ts'
import { extract } from './extract.ts'
import type { Block } from './model.ts'

const NUMBERING = [
  list(0, [
    ['decimal', '%1.'],
    ['lowerLetter', '(%2)'],
    ['lowerRoman', '%3)'],
  ]),
  list(1, [['bullet', '\uf0b7']]),
  list(2, [
    ['decimal', 'Article %1'],
    ['decimal', '%1.%2'],
  ]),
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('')

const STYLES = [
  style('Titel', 'Title'),
  style('Ueber1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style('Sub', 'Our sub-heading', '<w:basedOn w:val="Ueber1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
  style('TOC1', 'toc 1'),
  style('Artikel', 'Article', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
].join('')

async function blocks(body: string, more: Partial<Parameters<typeof docx>[0]> = {}): Promise<Block[]> {
  return (await extract(docx({ body, numbering: NUMBERING, styles: STYLES, ...more }), 'a.docx')).blocks
}

const shown = (block: Block) => `${block.marker ?? ''} ${block.text}`.trim()

describe('numbers of a Word document', () => {
  test('are counted over levels, and a level starts anew under each item above it', async () => {
    const body = [item('One', 1), item('a', 1, 1), item('b', 1, 1), item('Two', 1), item('a', 1, 1), item('i', 1, 2)]
    const found = await blocks(body.join(''))
    expect(found.map(shown)).toEqual(['1. One', '(a) a', '(b) b', '2. Two', '(a) a', 'i) i'])
    expect(found.map((block) => block.level)).toEqual([0, 1, 1, 0, 1, 2])
  })

  test('go on after text between the items, and start anew where the document says so', async () => {
    const body = [item('One', 1), paragraph('Text.'), item('Two', 1), item('Other', 4), item('Next', 4)]
    expect((await blocks(body.join(''))).map(shown)).toEqual(['1. One', 'Text.', '2. Two', '1. Other', '2. Next'])
  })

  test('contain the numbers of the levels above where the pattern asks for them', async () => {
    const body = [
      item('Scope', 3),
      item('Territory', 3, 1),
      item('Persons', 3, 1),
      item('Duties', 3),
      item('Owner', 3, 1),
    ]
    expect((await blocks(body.join(''))).map((block) => block.marker)).toEqual([
      'Article 1',
      '1.1',
      '1.2',
      'Article 2',
      '2.1',
    ])
  })

  test('come from the style where the paragraph has none of its own', async () => {
    expect((await blocks(styled('Scope', 'Artikel'))).map(shown)).toEqual(['Article 1 Scope'])
  })

  test('are bullets of one kind whatever the symbol font', async () => {
    expect((await blocks(item('Peace', 2)))[0]).toMatchObject({ role: 'item', marker: '•', text: 'Peace' })
  })

  test('are not given to a paragraph that switches its list off', async () => {
    const off = paragraph('No number', '<w:pStyle w:val="Artikel"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect((await blocks(off))[0]).toMatchObject({ role: 'paragraph', text: 'No number' })
  })
})

describe('headings of a Word document', () => {
  test('are known by outline level through the style, its base, or the paragraph itself', async () => {
    const own = paragraph('Own', '<w:outlineLvl w:val="2"/>')
    const found = await blocks(styled('Chapter', 'Ueber1') + styled('Part', 'Sub') + own)
    expect(found.map(({ role, level }) => [role, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['heading', 3],
    ])
  })

  test('do not include a long clause that borrows a heading’s style', async () => {
    expect((await blocks(styled('The Ministry shall act. '.repeat(20), 'Ueber1')))[0]?.role).toBe('paragraph')
  })

  test('give the title, before the one in the file’s properties', async () => {
    const file = docx({
      body: styled('The Real Title', 'Titel') + paragraph('Text'),
      styles: STYLES,
      title: 'Template 3',
    })
    expect((await extract(file, 'a.docx')).title).toBe('The Real Title')
    expect((await extract(docx({ body: paragraph('Text'), title: 'Plan &amp; Budget' }), 'a.docx')).title).toBe(
      'Plan & Budget',
    )
  })
})

describe('the text of a Word document', () => {
  test('leaves out deletions, field codes, hidden text and tables of contents', async () => {
    const body = `<w:p>${run('It ')}<w:del><w:r><w:delText>may </w:delText></w:r></w:del><w:ins>${run('shall ')}</w:ins>
      <w:r><w:instrText>PAGEREF x</w:instrText></w:r>${run('secretly ', '<w:vanish/>')}${run('act.')}</w:p>${styled('Scope 3', 'TOC1')}`
    expect((await blocks(body)).map(shown)).toEqual(['It shall act.'])
  })

  test('joins paragraphs whose parting was deleted in a tracked change', async () => {
    const deleted = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('The Ministry ')}</w:p>`
    expect((await blocks(deleted + paragraph('shall act.'))).map(shown)).toEqual(['The Ministry shall act.'])
  })

  test('reads a text box once, after the paragraph it is anchored in', async () => {
    const box = (kind: string) => `<mc:${kind}><w:txbxContent>${paragraph('In a box')}</w:txbxContent></mc:${kind}>`
    const body = `<w:p>${run('Around it')}<w:r><mc:AlternateContent>${box('Choice')}${box('Fallback')}</mc:AlternateContent></w:r></w:p>`
    expect((await blocks(body)).map(shown)).toEqual(['Around it', 'In a box'])
  })

  test('parts a list that was typed with line breaks, and joins other broken lines', async () => {
    const broken =
      '<w:p><w:r><w:t>Aims:</w:t><w:br/><w:t>1. Peace</w:t><w:br/><w:t>2. Order</w:t><w:br/><w:t>and law</w:t></w:r></w:p>'
    expect((await blocks(broken)).map(shown)).toEqual(['Aims:', '1. Peace', '2. Order and law'])
  })

  test('counts pages where Word recorded them, once for a row that a page breaks', async () => {
    const turn = '<w:r><w:lastRenderedPageBreak/></w:r>'
    const split = `<w:p>${run('Long')}${turn}${run('cell')}</w:p>`
    const body = [paragraph('First'), table([[split, split]]), `<w:p>${turn}${run('Last')}</w:p>`]
    expect((await blocks(body.join(''))).map(({ text, page }) => [text, page])).toEqual([
      ['First', 1],
      ['Longcell | Longcell', 1],
      ['Last', 3],
    ])
  })

  test('says nothing of pages where Word recorded none', async () => {
    expect((await blocks(paragraph('Text')))[0]).not.toHaveProperty('page')
  })

  test('knows a bold paragraph from a bold word, and the size of its type', async () => {
    const body = `<w:p>${run('All of it', '<w:b/><w:sz w:val="28"/>')}</w:p><w:p>${run('One', '<w:b/>')}${run(' word only')}</w:p>`
    const [all, word] = await blocks(body)
    expect(all).toMatchObject({ bold: true, size: 14 })
    expect(word?.bold).toBeUndefined()
  })

  test('has the same letters as another reader of Word finds', async () => {
    const file = docx({
      body: styled('Scope', 'Ueber1') + item('One &lt;two&gt;', 1) + table([['A', 'B']]) + paragraph('پاکستان میں امن'),
      numbering: NUMBERING,
      styles: STYLES,
    })
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) })
    const ours = (await extract(file, 'a.docx')).blocks.map((block) => block.text).join('')
    expect(ours.replace(/[\s|]/g, '')).toBe(value.replace(/\s/g, ''))
  })

  test('is read whatever prefix a program gives to Word’s elements', async () => {
    const document =
      '<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"><ns0:body><ns0:p><ns0:pPr><ns0:outlineLvl ns0:val="0"/></ns0:pPr><ns0:r><ns0:t>Scope</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>'
    const { blocks } = await extract(docx({ body: '', document }), 'a.docx')
    expect(blocks).toEqual([{ text: 'Scope', role: 'heading', level: 1 }])
  })
})

describe('tables and notes of a Word document', () => {
  test('give a row for each row, with the lists in its cells', async () => {
    const found = await blocks(
      table([
        ['Action', 'Owner'],
        [item('Register', 1) + item('Report', 1), 'Ministry'],
      ]),
    )
    expect(found.map(({ role, text }) => [role, text])).toEqual([
      ['row', 'Action | Owner'],
      ['row', '1. Register 2. Report | Ministry'],
    ])
  })

  test('give the paragraphs of a table that is only a frame', async () => {
    const found = await blocks(table([[styled('Pillar 1', 'Ueber1') + paragraph('Text of it')]]))
    expect(found.map(({ role, text }) => [role, text])).toEqual([
      ['heading', 'Pillar 1'],
      ['paragraph', 'Text of it'],
    ])
  })

  test('say a cell that stretches down in each of its rows, and head all columns that one stretches across', async () => {
    const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
    const [start, goesOn] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>']
    const body = `<w:tbl>${row('<w:trPr><w:tblHeader/></w:trPr>', cell('Goal'), cell('Duty', '<w:gridSpan w:val="2"/>'))}
      ${row(cell('Peace', start), cell('Hear'), cell('Board'))}${row(cell('', goesOn), cell('Tell'), cell('Press'))}
      ${row(cell('Goal 2', '<w:gridSpan w:val="3"/>'))}${row(cell('Water'), cell('Dig', '<w:gridSpan w:val="2"/>'))}</w:tbl>`
    expect((await blocks(body)).map((block) => block.text)).toEqual([
      'Goal | Duty | Duty',
      'Peace | Hear | Board',
      'Peace | Tell | Press',
      'Goal 2 | ',
      'Water | Dig | ',
    ])
  })

  test('put a footnote after its paragraph, with a raised number where it is referred to', async () => {
    const reference = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    const footnotes = `<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="5">${paragraph('See the Act.')}</w:footnote>`
    const found = await blocks(`<w:p>${run('It was adopted')}${reference}${run('.')}</w:p>${paragraph('Next')}`, {
      footnotes,
    })
    expect(found.map(({ role, text, marker }) => [role, marker, text])).toEqual([
      ['paragraph', undefined, 'It was adopted¹.'],
      ['footnote', '1', 'See the Act.'],
      ['paragraph', undefined, 'Next'],
    ])
  })
})

test('Urdu in a Word document keeps its letters, joiners and numbers', async () => {
  const text = 'وزارتِ داخلہ تیس دن کے اندر منصوبہ تیار کرے گی۔'
  const [found] = await blocks(item(`\u200f${text}\u200f`, 1))
  expect(found).toMatchObject({ text, marker: '1.', role: 'item' })
})
