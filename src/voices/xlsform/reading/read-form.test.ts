import { describe, expect, test } from 'vitest'
import { translator } from '#src/i18n/translate.ts'
import { readMarkdown } from '../input/tables.ts'
import { type FormReading, nodesOf, questionsOf } from '../model.ts'
import { findingSaid, placeSaid } from '../say.ts'
import { readForm } from './read-form.ts'

const read = (markdown: string): FormReading => readForm(readMarkdown(markdown))

const places = ({ refusals }: FormReading) =>
  refusals.map(({ sheet, row, column, key }) => `${sheet} ${row} ${column}: ${key}`)

const perceptions = `
| survey |
| | type | name | label::English (en) | label::اردو (ur) | relevant | constraint | constraint_message::English (en) | required |
| | begin_group | you | About you | آپ کے بارے میں | | | | |
| | integer | age | Your age | آپ کی عمر | | . >= 18 and . < 120 | From 18 years | yes |
| | end_group | | | | | | | |
| | select_one yn | heard | Have you heard of it? | کیا آپ نے سنا ہے؟ | \${age} > 20 | | | |
| | select_multiple ways or_other | how | How? | کیسے؟ | \${heard} = 'y' | | | |
| choices |
| | list_name | name | label::English (en) | label::اردو (ur) |
| | yn | y | Yes | ہاں |
| | yn | n | No | نہیں |
| | ways | tv | Television | ٹی وی |
| settings |
| | form_title | default_language | version |
| | Perceptions | English (en) | 3 |
`

describe('a form', () => {
  test('is read with its groups, languages, logic and choices', () => {
    const { form, refusals } = read(perceptions)
    expect(refusals).toEqual([])
    expect(form?.settings).toMatchObject({ title: 'Perceptions', version: '3', defaultLanguage: 'English (en)' })
    expect(form?.languages).toEqual([
      { name: 'English (en)', code: 'en', dir: 'ltr' },
      { name: 'اردو (ur)', code: 'ur', dir: 'rtl' },
    ])
    expect([...nodesOf(form?.nodes ?? [])].map(({ path }) => path)).toEqual([
      'you',
      'you/age',
      'heard',
      'how',
      'how_other',
    ])
    expect(form?.nodes[0]).toMatchObject({
      kind: 'group',
      nodes: [{ type: 'integer', required: 'true()', constraint: '. >= 18 and . < 120' }],
    })
  })

  test('has what or_other stands for written out, in the words of its language', () => {
    const { form, notices } = read(perceptions)
    expect(form?.lists.ways?.at(-1)).toEqual({
      name: 'other',
      label: { 'English (en)': 'Other', 'اردو (ur)': 'دیگر' },
      columns: {},
    })
    expect([...(form ? questionsOf(form) : [])].at(-1)?.relevant).toBe("selected(../how, 'other')")
    expect(notices.map(({ key }) => key)).toContain('otherWritten')
  })

  test('is refused with sheet, row and column for every mistake at once', () => {
    const reading = read(`
| survey |
| | type | name | label | relevant | constraint |
| | text | a b | A | | |
| | intger | n | N | | |
| | select_one none | s | S | | |
| | text | t | T | \${nobody} = 1 | . > |
| | begin_group | g | G | | |
`)
    expect(reading.form).toBeNull()
    expect(places(reading)).toEqual([
      'survey 2 name: badName',
      'survey 3 type: unknownType',
      'survey 4 type: noSuchList',
      'survey 6 type: notClosed',
      'survey 5 relevant: noSuchName',
      'survey 5 constraint: unexpectedEnd',
    ])
  })

  test('is refused by the name of the feature that stays out', () => {
    const { refusals } = read(`
| survey |
| | type | name | label | calculation |
| | begin_repeat | r | R | |
| | image | photo | A picture | |
| | calculate | c | | pulldata('f', 'a', 'b', 'c') |
| | deviceid | d | | |
| | end_repeat | | | |
`)
    expect(refusals.map(({ feature }) => feature)).toEqual(['repeat', 'media', 'pulldata', 'metadata'])
  })

  test('may not have an answer that depends on itself, by whatever way', () => {
    const { refusals } = read(`
| survey |
| | type | name | label | relevant |
| | text | a | A | \${b} = 1 |
| | text | b | B | \${c} = 1 |
| | text | c | C | \${a} = 1 |
`)
    expect(refusals).toMatchObject([{ key: 'circular', values: { way: 'a → b → c → a' } }])
  })

  test('may not hold characters that turn its text around', () => {
    const { refusals } = read(`| survey |\n| | type | name | label |\n| | text | q | safe \u202e evil |`)
    expect(refusals).toMatchObject([{ key: 'override', row: 2, column: 'label', values: { character: 'U+202E' } }])
  })

  test('loses no column, setting or row in silence', () => {
    const { refusals, notices } = read(`
| survey |
| | type | name | label | relevnt | remarks |
| | text | q | Q | 1 = 1 | |
| | | | | | a remark |
| settings |
| | public_key | colour | verson |
| | MIIB | red | 3 |
| notes |
| | hello |
`)
    expect(refusals.map(({ key, column }) => `${key} ${column}`)).toEqual([
      'unknownSetting verson',
      'unknownColumn relevnt',
    ])
    expect(notices.map(({ key, column }) => `${key} ${column}`).sort()).toEqual([
      'foreignSheet ',
      'remarkColumn remarks',
      'remarkRow ',
      'settingKept colour',
      'settingKept public_key',
    ])
  })

  test('takes the column that names the default language before the one that names none', () => {
    const { form, notices } = read(`
| settings | default_language |
| | en |
| survey | type | name | label | label::en |
| | note | n | hello | hi there |
`)
    expect(form?.nodes[0]?.label).toEqual({ en: 'hi there' })
    expect(notices).toMatchObject([{ key: 'overruled' }])
  })

  test('may have one name in two groups, until something refers to it', () => {
    const form = (label: string) => `
| survey | type | name | label |
| | text | q | Q |
| | begin group | g | G |
| | text | q | ${label} |
| | end group | | |`
    expect(read(form('Q')).refusals).toEqual([])
    expect(read(form('you said $' + '{q}')).refusals).toMatchObject([{ key: 'severalOfName' }])
  })
})

test.each(['en', 'ur'] as const)('every finding has words in %s', (locale) => {
  const t = translator(locale)
  const { refusals, notices } = read(`
| survey | type | name | label | relevant | trigger |
| | range | r | R | pow(1) | $ |
| | geopoint | g | G | 'a' + 1 | |
| | end_group | | | | |
| chioces | x |
| | 1 |`)
  for (const finding of [...refusals, ...notices]) {
    expect(findingSaid(t, finding)).not.toMatch(/undefined|(?<!\$)\{\w*\}/)
    expect(placeSaid(t, finding)).toContain(finding.sheet)
  }
  expect(refusals.length).toBeGreaterThan(3)
})
