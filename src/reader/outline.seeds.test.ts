import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { outlineOf } from '#test/reader/outline-of.ts'
import type { Outline, Passage } from './model.ts'

const folder = join(process.env.PAIMANA_TEST_DATA ?? '', 'seeds')
const isThere = process.env.PAIMANA_TEST_DATA !== undefined && existsSync(folder)

function read(name: string): Outline {
  return outlineOf(readFileSync(join(folder, `${name}.txt`), 'utf8'))
}

function numbered({ passages }: Outline): Passage[] {
  return passages.filter((passage) => passage.kind === 'clause' && passage.number !== null)
}

describe.skipIf(!isThere)('the National Internal Security Policy 2014–18', () => {
  const policy = isThere ? read('000_96094071648c7ebd') : null
  const clause = (number: string) => policy?.passages.find((passage) => passage.number === number)

  test('has clauses 1 to 64, none missing and none doubled', () => {
    const numbers = policy ? numbered(policy).map((passage) => passage.number) : []
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, index) => String(index + 1)))
  })

  test('has nothing but those clauses and its 18 headings', () => {
    expect(policy?.passages.filter((passage) => passage.kind === 'heading')).toHaveLength(18)
    expect(policy?.passages).toHaveLength(64 + 18)
  })

  test.each([
    ['1', []],
    ['3', ['National Internal Security Environment']],
    ['10', ['Policy Objectives']],
    ['16', ['Comprehensive Response Plan (CRP)']],
    ['17', ['Comprehensive Response Plan (CRP)', 'Reconstruction']],
    ['21', ['Comprehensive Response Plan (CRP)', 'National-Narrative']],
    ['28', ['Comprehensive Response Plan (CRP)', 'Legal Reforms']],
    ['29', ['Composite Deterrence Plan (CDP)']],
    ['34', ['Contours of NISP']],
    ['55', ['Contours of NISP']],
    ['56', ['International Cooperation']],
    ['57', ['Policy Directives']],
    ['64', ['Policy Directives']],
  ])('puts clause %s under its headings', (number, path) => {
    expect(clause(number)?.path).toEqual(path)
  })

  test.each([
    ['3', /dire need for a comprehensive and/],
    ['7', /by terrorist and non-state armed/],
    ['15', /Plan \(CRP\)\. CRP is/],
    ['19', /planning and execution and/],
    ['24', /soft loans in collaboration/],
  ])('has clause %s whole although a page break cuts it', (number, seam) => {
    expect(clause(number)?.text).toMatch(seam)
  })

  test('prints dollars without the escape of the conversion', () => {
    expect(clause('2')?.text).toContain('US$ 78 billion')
  })

  test('is titled and in English', () => {
    expect(policy?.title).toMatch(/^National Internal Security Policy/)
    expect(policy?.language).toBe('en')
    expect(policy?.meetings).toEqual([])
  })
})

describe.skipIf(!isThere)('the article on the policies from 2014 to 2022', () => {
  const article = isThere ? read('001_94503a67545a78db') : null

  test('has six policy recommendations, printed in two ways', () => {
    const found = article?.passages.filter(
      (passage) => passage.path.at(-1) === 'Policy Recommendations' && passage.number !== null,
    )
    expect(found?.map((passage) => passage.number)).toEqual(['1', '2', '3', '4', '5', '6'])
    expect(found?.every((passage) => passage.leadIn?.endsWith('can be proposed:'))).toBe(true)
  })

  test('counts none of its references among its clauses', () => {
    const found = article?.passages.filter((passage) => passage.path.includes('References'))
    expect(found).toHaveLength(13)
    expect(found?.every((passage) => passage.kind === 'footnote')).toBe(true)
  })

  test('rejoins the abstract that a layout in two columns tore apart', () => {
    const abstract = article?.passages.find((passage) => /War on Terror\. Between/.test(passage.text))
    expect(abstract?.path).toEqual(['Abstract'])
    expect(abstract?.text).toMatch(/The study will help/)
  })
})

describe.skipIf(!isThere)('the working group on internal security', () => {
  const brief = isThere ? read('002_7dcadca72950c8ea') : null

  test('has ten recommendations, seven of them under another', () => {
    const found = brief?.passages.filter(
      (passage) => passage.kind === 'bullet' && passage.path[0] === 'Recommendations',
    )
    expect(found).toHaveLength(10)
    const nested = found?.filter((passage) => brief?.text.slice(passage.start - 4, passage.start) === '  - ')
    expect(nested).toHaveLength(7)
  })

  test('has its table of mechanisms as three rows that name their columns', () => {
    const rows = brief?.passages.filter((passage) => passage.kind === 'row')
    expect(rows).toHaveLength(3)
    for (const row of rows ?? []) expect(row.text).toMatch(/^Recommendations: .+ \| Implementation mechanism: /)
    expect(rows?.[2]?.path).toEqual(['Recommendations'])
    expect(rows?.some((row) => /[<>]/.test(row.text))).toBe(false)
  })

  test('joins an observation whose sentence goes on below a blank line', () => {
    expect(brief?.passages.some((passage) => /for a while, but the products/.test(passage.text))).toBe(true)
  })
})

describe.skipIf(!isThere)('A Path to Peace', () => {
  const book = isThere ? read('003_d50894c1e4db3eca') : null
  const charter = book?.passages.filter((passage) => passage.path.includes('Charter of Peace')) ?? []

  test('has the 46 bullets of the Charter under 11 headings', () => {
    const bullets = charter.filter((passage) => passage.kind === 'bullet' && passage.path.at(-1) !== 'Charter of Peace')
    const headings = charter.filter((passage) => passage.kind === 'heading')
    expect(headings).toHaveLength(11)
    expect(headings.map((heading) => bullets.filter((bullet) => bullet.path.at(-1) === heading.text).length)).toEqual([
      8, 3, 5, 5, 4, 3, 4, 2, 4, 2, 6,
    ])
  })

  test('has its 7 opening bullets, led in by who speaks', () => {
    const opening = charter.filter((passage) => passage.kind === 'bullet' && passage.path.at(-1) === 'Charter of Peace')
    expect(opening).toHaveLength(7)
    expect(opening.every((passage) => passage.leadIn === 'We, the people of Pakistan:')).toBe(true)
  })

  test('keeps the survey in the second annex out of the Charter', () => {
    expect(charter.some((passage) => /Soft approaches|Perception assessment/.test(passage.text))).toBe(false)
    expect(book?.passages.find((passage) => passage.text === 'Soft approaches')?.path).toContain('Annex II')
  })

  test('takes 37 footnotes out of the sentences that they interrupt', () => {
    const notes = book?.passages.filter((passage) => passage.kind === 'footnote')
    expect(notes?.map((note) => note.number)).toEqual(Array.from({ length: 37 }, (_, index) => String(index + 1)))
    expect(
      book?.passages.some(
        (passage) => /it could be instrumental/.test(passage.text) && passage.path.at(-1) === 'The Way forward',
      ),
    ).toBe(true)
    expect(
      book?.passages.some((passage) => passage.kind === 'clause' && /^but given the timing/.test(passage.text)),
    ).toBe(false)
  })

  test('loses the running head that cuts sentences, and keeps the title', () => {
    expect(book?.title).toBe('A PATH TO PEACE')
    expect(book?.passages.filter((passage) => passage.text === 'A Path to Peace')).toEqual([])
    expect(book?.passages.some((passage) => /would depend much on how the remaining/.test(passage.text))).toBe(true)
  })

  test('takes no heading from its table of contents', () => {
    const chapters = book?.passages.filter((passage) => /^Chapter [IV]+:/.test(passage.text))
    expect(chapters).toHaveLength(5)
  })
})

describe.skipIf(!isThere)('the minutes of the Initiative against Organised Crime', () => {
  const minutes = isThere ? read('004_e81b49f7db67ade9').meetings : []

  test('are of two meetings', () => {
    expect(minutes.map(({ date, place }) => [date, place])).toEqual([
      ['2019-11-09', 'Islamabad'],
      ['2019-11-22', 'Islamabad Club'],
    ])
  })

  test('have 2 and 5 decisions', () => {
    expect(minutes.map((meeting) => meeting.decisions.length)).toEqual([2, 5])
  })

  test('have 8 and 18 entries of attendance, as printed', () => {
    expect(minutes.map((meeting) => meeting.attendance.length)).toEqual([8, 18])
    expect(minutes[0]?.attendance.at(-1)).toEqual({ name: 'Hassan Sardar', role: 'Manager Administration and Finance' })
    expect(minutes[1]?.attendance[0]).toEqual({ name: 'Tariq Khosa', role: 'Director N VIOC' })
    expect(minutes[1]?.attendance.filter((entry) => entry.name === 'Dr Farhan Zahid')).toHaveLength(2)
  })
})
