import { singularOf } from '../fields/nouns.ts'
import { Stems } from '../fields/stems.ts'
import { lexicon } from '../lexicon/lexicon.ts'
import { INSTRUMENTS, ORGANS, OTHERS, PHENOMENA } from '../lexicon/organs.ts'

export type Meaning = 'organ' | 'other' | 'instrument' | 'phenomenon' | 'thing'

/** What the abbreviations of a document stand for, by the words before the brackets in which it introduces them. */
export type Acronyms = ReadonlyMap<string, Meaning>

const BRACKETED = /\((\p{Lu}[\p{L}&/-]{1,9})\)/gu
const BEFORE = 90

export function acronymsOf(text: string): Acronyms {
  const found = new Map<string, Meaning>()
  for (const match of text.matchAll(BRACKETED)) {
    const acronym = match[1] ?? ''
    const phrase =
      text
        .slice(Math.max(0, match.index - BEFORE), match.index)
        .split(/[.;:\n]/)
        .at(-1)
        ?.trim() ?? ''
    const last = phrase.split(/\s+/).at(-1) ?? ''
    if (found.has(acronym) || !/^\p{L}/u.test(last)) continue
    found.set(acronym, /United Nations|World /.test(phrase) ? 'organ' : meaningOf(last, phrase))
  }
  for (const name of properNames(text)) if (!found.has(name)) found.set(name, 'organ')
  return found
}

/**
 * Words that stand in the middle of sentences with a capital and never without one: names of countries, towns, parties and people. Where such a
 * name is the subject of a promise, it is somebody who promises.
 */
function properNames(text: string): Set<string> {
  const names = new Set<string>()
  for (const [, name = ''] of text.matchAll(/\p{Ll},? (\p{Lu}\p{Ll}{2,})(?![\p{L}-])/gu)) names.add(name)
  for (const name of commonOf(names, text)) names.delete(name)
  for (const word of CALENDAR) names.delete(word)
  return names
}

/** Those of the names that the text also prints as a word in small letters. */
function commonOf(names: ReadonlySet<string>, text: string): string[] {
  const plain = [...names].filter((name) => /^[A-Z][a-z]/.test(name)).toSorted((a, b) => b.length - a.length)
  const others = [...names].filter((name) => !/^[A-Z][a-z]/.test(name))
  const found = new Set<string>()
  for (const { at, end } of new Stems(plain.join('|')).matches(text)) {
    const word = text.slice(at, end)
    if (word.charAt(0) >= 'a' && !/\p{L}/u.test(text.charAt(end)))
      found.add(word.charAt(0).toUpperCase() + word.slice(1))
  }
  const common = others.filter((name) => new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'u').test(text))
  return [...found, ...common]
}

const CALENDAR = lexicon(
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Ramadan Eid Christmas Easter Islam Islamic Article Section Annex Chapter Table Figure English Urdu Quran Internet Covid',
)

function meaningOf(last: string, phrase: string): Meaning {
  const head = singularOf(last.toLowerCase())
  if (
    /\b(?:Ministry|Department|Authority|Directorate|Commission|Council|Bureau|Agency|Office|Division|Government) (?:of|for) /.test(
      phrase,
    )
  )
    return 'organ'
  if (ORGANS.has(head) || ORGANS.has(last.toLowerCase())) return 'organ'
  if (INSTRUMENTS.has(head)) return 'instrument'
  if (PHENOMENA.has(head)) return 'phenomenon'
  return OTHERS.has(head) || OTHERS.has(last.toLowerCase()) ? 'other' : 'thing'
}

const INSTRUMENT_LETTERS = lexicon('NAP NISP NSAP SDG SDGs MDGs MoU MOU ToR TOR TORs ISP NDC NDCs BRI CPEC PRSP NPA')
const THING_LETTERS = lexicon(
  'CVE PVE P/CVE GDP GNI COVID COVID-19 HIV AIDS HIV/AIDS ICT ICTs IT KPI KPIs M&E AI GBV SGBV WASH CT IDP IDPs SME SMEs TV ID IDs IED IEDs CO2 GHG R&D PPP PPPs TVET STEM DDR SSR WPS FDI VAT PhD SALW',
)
const OTHER_LETTERS = lexicon(
  'NGO NGOs CSO CSOs INGO INGOs CBO CBOs EU UN UNODC UNDP UNICEF WHO OSCE AU ECOWAS NATO INTERPOL',
)

/** Unknown capitals in front of a verb are most often an organ's. */
export function meaningOfAcronym(letters: string, acronyms: Acronyms): Meaning {
  const known = acronyms.get(letters) ?? acronyms.get(letters.replace(/s$/, ''))
  if (known) return known
  if (INSTRUMENT_LETTERS.has(letters)) return 'instrument'
  if (THING_LETTERS.has(letters)) return 'thing'
  return OTHER_LETTERS.has(letters) ? 'other' : 'organ'
}
