/** What a page of any evaluation says, in either language: no name of a column, no figure in the other language's digits, nothing empty. */
import { describe, expect, test } from 'vitest'
import { messages as english } from '#src/i18n/en/index.ts'
import { translator } from '#src/i18n/translate.ts'
import { messages as urdu } from '#src/i18n/ur/index.ts'
import { seeded } from '#src/statistics/random.ts'
import { evaluate } from './evaluate.ts'

const noFile = () => {
  throw new Error('no file is read')
}

function rowsOf(effect: number) {
  const random = seeded(9)
  return Array.from({ length: 12 }, (_, i) =>
    Array.from({ length: 48 }, (_, t) => ({
      ...{ area: `area ${i}`, month: `${2010 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}` },
      n: 30 + i + 5 * Math.sin(t) + random() - (i === 0 && t >= 24 ? effect : 0),
    })),
  ).flat()
}
const common = { data: rowsOf(12), outcome: 'n', time: 'month' }
const one = { ...common, method: 'synthetic-control', unit: 'area', treated: 'area 0', from: '2012-01' }
const breaks = {
  ...common,
  method: 'change-points',
  area: 'area',
  from: '2012-01',
  season: { period: 12, harmonics: 1 },
}
const page = (spec: object, locale: 'en' | 'ur', outcome?: string) =>
  evaluate(spec, noFile)
    .plain(translator(locale), outcome)
    .flatMap(({ sentences }) => sentences)

describe('a page in plain language', () => {
  test('calls the outcome what its reader calls it, and not by the name of a column', () => {
    const sentences = page(one, 'en', 'Thefts a month')
    expect(sentences.join('\n')).toMatch(
      /Thefts a month in area 0, since January 2012: on average 1[12].* less than in the synthetic area, which is [\d.]+% of it/,
    )
    expect(sentences.filter((sentence) => !sentence.includes('Σ')).join('\n')).not.toMatch(/\bn\b/)
    expect(page(one, 'ur', 'ماہانہ چوریاں').join('\n')).toMatch(/area 0 میں ماہانہ چوریاں، جنوری ۲۰۱۲ سے: .* کم/)
  })

  test('says whether there was more or less, and which area it would be without', () => {
    const more = page({ ...one, data: rowsOf(-12) }, 'en').join('\n')
    expect(more).toMatch(/on average 1[12].* more than in the synthetic area/)
    expect(more).toMatch(
      /left out one at a time the effect goes from .* \(without area \d+\) to .* \(without area \d+\)/,
    )
  })

  test('has the model in words first, and its formula after them', () => {
    const sentences = page(one, 'en')
    const at = (words: RegExp) => sentences.findIndex((sentence) => words.test(sentence))
    expect(at(/Σ/)).toBeGreaterThan(at(/a synthetic one/))
  })

  test('calls what may break by words, and parts a list as the language does', () => {
    expect(page(breaks, 'en').join('\n')).toMatch(/Breaks of the mean and the season are looked for/)
    const said = page(breaks, 'ur').join('\n')
    expect(said).toMatch(/اوسط اور موسم کے موڑ/)
    expect(said).not.toMatch(/; |, (?=\p{Script=Arabic})/u)
  })
})

test('Urdu’s own texts on evaluations have Urdu’s digits, and English writes a percentage without a blank', () => {
  const texts = ({ areas, evaluation, evaluations }: Record<'areas' | 'evaluation' | 'evaluations', object>) =>
    [areas, evaluation, evaluations].flatMap((part) => Object.values(part).map(String))
  const isWrong = (text: string) => /(?<![\d{=A-Z-])\b\d+ فیصد/.test(text)
  expect(texts(urdu).length).toBeGreaterThan(300)
  expect(texts(urdu).filter(isWrong)).toEqual([])
  expect(texts(english).filter((text) => /[\d}] %/.test(text))).toEqual([])
})
