/** A colour as linear red, green and blue from 0 to 1. */
export type LinearColour = readonly [number, number, number]

/** Reads `#rrggbb`. Throws where it is anything else. */
export function readColour(hex: string): LinearColour {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`Not a colour: "${hex}". Expected six hexadecimal digits after #.`)
  const channel = (at: number) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance([red, green, blue]: LinearColour): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(a: LinearColour, b: LinearColour): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

/** CIE L*a*b* under D65: lightness from 0 to 100, and two axes of hue. */
export function lab([red, green, blue]: LinearColour): LinearColour {
  const root = (value: number) => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116)
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
  const y = root(luminance([red, green, blue]))
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

/** How far two colours are apart (CIE 1976); about 2 is just seen, 20 is plain. */
export function distance(a: LinearColour, b: LinearColour): number {
  const [one, other] = [lab(a), lab(b)]
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2])
}

// Machado, Oliveira and Fernandes 2009, severity 1.0.
const blindness = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const

/** The colour as somebody sees it who lacks one kind of cone. */
export function seenWith(kind: keyof typeof blindness, [red, green, blue]: LinearColour): LinearColour {
  const clamp = (value: number) => Math.min(1, Math.max(0, value))
  const [r, g, b] = blindness[kind].map(([x, y, z]) => clamp(x * red + y * green + z * blue))
  return [r ?? 0, g ?? 0, b ?? 0]
}
