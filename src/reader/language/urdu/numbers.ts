const WORDS =
  `ایک دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس بیس اکیس بائیس تئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس
  تیس اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس چالیس اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس
  پچاس اکاون باون ترپن چون پچپن چھپن ستاون اٹھاون انسٹھ ساٹھ اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر
  ستر اکہتر بہتر تہتر چوہتر پچہتر چھہتر ستتر اٹھہتر اناسی اسی اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی
  نوے اکیانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے`
    .trim()
    .split(/\s+/)

const VALUES = new Map<string, number>([
  ...WORDS.map((word, index) => [word, index + 1] as const),
  ['صفر', 0],
  ['چھے', 6],
  ['ڈیڑھ', 1.5],
  ['ڈھائی', 2.5],
  ['دونوں', 2],
  ['تینوں', 3],
  ['چاروں', 4],
  ['پانچوں', 5],
  ['ساتوں', 7],
  ['آٹھوں', 8],
  ['نوے', 90],
])

const SCALES = new Map<string, number>([
  ['سو', 100],
  ['ہزار', 1e3],
  ['لاکھ', 1e5],
  ['ملین', 1e6],
  ['کروڑ', 1e7],
  ['ارب', 1e9],
  ['بلین', 1e9],
  ['کھرب', 1e11],
])

export interface UrduNumeral {
  value: number
  end: number
  /** "ساتوں", "دونوں": all of them. */
  all: boolean
  digits: boolean
}

/** A number that begins at a word of the plain sentence: "چار ہزار", "75 کروڑ", "ڈھائی لاکھ". */
export function urduNumeralAt(words: string[], from: number): UrduNumeral | null {
  const half = words[from] === 'ساڑھے' ? 0.5 : 0
  let index = half ? from + 1 : from
  let total = 0
  let current: number | null = null
  let digits = false
  for (; index < words.length; index += 1) {
    const word = words[index] ?? ''
    const figure = /^\d[\d,.]*$/.test(word) ? Number(word.replaceAll(',', '')) : undefined
    const small = figure ?? VALUES.get(word)
    const scale = SCALES.get(word)
    if (small !== undefined && current === null) {
      current = small + half
      digits ||= figure !== undefined
    } else if (
      small !== undefined &&
      small < 100 &&
      (current ?? 0) % 100 === 0 &&
      (current ?? 0) > 0 &&
      figure === undefined
    )
      current = (current ?? 0) + small
    else if (scale === 100) current = (current ?? 1) * 100
    else if (scale !== undefined && (current !== null || index === from || from < index)) {
      total += (current ?? (index === from ? 1 : 0)) * scale
      current = 0
    } else break
  }
  if (current === null) return null
  return { value: Number((total + current).toPrecision(15)), end: index, all: /وں$/.test(words[from] ?? ''), digits }
}
