import { auxiliaryBefore } from '../grammar/predicate.ts'
import { kindOf } from '../grammar/subject.ts'
import { subjectBefore } from '../grammar/subject-before.ts'
import { textOf, type Word } from '../grammar/words.ts'
import { type Act, act, ownersOf, type Setting } from './act.ts'

/** Passives that pass a duty or a wish to their subject. */
const ADDRESSED =
  /^(?:urged|invited|requested|asked|encouraged|expected|advised|recommended|called|exhorted|reminded|enjoined)$/

/** What is expected of things, not asked of people. */
const OUTCOMES =
  /^(?:be|rise|fall|decline|deter|reduce|improve|increase|reach|yield|create|cost|save|generate|begin|start|continue|last|grow|remain|become|arrive|benefit|lead|result|have|need)$/

/** "Municipalities are expected to", "Imams are urged to". An organ of one's own that is requested to do something is bound. */
export function addressed(sentence: string, words: Word[], setting: Setting): Act | null {
  for (let at = 1; at < words.length - 1; at += 1) {
    const verb = words[at]?.lower ?? ''
    if (!verb.endsWith('ed') || !ADDRESSED.test(verb) || !/^(?:to|upon|on)$/.test(words[at + 1]?.lower ?? '')) continue
    const auxiliary = auxiliaryBefore(words, at)
    if (auxiliary.word !== 'is' && auxiliary.word !== 'are') continue
    const before = subjectBefore(words, 0, auxiliary.at)
    const kind = kindOf(before.words, setting.acronyms)
    if (before.subordinate || (kind !== 'organ' && kind !== 'other')) continue
    if (verb === 'expected' && OUTCOMES.test(words[at + 2]?.lower ?? '')) continue
    const quote = textOf(sentence, words.slice(Math.max(0, words.indexOf(before.words[0] as Word)), at + 4))
    const owners = ownersOf(sentence, before.words, setting)
    const { stance } = setting.place
    if (kind === 'organ' && stance === 'plan' && verb === 'requested')
      return act('commitment', true, 'organ', quote, owners)
    const soft = /^(?:encouraged|advised|recommended)$/.test(verb) || stance === 'analysis' || stance === 'advice'
    return act(soft ? 'recommendation' : 'demand', false, soft ? 'advised' : 'asked', quote, owners)
  }
  return null
}
