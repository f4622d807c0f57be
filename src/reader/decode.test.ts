import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'
import { ReadingError } from './model.ts'

const URDU =
  'حکومت پاکستان نے قومي داخلي سلامتي پاليسي کے تحت فيصلہ کيا ہے کہ وزارت داخلہ تيس دن کے اندر ايک منصوبہ تيار کرے گي، جس پر تمام صوبے عمل کريں گے۔'
const FRENCH = 'Le ministère établira un comité chargé de la sécurité intérieure, à créer avant l’été.'
const ENGLISH = `The ministry’s plan — “within 30 days” — costs £5 million. ${'It shall be carried out by the provinces. '.repeat(200)}`

function refusal(bytes: Uint8Array): ReadingError {
  try {
    decode(bytes)
  } catch (error) {
    if (error instanceof ReadingError) return error
  }
  throw new Error('nothing was refused')
}

describe('a text file is decoded', () => {
  test.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le'])('from %s by its byte order mark', (encoding) => {
    expect(decode(iconv.encode(`${URDU}\nPlan`, encoding, { addBOM: true }))).toBe(`${URDU}\nPlan`)
  })

  test('from UTF-8 without a mark', () => {
    expect(decode(Buffer.from(URDU))).toBe(URDU)
  })

  test.each([
    ['windows-1256', URDU.replace('۔', '.')],
    ['windows-1252', FRENCH],
    ['windows-1252', ENGLISH],
    ['windows-1252', 'A café'],
  ])('from %s, though nothing says so', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding))).toBe(text)
  })

  test('from what HTML declares, where its bytes are of one byte a letter', () => {
    const page = '<html><meta charset="windows-1251"><p>Правительство утверждает план действий</p>'
    expect(decode(iconv.encode(page, 'windows-1251'))).toBe(page)
  })

  test('from UTF-8 even where HTML declares something else', () => {
    const page = `<html><meta charset="windows-1252"><p>${URDU}</p>`
    expect(decode(Buffer.from(page))).toBe(page)
  })
})

describe('a text file is refused', () => {
  test.each([
    ['windows-1251', 'Правительство утверждает план действий по обеспечению безопасности граждан'],
    ['koi8-r', 'Правительство утверждает план действий по обеспечению безопасности граждан'],
    ['windows-1250', 'Ministerstwo Spraw Wewnętrznych podejmie działania, źródło żółć'],
    ['shift_jis', '政府は計画を実施する。内務省は三十日以内に委員会を設置する。'],
    ['gb18030', '政府执行计划,内政部应在三十天内设立委员会。'],
    ['macroman', FRENCH],
    ['cp850', FRENCH],
  ])('in %s', (encoding, text) => {
    expect(refusal(iconv.encode(text, encoding))).toMatchObject({ problem: 'encoding' })
  })

  test('when UTF-8 breaks off in the middle, naming byte and line', () => {
    const bytes = Buffer.concat([Buffer.from('Zuständig:\nété, à, ü, ö\n'), Buffer.from([0xc3]), Buffer.from('x')])
    expect(refusal(bytes)).toMatchObject({ problem: 'encoding', where: 'byte 31, line 3' })
  })

  test.each([
    ['in plain ASCII', 'The Ministry shall act.\nThe Age', 'byte 32, line 2'],
    ['between words', 'The Ministry shall act.\nThe ', 'byte 29, line 2'],
    ['in English with quotation marks', 'The “Ministry” shall act – now.\nThe Age', 'byte 46, line 2'],
    ['in Urdu', 'وزارت\nدس ', 'byte 17, line 2'],
  ])('when stray bytes stand %s, naming the first', (_, before, where) => {
    const bytes = Buffer.concat([Buffer.from(before), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('ncy reports.\n')])
    const error = refusal(bytes)
    expect(error).toMatchObject({ problem: 'encoding', where })
    expect(error.message).toContain('FF FE 80')
  })

  test('when a single byte of a letter is left in plain ASCII', () => {
    const bytes = Buffer.concat([Buffer.from('The Ministry shall act.\nThe Age'), Buffer.from([0xc3, 0x20])])
    expect(refusal(bytes).where).toBe('byte 32, line 2')
  })

  test('when it is UTF-16 without a mark', () => {
    expect(refusal(iconv.encode('The Ministry shall act', 'utf-16le'))).toMatchObject({ problem: 'encoding' })
  })

  test('when UTF-16 ends in half a letter', () => {
    const whole = iconv.encode('Plan', 'utf-16le', { addBOM: true })
    expect(refusal(whole.subarray(0, -1))).toMatchObject({ problem: 'encoding', where: 'byte 7' })
  })

  test('when it holds NUL bytes, naming the first', () => {
    expect(refusal(Buffer.from('A plan\nwith \0 in it\0'))).toMatchObject({
      problem: 'not-text',
      where: 'byte 13, line 2',
    })
  })

  test('when it is full of control characters', () => {
    expect(refusal(Buffer.from('\x01\x02\x03\x04\x05\x06 A plan')).problem).toBe('not-text')
  })

  test.each([
    ['French', FRENCH, 'windows-1252'],
    ['quotation marks', '“One” – “two” – “three” ’', 'windows-1252'],
    ['Urdu', URDU, 'latin1'],
  ])('when it was once read in the wrong encoding: %s', (_, text, wrong) => {
    const doubled = Buffer.from(iconv.decode(Buffer.from(text), wrong))
    expect(refusal(doubled)).toMatchObject({ problem: 'encoding' })
  })
})
