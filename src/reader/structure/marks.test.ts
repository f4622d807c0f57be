import { describe, expect, test } from 'vitest'
import { outlineOf, sketch } from '#test/reader/outline-of.ts'

describe('marks of Markdown in plain text', () => {
  const text = `# Plan for the Lakes

### **Aims**

1. **Clean water** costs US\\$ 4 million, and *nobody* has paid_for_it.

### ***Fish***

2. See [the law](https://example.org/law) &amp; read it.

**Money**

3. It is 3 * 4 = 12 florins.

Underlined
----------

> 4. A quoted clause.
`

  test('are taken out of the words, and escapes with them', () => {
    expect(sketch(text).filter((line) => line.startsWith('clause'))).toEqual([
      'clause 1 {Aims} Clean water costs US$ 4 million, and nobody has paid_for_it.',
      'clause 2 {Aims > Fish} See the law (https://example.org/law) & read it.',
      'clause 3 {Money} It is 3 * 4 = 12 florins.',
      'clause 4 {Underlined} A quoted clause.',
    ])
  })

  test('order headings: slanted ones below upright ones, bold lines with bold headings', () => {
    expect(sketch(text).filter((line) => line.startsWith('heading'))).toEqual([
      'heading - {} Plan for the Lakes',
      'heading - {} Aims',
      'heading - {Aims} Fish',
      'heading - {} Money',
      'heading - {} Underlined',
    ])
  })

  test('bold lines lie below headings that are marked and not bold', () => {
    const plain = '# Plan\n\n## Aims\n\n**Water**\n\nIt is clean.\n\n## Money\n\nThere is none.\n'
    expect(sketch(plain)).toContain('clause - {Aims > Water} It is clean.')
    expect(sketch(plain)).toContain('clause - {Money} There is none.')
  })
})

describe('footnotes', () => {
  test('at the foot of a page are taken out of the sentence that they cut, with their marks', () => {
    const text = `Militant groups no longer had large areas under their control and attacks declined,¹ giving

¹ Annual Report of 2029, p. 23
² Ibid.

the villages² a measure of peace. Mills cover 4 km² of land.
`
    expect(sketch(text)).toEqual([
      'clause - {} Militant groups no longer had large areas under their control and attacks declined, giving the villages a measure of peace. Mills cover 4 km² of land.',
      'footnote 1 {} Annual Report of 2029, p. 23',
      'footnote 2 {} Ibid.',
    ])
  })

  test('may be marked in brackets, where notes in brackets are there', () => {
    const text = 'The law is old [1], and section [4] of it is new.\n\n[1] Act of 1921.\n'
    expect(sketch(text)).toEqual([
      'clause - {} The law is old, and section [4] of it is new.',
      'footnote 1 {} Act of 1921.',
    ])
  })

  test('may be marked as Markdown marks them', () => {
    expect(sketch('The law is old.[^1]\n\n[^1]: Act of 1921.\n')).toEqual([
      'clause - {} The law is old.',
      'footnote 1 {} Act of 1921.',
    ])
  })

  test('may have lost their raised type', () => {
    const text = `3. The Office trained 240 officers in four countries.1 It will train more.

1 The countries are listed in the annex.

4. It has 12 rooms.
`
    expect(sketch(text)).toEqual([
      'clause 3 {} The Office trained 240 officers in four countries. It will train more.',
      'footnote 1 {} The countries are listed in the annex.',
      'clause 4 {} It has 12 rooms.',
    ])
  })

  test('without raised type are told from headings with the same numbers', () => {
    const text = `1   Introduction

1.1   The villages depend on fishing.1 Half of the boats have no licence.

1  Census of 2029.

2   Institutions

2.1   A Board is established.
`
    expect(sketch(text)).toEqual([
      'heading 1 {} 1 Introduction',
      'clause 1.1 {1 Introduction} The villages depend on fishing. Half of the boats have no licence.',
      'footnote 1 {1 Introduction} Census of 2029.',
      'heading 2 {} 2 Institutions',
      'clause 2.1 {2 Institutions} A Board is established.',
    ])
  })

  test('are the entries of a list of references', () => {
    const text =
      'Conclusion\n\nPay for it now.\n\nReferences\n\n- Brenn, A. (2029). Lamps. Light, 5(1), 11–13.\n- Finch, O. (2030). Oil.\n'
    expect(sketch(text).slice(-2)).toEqual([
      'footnote - {References} Brenn, A. (2029). Lamps. Light, 5(1), 11–13.',
      'footnote - {References} Finch, O. (2030). Oil.',
    ])
  })
})

describe('tables of contents', () => {
  test.each([
    ['leaders', 'Aims ........ 3\nMoney ....... 5\n'],
    ['spaces', 'Aims        3\nMoney       5\n'],
    ['page numbers in front', '03\tAims\n05\tMoney\n'],
    ['headings alone', 'Aims\nMoney\n'],
  ])('with %s yield no passage', (_, entries) => {
    const text = `Contents\n\n${entries}\nAims\n\nWe aim high, and we say so.\n\nMoney\n\nThere is none to be had.\n`
    expect(sketch(text)).toEqual([
      'heading - {} Aims',
      'clause - {Aims} We aim high, and we say so.',
      'heading - {} Money',
      'clause - {Money} There is none to be had.',
    ])
  })
})

describe('lead-ins', () => {
  test('lead in the lists under the headings that follow them', () => {
    const text = `Charter of the Valleys

We demand that the state act, with regard to the following:

Schools

- Open them to all.

Courts

- Let them sit at night.

They were drawn up in May by everybody who was there.

- Nothing else.
`
    const led = outlineOf(text).passages.filter((passage) => passage.kind === 'bullet')
    const lead = 'We demand that the state act, with regard to the following:'
    expect(led.map((passage) => passage.leadIn)).toEqual([lead, lead, undefined])
  })

  test('of a clause lead in its own items, and no others', () => {
    const text = '1. The Board shall:\n\n(a) hear;\n\n(b) speak.\n\n2. It meets in May.\n'
    expect(outlineOf(text).passages.map((passage) => passage.leadIn)).toEqual([
      undefined,
      'The Board shall:',
      'The Board shall:',
      undefined,
    ])
  })
})

describe('the normalised text', () => {
  test('parts paragraphs by blank lines, sets lists in and counts offsets in code points', () => {
    const { text, passages } = outlineOf('Plan 𝒜\n\n1. Do 😀 this:\n(a) now;\n- and here.\n')
    expect(text).toBe('Plan 𝒜\n\n1. Do 😀 this:\n\n  (a) now;\n\n    - and here.\n')
    expect(passages.map(({ start, end }) => [...text].slice(start, end).join(''))).toEqual([
      'Plan 𝒜',
      'Do 😀 this:',
      'now;',
      'and here.',
    ])
  })

  test('is composed: one letter is one letter however it was typed', () => {
    expect(outlineOf('Cafe\u0301 ﬁnances\u00a0here.').text).toBe('Café finances here.\n')
  })
})
