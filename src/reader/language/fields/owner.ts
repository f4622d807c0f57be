import { kindOf, namesIn } from '../grammar/subject.ts'
import { isAcronym, isCapitalised, isMark, type Word, wordsOf } from '../grammar/words.ts'
import { NAMES } from '../lexicon/currencies.ts'
import type { Setting } from '../rules/act.ts'

const AGENT = /^(?:by|through)$/
const NO_AGENT =
  /^(?:supported|funded|financed|affected|recommended|adopted|approved|held|owned|caused|signed|used|made|adopted|produced|endorsed|committed|posed|faced|experienced|accompanied|guided|followed|increased|reduced)$/
const HOUSED = /^(?:under|within)$/
const FOUNDING =
  /\b(?:establish\w*|creat\w+|set(?:ting)?[ -]?up|form(?:ation|ed|ing)?|institut\w+|headquarters?|cell|unit|wing|centre|center|directorate|mechanism|secretariat|desk)\b/i
const CHAIRED =
  /\b(?:under the (?:chairmanship|leadership|lead|supervision|auspices|direction|responsibility|chair) of|led by|headed by|chaired by|run by|spearheaded by|coordinated by|implemented by|undertaken by|payable by|overseen by|responsibility of|to be (?:named|done|appointed|chosen) by)\s+/gi

/** Who must act where the verb has no doer of its own: "by NACTA", "under MoI", "under the chairmanship of the Secretary". */
export function agentsOf(sentence: string, setting: Setting): string[] {
  const words = wordsOf(sentence)
  const names: string[] = []
  for (const match of sentence.matchAll(CHAIRED))
    names.push(...nameFrom(sentence, words, match.index + match[0].length, setting))
  for (let index = 1; index < words.length - 1; index += 1) {
    const word = words[index] as Word
    const before = words[index - 1] as Word
    if (
      AGENT.test(word.lower) &&
      !NO_AGENT.test(before.lower) &&
      (namedAfter(words, index) ||
        (word.lower === 'by' && /^(?:the|an?|all|each|both|every|its|their)$/.test(words[index + 1]?.lower ?? '')))
    )
      names.push(...nameFrom(sentence, words, words[index + 1]?.at ?? 0, setting))
    if (HOUSED.test(word.lower) && FOUNDING.test(sentence.slice(0, word.at)) && namedAfter(words, index))
      names.push(...nameFrom(sentence, words, words[index + 1]?.at ?? 0, setting))
  }
  return [...new Set(names)]
}

function namedAfter(words: Word[], index: number): boolean {
  const next = words[index + 1]
  const name = next?.lower === 'the' || next?.lower === 'a' ? words[index + 2] : next
  return name !== undefined && (isAcronym(name) || isCapitalised(name))
}

/** The organ named from a place on, up to a mark, a verb or a preposition that does not belong to its name. */
function nameFrom(sentence: string, words: Word[], at: number, setting: Setting): string[] {
  const from = words.findIndex((word) => word.at >= at)
  if (from < 0) return []
  let end = from
  while (end < words.length && end < from + 14 && !stops(words, end, from)) end += 1
  const phrase = words.slice(from, end)
  const kind = kindOf(phrase, setting.acronyms)
  return kind === 'organ' || kind === 'other' ? namesIn(sentence, phrase, setting.acronyms) : []
}

function stops(words: Word[], index: number, from: number): boolean {
  const word = words[index] as Word
  if (index === from) return false
  if (isMark(word) && !/^[&'’,-]$/.test(word.text)) return true
  if (word.text === ',') return !isCapitalised(words[index + 1] ?? word)
  return /^(?:to|in|at|with|by|before|within|from|as|is|are|will|shall|which|who|that|where|after|on|under|until|when|having|using|concerned|pursuant|no|not|every|each)$/.test(
    word.lower,
  )
}

const LABELLED =
  /(?:^|[\s([;.–-])(?:responsib(?:le|ility)(?: (?:institution|agency|body|ministry|authority|party|for implementation))?|lead(?: (?:agency|ministry|institution|department|implementing agency|organi[sz]ation))?|owners?|action(?: by)?|implement(?:ing|ed by)(?: (?:agency|institution|body))?|who)\s*[:–]\s*([^.;|\n)]{2,120})/i

/** "Responsible: Ministry of Justice", "Action: Secretary" inside a passage. */
export function labelledOwners(text: string, setting: Setting): string[] {
  const named = LABELLED.exec(text)?.[1]
  return named ? namesInCell(named, setting) : []
}

/** "(Ministry of the Interior, 2027)" at the end of an item. An abbreviation of the words before it is no owner. */
export function bracketedOwners(text: string, setting: Setting): string[] {
  const inner = /[([]([^()[\]]{2,80})[)\]][.;]?\s*$/.exec(text)
  if (!inner?.[1] || setting.acronyms.has(inner[1].trim())) return []
  const names = namesInCell(inner[1], setting)
  return names.filter(
    (name) => !initials(text.slice(0, inner.index)).endsWith(name.toUpperCase().replace(/[^A-Z]/g, '')),
  )
}

function initials(text: string): string {
  return (text.match(/\b\p{Lu}/gu) ?? []).join('')
}

const TIMES =
  /\d|\b(?:within|ongoing|continuous|annual\w*|month\w*|year\w*|quarter\w*|daily|weekly|immediately|immediate)\b/i

/** The names in a table's cell or after a label: whatever a list of capitals and organs holds, in the order printed. */
export function namesInCell(cell: string, setting: Setting): string[] {
  const names: string[] = []
  for (const part of cell.split(/[;\n•/]|\s[-–]\s/)) {
    const words = wordsOf(part)
    const found = namesIn(part, words, setting.acronyms)
    if (found.length > 0) names.push(...found)
    else if (words.length > 0 && words.length < 9 && isCapitalised(words[0] as Word) && !TIMES.test(part))
      names.push(
        part
          .replace(/^(?:the|an?) /i, '')
          .replace(/[\s.,]+$/, '')
          .trim(),
      )
  }
  return [
    ...new Set(
      names.filter(
        (name) =>
          name.length > 1 && !isCurrency(name) && !/^(?:tb[acd]|n\/a|none|all|various|ongoing|total)$/i.test(name),
      ),
    ),
  ]
}

/** "OD 12,000 (Orvale dollars)": what the letters stand for is nobody. */
function isCurrency(name: string): boolean {
  const last = name.toLowerCase().split(' ').at(-1) ?? ''
  return last.replace(/s$/, '') in NAMES
}

/** "To the county assemblies": whom the items under a heading address. */
export function addressedBy(path: string[], setting: Setting): string[] {
  for (const heading of path.toReversed().slice(0, 2)) {
    const match = /^(?:\S{1,4}[.)] )?(?:recommendations? )?(?:to|for) (?:the )?(.{3,80}?):?$/i.exec(heading.trim())
    if (!match?.[1]) continue
    const names = namesIn(match[1], wordsOf(match[1]), setting.acronyms)
    return names.length > 0 ? names : [match[1]]
  }
  return []
}
