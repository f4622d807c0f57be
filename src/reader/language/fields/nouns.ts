import { lexicon } from '../lexicon/lexicon.ts'

const PLURALS = lexicon(`
  people children women men staff personnel police youth households percent hectares ha km mw gw kwh tonnes children teeth feet
  judiciary alumni criteria data media`)
const NOT_PLURAL = lexicon(`
  this is its as was has us does less unless across towards always perhaps thus plus versus process access address progress business
  analysis basis crisis status consensus focus campus bonus census corps series means news his hers ours yours economics politics
  headquarters afterwards besides sometimes various serious religious previous numerous indigenous continuous dangerous precious years months
  weeks days hours minutes times`)

export function isPlural(word: string): boolean {
  if (PLURALS.has(word)) return true
  return (
    word.length > 3 &&
    word.endsWith('s') &&
    !word.endsWith('ss') &&
    !word.endsWith('ous') &&
    !word.endsWith("'s") &&
    !NOT_PLURAL.has(word)
  )
}

/** Words before a number that belong to it. */
export const QUALIFIERS = lexicon(
  'at least most not no less fewer more than up to over about around approximately nearly almost minimum of some additional another further',
)

export function singularOf(word: string): string {
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ches|shes|sses|xes)$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word
}
