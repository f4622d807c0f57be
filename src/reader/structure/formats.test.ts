import { describe, expect, test } from 'vitest'
import { inLine } from '#test/reader/outline-of.ts'
import type { Block, Extract, Outline } from '../model.ts'
import { outline } from '../outline.ts'

function of(format: Extract['format'], blocks: Block[], title: string | null = null): Outline {
  return outline({ format, title, blocks })
}

function line(text: string, page: number, more: Partial<Block> = {}): Block {
  return { text, page, size: 10, indent: 72, ...more }
}

describe('lines of a PDF', () => {
  const head = (page: number) => line('National Strategy for Rivers', page, { size: 8 })
  const blank = line('', 1)
  const found = of('pdf', [
    line('National Strategy for Rivers', 1, { size: 22 }),
    blank,
    line('Ministry of Water', 1, { size: 12 }),
    head(2),
    line('1 Where we are', 2, { size: 16 }),
    line('Rivers are dirty. The ministry has counted forty mills that drain into them, and no law', 2),
    line('forbids it.¹', 2),
    blank,
    line('1.1 Laws', 2, { size: 13 }),
    line('A law will be drafted by June 2031 and brought before Parliament without undue de-', 2),
    line('¹ Count of 2029.', 2, { size: 7 }),
    line('2', 2, { size: 8 }),
    head(3),
    line('lay. The ministry shall:', 3),
    line('• publish the draft;', 3, { indent: 90 }),
    line('• hear the mills, the fishers and the villages along the', 3, { indent: 90 }),
    line('river;', 3, { indent: 98 }),
    line('– in writing.', 3, { indent: 108 }),
    line('Objective 1: Clean mills', 3, { bold: true }),
    line('The mills will be fined.', 3),
    line('3', 3, { size: 8 }),
    head(4),
    line('2 What it costs', 4, { size: 16 }),
    line('Action | Lead | Cost', 4, { role: 'row' }),
    line('Fines office | Ministry of Water | 2 million', 4, { role: 'row' }),
    line('Laboratory |  | 1 million', 4, { role: 'row' }),
    line('4', 4, { size: 8 }),
  ])

  test('have headings by the size of their type, and paragraphs across pages and notes', () => {
    expect(found.passages.map(inLine)).toEqual([
      'heading - {} National Strategy for Rivers',
      'heading - {} Ministry of Water',
      'heading 1 {} 1 Where we are',
      'clause - {1 Where we are} Rivers are dirty. The ministry has counted forty mills that drain into them, and no law forbids it.',
      'heading 1.1 {1 Where we are} 1.1 Laws',
      'clause - {1 Where we are > 1.1 Laws} A law will be drafted by June 2031 and brought before Parliament without undue delay. The ministry shall:',
      'footnote 1 {1 Where we are > 1.1 Laws} Count of 2029.',
      'bullet - {1 Where we are > 1.1 Laws} publish the draft;',
      'bullet - {1 Where we are > 1.1 Laws} hear the mills, the fishers and the villages along the river;',
      'bullet - {1 Where we are > 1.1 Laws} in writing.',
      'heading - {1 Where we are > 1.1 Laws} Objective 1: Clean mills',
      'clause - {1 Where we are > 1.1 Laws > Objective 1: Clean mills} The mills will be fined.',
      'heading 2 {} 2 What it costs',
      'row - {2 What it costs} Action: Fines office | Lead: Ministry of Water | Cost: 2 million',
      'row - {2 What it costs} Action: Laboratory | Cost: 1 million',
    ])
  })

  test('say on which page a passage begins', () => {
    expect(found.passages.find((passage) => passage.text === 'The mills will be fined.')?.page).toBe(3)
  })

  test('give the document its title', () => {
    expect(found.title).toBe('National Strategy for Rivers')
  })
})

describe('paragraphs of a word processor', () => {
  test('with styles: headings, counted items, notes and rows are what the format says', () => {
    const found = of('docx', [
      { text: 'National Plan', role: 'heading', level: 1 },
      { text: 'Approved in May.', role: 'paragraph' },
      { text: 'Aims', role: 'heading', level: 2, marker: '1.' },
      { text: 'The plan aims to:', role: 'paragraph' },
      { text: 'open schools', role: 'item', level: 0, marker: '(a)' },
      { text: 'train teachers¹', role: 'item', level: 0, marker: '(b)' },
      { text: 'Law of 2020', role: 'footnote', marker: '1' },
      { text: 'women first', role: 'item', level: 1, marker: '•' },
      { text: 'Measures', role: 'heading', level: 2, marker: '2.' },
      { text: 'Build 4 bridges.', role: 'item', level: 0, marker: '3.' },
      { text: '4. Typed by hand.', role: 'paragraph' },
      { text: 'No. | Name | Role', role: 'row' },
      { text: '1 | A | B', role: 'row' },
      { text: '2 | C | ', role: 'row' },
    ])
    expect(found.passages.map(inLine)).toEqual([
      'heading - {} National Plan',
      'clause - {} Approved in May.',
      'heading 1 {} 1. Aims',
      'clause - {1. Aims} The plan aims to:',
      'clause (a) {1. Aims} open schools',
      'clause (b) {1. Aims} train teachers',
      'footnote 1 {1. Aims} Law of 2020',
      'bullet - {1. Aims > (b)} women first',
      'heading 2 {} 2. Measures',
      'clause 3 {2. Measures} Build 4 bridges.',
      'clause 4 {2. Measures} Typed by hand.',
      'row 1 {2. Measures} Name: A | Role: B',
      'row 2 {2. Measures} Name: C',
    ])
  })

  test('without styles: bold lines are headings', () => {
    const found = of('docx', [
      { text: 'NATIONAL PLAN', bold: true },
      { text: 'Aims', bold: true },
      { text: 'The plan aims to open schools in every village before the year is out.' },
      { text: 'Measures', bold: true },
      { text: 'a) Build bridges.' },
      { text: 'b) Build roads.' },
    ])
    expect(found.passages.map(inLine)).toEqual([
      'heading - {} NATIONAL PLAN',
      'heading - {} Aims',
      'clause - {Aims} The plan aims to open schools in every village before the year is out.',
      'heading - {} Measures',
      'clause a {Measures} Build bridges.',
      'clause b {Measures} Build roads.',
    ])
  })

  test('of one length are not run together', () => {
    const found = of('docx', [
      { text: 'Ada Brenn' },
      { text: 'Olo Finch' },
      { text: 'They met in May, and again in June.' },
    ])
    expect(found.passages).toHaveLength(3)
  })
})

describe('a page of the web', () => {
  test('has its lists nested as the format nests them', () => {
    const found = of('html', [
      { text: 'Strategy', role: 'heading', level: 1 },
      { text: 'We will:', role: 'paragraph' },
      { text: 'open schools', role: 'item', level: 0, marker: '•' },
      { text: 'in towns', role: 'item', level: 1, marker: '•' },
      { text: 'train teachers', role: 'item', level: 0, marker: '•' },
    ])
    expect(found.text).toBe('Strategy\n\nWe will:\n\n- open schools\n  - in towns\n- train teachers\n')
    expect(found.passages.slice(2).every((passage) => passage.leadIn === 'We will:')).toBe(true)
  })

  test('is titled by its first heading, and by what the format says where it has none', () => {
    expect(of('html', [{ text: 'Plan', role: 'heading', level: 1 }], 'Home | Ministry').title).toBe('Plan')
    expect(
      of('html', [{ text: 'It was a dark night, and the ministry slept.', role: 'paragraph' }], 'A Plan').title,
    ).toBe('A Plan')
  })
})

describe('nothing', () => {
  test('has an outline without passages', () => {
    expect(of('txt', [])).toEqual({ title: null, language: 'und', text: '', passages: [], meetings: [] })
    expect(of('txt', [{ text: '' }, { text: '   ' }]).passages).toEqual([])
  })
})
