import { ANSWER_FUNCTIONS } from './answers.ts'
import { DATE_FUNCTIONS } from './dates.ts'
import type { FunctionRule, FunctionTable } from './model.ts'
import { NUMBER_FUNCTIONS } from './numbers.ts'
import { TEXT_FUNCTIONS } from './texts.ts'

/** These do not get the values of their arguments: `evaluate` knows them. */
const SPECIAL: Record<string, Omit<FunctionRule, 'run'>> = {
  /** Leaves the branch that is not taken alone. */
  if: { least: 3, most: 3 },
  /** Keeps the answer that is there already. */
  once: { least: 1, most: 1 },
  /** The words of a choice, in the language of the page. */
  'jr:choice-name': { least: 2, most: 2 },
}

const plain: FunctionTable = { ...TEXT_FUNCTIONS, ...NUMBER_FUNCTIONS, ...ANSWER_FUNCTIONS, ...DATE_FUNCTIONS }

export const ruleOf = (name: string): FunctionRule | undefined => (Object.hasOwn(plain, name) ? plain[name] : undefined)

/** How many arguments a function takes; undefined for one that is not known here. */
export const arityOf = (name: string): Omit<FunctionRule, 'run'> | undefined =>
  Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : ruleOf(name)

export const FUNCTION_NAMES: string[] = [...Object.keys(SPECIAL), ...Object.keys(plain)].sort()
