import { textOf, type Word, wordsOf } from '../grammar/words.ts'
import { type Act, act, ownersOf, type Setting } from './act.ts'

const ADDRESSED = /^to (?:the |our |all |you,? )?([^:.;]{3,80}?) ?[:–—] ?(?=\p{L})/iu

/** "To the Health Board: pay us what you owe": among demands, a name with a colon says of whom the rest is asked. */
export function letterAct(sentence: string, words: Word[], setting: Setting): Act | null {
  const name = ADDRESSED.exec(sentence)?.[1]
  if (!name) return null
  const owners = ownersOf(name, wordsOf(name), setting)
  return owners.length > 0 ? act('demand', false, 'claimed', textOf(sentence, words.slice(0, 9)), owners) : null
}
