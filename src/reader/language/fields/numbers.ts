import { lowered, type Word } from '../grammar/words.ts'

/** A number in words or digits: its value and the words it takes, `end` excluded. */
export interface Numeral {
  value: number
  from: number
  end: number
  /** Written in digits somewhere; "one" and "two" in words are often no figure at all. */
  digits: boolean
}

const SMALL = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`
    .split(' ')
    .map((word, value) => [word, value] as const),
)
const TENS = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index) => [word, 20 + 10 * index] as const),
)
const SIMPLE = new Map([...SMALL, ...TENS])
const SCALES: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  m: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
/** Scales that stand only right behind digits: "2.5m", "3k", or behind a sum of money. */
const TIGHT = new Set(['k', 'm', 'b'])

export function numeralAt(words: Word[], from: number): Numeral | null {
  if (!begins(words[from]?.lower ?? '')) return null
  let total = 0
  let current: number | null = null
  let digits = false
  let index = from
  while (index < words.length) {
    const word = words[index]?.lower ?? ''
    const figure = figureOf(words, index)
    if (figure && current === null) {
      current = figure.value
      digits = true
      index = figure.end
      if (figure.scale) current *= figure.scale
      continue
    }
    const small = smallOf(word)
    if (small !== null && !digits && fits(current, small)) {
      current = (current ?? 0) + small
      index += 1
      continue
    }
    const scale = TIGHT.has(word) ? undefined : SCALES[word]
    if (scale !== undefined && current !== null) {
      if (scale === 100) current *= 100
      else {
        total += current * scale
        current = 0
      }
      index += 1
      continue
    }
    if (
      word === 'and' &&
      current !== null &&
      !digits &&
      smallOf(words[index + 1]?.lower ?? '') !== null &&
      SCALES[words[index - 1]?.lower ?? '']
    ) {
      index += 1
      continue
    }
    break
  }
  if (current === null) return null
  const end = afterRepeatedDigits(words, index)
  return { value: round(total + current), from, end, digits: digits || end > index }
}

/** Most words begin no number; asked first, it saves the rest. */
function begins(word: string): boolean {
  return isDigit(word.charCodeAt(0)) || smallOf(word) !== null
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE
}

const ZERO = 0x30
const NINE = 0x39

/** "thirty (30) days": the figure in brackets says the same again. */
function afterRepeatedDigits(words: Word[], index: number): number {
  const bracketed =
    words[index]?.text === '(' && /^\d/.test(words[index + 1]?.text ?? '') && words[index + 2]?.text === ')'
  return bracketed ? index + 3 : index
}

function figureOf(words: Word[], index: number): { value: number; end: number; scale?: number } | null {
  const word = words[index]?.lower ?? ''
  const match = isDigit(word.charCodeAt(0)) ? /^(\d[\d,.]*)(\p{L}*)$/u.exec(word) : null
  if (!match) return null
  const [, figure = '', suffix = ''] = match
  const scale = suffix ? SCALES[suffix] : undefined
  if (suffix && scale === undefined) return null
  let value = plain(figure)
  let end = index + 1
  while (/^\d{1,3}$/.test(figure) && /^\d{3}$/.test(words[end]?.text ?? '') && touching(words, end) && value < 1e9) {
    value = value * 1000 + Number(words[end]?.text)
    end += 1
  }
  return { value, end, ...(scale ? { scale } : {}) }
}

function touching(words: Word[], index: number): boolean {
  return (words[index]?.at ?? 0) - (words[index - 1]?.end ?? 0) === 1
}

/** "1,000" and "78,5" and "1.200.000": a comma or point before exactly three digits parts thousands, except "1.200" alone. */
function plain(figure: string): number {
  if (/^\d+$/.test(figure)) return Number(figure)
  const trimmed = figure.replace(/[.,]$/, '')
  if (/^\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''))
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(trimmed)) return Number(trimmed.replaceAll('.', ''))
  return Number(trimmed.replace(',', '.').replaceAll(',', ''))
}

function smallOf(word: string): number | null {
  const direct = SIMPLE.get(word)
  if (direct !== undefined) return direct
  if (!word.includes('-')) return null
  const [tens = '', unit = '', more] = word.split('-')
  const ten = TENS.get(tens)
  const one = SMALL.get(unit)
  return more === undefined && ten !== undefined && one !== undefined ? ten + one : null
}

/** Whether "thirty" + "three" go on building one number, or a second one begins. */
function fits(current: number | null, small: number): boolean {
  if (current === null) return true
  if (current % 100 === 0 && current > 0) return true
  return current % 10 === 0 && current % 100 >= 20 && small < 10 && small > 0
}

/** Floating point would make 732.4 billion 732399999999.99. */
function round(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15))
}

const FOREIGN_DIGITS = /[۰-۹٠-٩٬٫]/g

/** Eastern digits and their separators as the ones everybody computes with; every character keeps its place. */
export function westernDigits(text: string): string {
  return text.replace(FOREIGN_DIGITS, (mark) => {
    if (mark === '٬') return ','
    if (mark === '٫') return '.'
    const code = mark.charCodeAt(0)
    return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660))
  })
}

export function isNumberWord(word: string): boolean {
  return smallOf(lowered(word)) !== null || /^\d/.test(word) || word.toLowerCase() in SCALES
}
