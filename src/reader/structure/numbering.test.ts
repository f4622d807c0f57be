import { describe, expect, test } from 'vitest'
import { outlineOf, sketch } from '#test/reader/outline-of.ts'

describe('a strategy in decimals', () => {
  const text = `NATIONAL STRATEGY FOR SAFE CITIES

TABLE OF CONTENTS

1. Background ........................ 3
1.1 Where we stand ................... 3
2. Programme ......................... 5
Annex A: Glossary .................... 9

1. Background

1.1 Where we stand

Crime fell in eight of ten cities between 2019 and 2024, and in all but one village. But
3.5 million people live in the two others.

2. Programme

2.1 Streets

2.1.1 The Ministry of Works will light 400 kilometres of streets by 2028.

2.1.2 Municipalities shall:

a) clear blocked drains every spring;
b) remove wrecked cars within
   ten days;
   - in the centre first;
   - then elsewhere.

2.1.3 A hotline is set up.

Annex A: Glossary

Hotline means a telephone line.
`

  test('nests headings by their numbers and keeps numbered sentences as clauses', () => {
    expect(sketch(text)).toEqual([
      'heading - {} NATIONAL STRATEGY FOR SAFE CITIES',
      'heading 1 {} 1. Background',
      'heading 1.1 {1. Background} 1.1 Where we stand',
      'clause - {1. Background > 1.1 Where we stand} Crime fell in eight of ten cities between 2019 and 2024, and in all but one village. But 3.5 million people live in the two others.',
      'heading 2 {} 2. Programme',
      'heading 2.1 {2. Programme} 2.1 Streets',
      'clause 2.1.1 {2. Programme > 2.1 Streets} The Ministry of Works will light 400 kilometres of streets by 2028.',
      'clause 2.1.2 {2. Programme > 2.1 Streets} Municipalities shall:',
      'clause 2.1.2(a) {2. Programme > 2.1 Streets > 2.1.2} clear blocked drains every spring;',
      'clause 2.1.2(b) {2. Programme > 2.1 Streets > 2.1.2} remove wrecked cars within ten days;',
      'bullet - {2. Programme > 2.1 Streets > 2.1.2 > 2.1.2(b)} in the centre first;',
      'bullet - {2. Programme > 2.1 Streets > 2.1.2 > 2.1.2(b)} then elsewhere.',
      'clause 2.1.3 {2. Programme > 2.1 Streets} A hotline is set up.',
      'heading - {} Annex A: Glossary',
      'clause - {Annex A: Glossary} Hotline means a telephone line.',
    ])
  })

  test('prints its table of contents, but takes no passage from it', () => {
    expect(outlineOf(text).text).toContain('Background ........')
  })
})

describe('an agreement in articles', () => {
  const text = `Agreement on the Common Frontier

PART I

GENERAL PROVISIONS

Article 1

Definitions

For the purposes of this Agreement, "frontier" means the line drawn in 1921.

Article 2

Obligations

1. Each Party shall open two crossing points within six months.

2. The Parties shall:

(a) exchange information each month;

(b) appoint liaison officers.

PART II

CO-OPERATION

Article 3

Joint patrols

1. Patrols shall be joint.

2. Nothing in Article 2 shall prevent hot pursuit.

Article 4 – Entry into force

This Agreement enters into force thirty days after signature.
`
  const lines = sketch(text)

  test('puts the title of a part or an article below its label', () => {
    expect(lines).toContain('heading - {PART I > GENERAL PROVISIONS > Article 2} Obligations')
    expect(lines).toContain(
      'clause - {PART II > CO-OPERATION > Article 4 – Entry into force} This Agreement enters into force thirty days after signature.',
    )
  })

  test('restarts its numbers under each article, and the ids say which article', () => {
    const firsts = outlineOf(text).passages.filter((passage) => passage.number === '1')
    expect(firsts.map((passage) => passage.id)).toEqual(['obligations-1', 'joint-patrols-1'])
  })

  test('does not take its articles for running heads that count pages', () => {
    expect(lines.filter((line) => /\} Article \d/.test(line))).toHaveLength(4)
  })
})

describe('a report in Roman and Latin letters', () => {
  const text = `I. Introduction

1. The present report covers the period from 1 January to 31 December.

II. Activities

A. Prevention

2. The Office trained 240 officers in four countries.

3. The following tools are in use:

(a) a hotline;

(b) a register.

B. Response

4. Member States should consider joining the register.

III. Conclusions

5. It is recommended that the mandate be renewed.
`

  test('counts its paragraphs on across headings of two levels', () => {
    expect(sketch(text).filter((line) => line.startsWith('clause'))).toEqual([
      'clause 1 {I. Introduction} The present report covers the period from 1 January to 31 December.',
      'clause 2 {II. Activities > A. Prevention} The Office trained 240 officers in four countries.',
      'clause 3 {II. Activities > A. Prevention} The following tools are in use:',
      'clause 3(a) {II. Activities > A. Prevention > 3} a hotline;',
      'clause 3(b) {II. Activities > A. Prevention > 3} a register.',
      'clause 4 {II. Activities > B. Response} Member States should consider joining the register.',
      'clause 5 {III. Conclusions} It is recommended that the mandate be renewed.',
    ])
  })
})

describe('lists inside lists', () => {
  test('(i) after (h) is the ninth letter, or the first number of a new list, as what follows tells', () => {
    const letters = 'abcdefgh'.split('').map((letter) => `(${letter}) point ${letter};`)
    const ninth = ['1. The Board shall:', ...letters, '(i) point i;', '(j) point j.'].join('\n\n')
    const roman = ['1. The Board shall:', ...letters, '(i) first of all;', '(ii) then.'].join('\n\n')
    const numbers = (text: string) => outlineOf(text).passages.map((passage) => passage.number)
    expect(numbers(ninth).slice(-2)).toEqual(['1(i)', '1(j)'])
    expect(numbers(roman).slice(-2)).toEqual(['1(h)(i)', '1(h)(ii)'])
  })

  test('a list within a clause does not disturb the count of the clauses', () => {
    const text = '12. The Board has three tasks:\n\n   1. to hear;\n\n   2. to speak.\n\n13. It meets in May.\n'
    expect(sketch(`11. It is new.\n\n${text}`)).toEqual([
      'clause 11 {} It is new.',
      'clause 12 {} The Board has three tasks:',
      'clause 1 {12} to hear;',
      'clause 2 {12} to speak.',
      'clause 13 {} It meets in May.',
    ])
  })

  test('numbers with a bullet in front belong to the list without', () => {
    const text =
      'Recommendations\n\n1. Name an owner for each measure.\n\n- 2. Publish a yearly account.\n- 3. Pay for both.\n'
    expect(outlineOf(text).passages.map((passage) => passage.number)).toEqual([null, '1', '2', '3'])
  })

  test('bullets under a numbered clause have its number as the last of their path', () => {
    const text =
      'Aims\n\n3. The Ministry will:\n• open schools;\n  o in towns\n  o in villages\n• train teachers.\n\n4. It reports.\n'
    expect(sketch(text)).toEqual([
      'heading - {} Aims',
      'clause 3 {Aims} The Ministry will:',
      'bullet - {Aims > 3} open schools;',
      'bullet - {Aims > 3} in towns',
      'bullet - {Aims > 3} in villages',
      'bullet - {Aims > 3} train teachers.',
      'clause 4 {Aims} It reports.',
    ])
  })

  test('short numbered items are a list, and titles with paragraphs below are headings', () => {
    const list =
      'Crimes\n\nThe themes of the year are these:\n\n1. Smuggling\n2. Fraud\n3. Arson\n\nThey were chosen in May.\n'
    const titles =
      'Plan\n\nIt was made in May by all of them together.\n\n1. Smuggling\n\nBoats are searched.\n\n2. Fraud\n\nBooks are read.\n'
    expect(sketch(list).filter((line) => line.startsWith('clause 2'))).toHaveLength(1)
    expect(sketch(titles).filter((line) => line.startsWith('heading 2'))).toHaveLength(1)
  })

  test('headings numbered without a point are told by their count', () => {
    const text = '1 Context\n\nThe rivers are dirty.\n\n2 Aims\n\n2.1 Law\n\nA law will be drafted.\n'
    expect(sketch(text).at(-1)).toBe('clause - {2 Aims > 2.1 Law} A law will be drafted.')
  })

  test("a lone initial is somebody's name", () => {
    expect(sketch('A. Khan chairs the board. It was founded by her father many years ago.\n')).toEqual([
      'clause - {} A. Khan chairs the board. It was founded by her father many years ago.',
    ])
  })
})

describe('large numbers', () => {
  test('count on beyond a thousand', () => {
    const text = Array.from({ length: 1100 }, (_, index) => `${index + 1}. The Ministry opens school ${index}.`)
    const numbers = outlineOf(text.join('\n\n')).passages.map((passage) => passage.number)
    expect(numbers).toEqual(text.map((_, index) => String(index + 1)))
  })

  test('may begin in the middle, and a year is none of them', () => {
    expect(sketch('998. It met in\n\n2028. Then it rose.\n\n999. It votes.\n\n1000. It reports.\n')).toEqual([
      'clause 998 {} It met in 2028. Then it rose.',
      'clause 999 {} It votes.',
      'clause 1000 {} It reports.',
    ])
  })
})

test('a letter in brackets begins an item in small letters, though the one above has no stop', () => {
  expect(sketch('(g) pay nobody\n\n(h) pay them all\n\n(i) or some\n')).toEqual([
    'clause (g) {} pay nobody',
    'clause (h) {} pay them all',
    'clause (i) {} or some',
  ])
})

test('a bullet far to the left of a number does not hang from it', () => {
  const text = '* Grants for workshops\n    * in towns\n        1. in the north\n        2. in the south\n* A fund\n'
  expect(sketch(text).at(-1)).toBe('bullet - {} A fund')
})
