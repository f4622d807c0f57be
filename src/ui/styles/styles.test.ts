// biome-ignore lint/style/noRestrictedImports: the room itself stays pure; this test reads the sheets it checks
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { fillOf, tones } from '../tone.ts'
import { contrast, distance, lab, readColour, seenWith } from './colour.ts'

const folder = new URL('.', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))

/** The colours of each mode: what is not said again in the dark is as in the light. */
function modes(): Record<'light' | 'dark', Record<string, string>> {
  const [light = '', dark = ''] = read('tokens.css').split('@media screen and (prefers-color-scheme: dark)')
  const colours = (css: string) =>
    Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
  return { light: colours(light), dark: colours(dark) }
}

const onPaper = ['ink', 'ink-quiet', 'accent', 'error']
const textPairs = [
  ...onPaper.flatMap(
    (ink) =>
      [
        [ink, 'paper'],
        [ink, 'paper-sunk'],
      ] as const,
  ),
  ['one', 'one-ground'],
  ['two', 'two-ground'],
  ['ink', 'one-ground'],
  ['ink', 'two-ground'],
  ['ink', 'highlight'],
  ['paper', 'ink'],
] as const
const drawn = ['accent', 'error', 'line-strong', ...tones.map((tone) => `tone-${tone}`)]
const solids = tones.filter((tone) => fillOf[tone] === 'solid')

describe.each(Object.entries(modes()))('the colours of the %s mode', (_mode, colours) => {
  const colour = (name: string) => readColour(colours[name] ?? '')

  test.each(textPairs)('%s on %s can be read (4.5 to 1)', (ink, ground) => {
    expect(contrast(colour(ink), colour(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(drawn)('%s can be seen on paper (3 to 1)', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(3)
  })

  test('tones that fill alike differ in lightness, for a printer without colour', () => {
    for (const a of solids) {
      for (const b of solids) {
        if (a < b)
          expect(
            Math.abs(lab(colour(`tone-${a}`))[0] - lab(colour(`tone-${b}`))[0]),
            `${a} ${b}`,
          ).toBeGreaterThanOrEqual(8)
      }
    }
  })

  test.each(['protanopia', 'deuteranopia'] as const)('good, fair, slow and bad are told apart with %s', (kind) => {
    const seen = [...solids, 'bad'].map((tone) => ({ tone, colour: seenWith(kind, colour(`tone-${tone}`)) }))
    for (const a of seen) {
      for (const b of seen)
        if (a.tone < b.tone) expect(distance(a.colour, b.colour), `${a.tone} ${b.tone}`).toBeGreaterThanOrEqual(12)
    }
  })
})

describe('the style sheets', () => {
  test('name every colour in both modes', () => {
    const { light, dark } = modes()
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort())
  })

  test.each(sheets)('%s knows no left and right, because Urdu runs the other way', (name) => {
    expect(read(name)).not.toMatch(
      /(margin|padding|border|inset|float|clear|text-align)[\w-]*(-left|-right|:\s*(left|right))|[{;]\s*(left|right)\s*:/,
    )
  })

  test('weigh at most 12 KB together', () => {
    expect(gzipSync(sheets.map(read).join('\n')).length).toBeLessThan(12 * 1024)
  })

  test('load at most three Latin fonts, each once', () => {
    const files = [...read('fonts.css').matchAll(/@fontsource\/[\w-]+\/files\/([\w-]+)\.woff2/g)].map(
      ([, file]) => file,
    )
    expect(new Set(files).size).toBe(files.length)
    expect(files.filter((file) => file?.includes('-latin-'))).toHaveLength(3)
  })

  test('ask no other host for anything', () => {
    for (const name of sheets) expect(read(name)).not.toMatch(/https?:\/\/(?!www\.w3\.org)/)
  })
})
