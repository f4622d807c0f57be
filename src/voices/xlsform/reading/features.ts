import type { OutOfScope } from '../model.ts'

/** What expressions and texts ask for that stays out, by how they ask. */
const ASKED: [asks: RegExp, feature: OutOfScope][] = [
  [/\$\{\s*last-saved#/, 'lastSaved'],
  [/\bpulldata\s*\(/, 'pulldata'],
  [/\b(?:indexed-repeat|position|count|count-non-empty|last)\s*\(/, 'repeat'],
  [/\binstance\s*\(|[}\w)]\s*\[[^\]'"]*[=<>/]/, 'lookup'],
  [/\b(?:area|distance|geofence|enclosed-area)\s*\(/, 'location'],
  [/\b(?:property|device-id)\s*\(|\$\{\s*(?:instanceID|instanceName)\s*\}/, 'metadata'],
]

/** Appearances that send the question elsewhere. */
const APPEARANCES: [asks: RegExp, feature: OutOfScope][] = [
  [/\bsearch\s*\(/, 'externalData'],
  [/\b(?:ex|printer|bearing|intent):|\bex:/, 'externalApp'],
  [/\b(?:map|quickmap|placement-map|image-map)\b/, 'location'],
]

const firstIn = (table: [RegExp, OutOfScope][], text: string) => {
  for (const [asks, feature] of table) {
    const [what] = asks.exec(text) ?? []
    if (what !== undefined) return { feature, what: what.replace(/\s*\($/, '()') }
  }
  return null
}

export const featureIn = (text: string) => firstIn(ASKED, text)
export const featureInAppearance = (text: string) => firstIn(APPEARANCES, text)
