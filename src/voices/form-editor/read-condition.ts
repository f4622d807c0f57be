/** From an expression to what could have been picked. Null where it says something that cannot be: then its text is kept. */
import { type Expression, ExpressionError, type Operator } from '#src/voices/answering/expression.ts'
import { parse } from '#src/voices/answering/parse.ts'
import type { References } from '#src/voices/answering/references.ts'
import type { Choice, Question } from '#src/voices/xlsform/model.ts'
import { type Condition, type How, isFit, isNumeric, type Join, NO_CONDITION, type Test } from './condition.ts'

export interface Known {
  references: References
  questionAt: (path: string) => Question | undefined
  choicesOf: (question: Question) => readonly Choice[]
}

/** @param from path of what has the condition */
export function readCondition(text: string, from: string, known: Known): Condition | null {
  if (text.trim() === '') return NO_CONDITION
  try {
    return conditionOf(parse(text), from, known)
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error
    return null
  }
}

const joinOf = (part: Expression): Join | null => {
  if (part.kind !== 'operation') return null
  return part.operator === 'and' ? 'all' : part.operator === 'or' ? 'any' : null
}

/** The parts that one kind of joint joins, however they are bracketed among themselves. */
function partsJoined(part: Expression, join: Join): Expression[] {
  if (part.kind !== 'operation' || joinOf(part) !== join) return [part]
  return [...partsJoined(part.left, join), ...partsJoined(part.right, join)]
}

function conditionOf(whole: Expression, from: string, known: Known): Condition | null {
  const join = joinOf(whole) ?? 'all'
  const single: Test[] = []
  const groups: Condition['groups'] = []
  for (const part of partsJoined(whole, join)) {
    const inner = joinOf(part)
    const tests = (inner ? partsJoined(part, inner) : [part]).map((one) => testOf(one, from, known))
    if (tests.some((test) => test === null)) return null
    const found = tests.filter((test) => test !== null)
    if (inner) groups.push({ join: inner, tests: found })
    else single.push(...found)
  }
  return { join, groups: single.length > 0 ? [{ join, tests: single }, ...groups] : groups }
}

function testOf(part: Expression, from: string, known: Known): Test | null {
  const found = part.kind === 'operation' ? compared(part, from, known) : chosen(part, from, known)
  const question = found && known.questionAt(found.question)
  return found && question && isFit(question, found.how, found.value) ? found : null
}

const HOW: Partial<Record<Operator, How>> = {
  '=': 'is',
  '!=': 'isNot',
  '>': 'more',
  '>=': 'atLeast',
  '<': 'less',
  '<=': 'atMost',
}
/** The same, said from the other side. */
const TURNED: Partial<Record<Operator, Operator>> = {
  '=': '=',
  '!=': '!=',
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
}

function compared({ operator, left, right }: Expression & { kind: 'operation' }, from: string, known: Known) {
  const [asked, other, said] = isAnswer(left) ? [left, right, operator] : [right, left, TURNED[operator]]
  const how = said && HOW[said]
  const question = isAnswer(asked) ? known.references.resolve(asked, from) : undefined
  if (!how || question === undefined) return null
  if (other.kind === 'text' && other.value === '') return emptiness(question, how)
  const value = literalIn(other, known.questionAt(question), how, known)
  return value === null ? null : { question, how, value }
}

const isAnswer = (part: Expression) => part.kind === 'reference' || part.kind === 'path'

function emptiness(question: string, how: How): Test | null {
  if (how === 'is') return { question, how: 'unanswered', value: '' }
  return how === 'isNot' ? { question, how: 'answered', value: '' } : null
}

/** A literal, where it means the same as the one that would be written for it. */
function literalIn(part: Expression, question: Question | undefined, how: How, known: Known): string | null {
  if (!question) return null
  const isEquality = how === 'is' || how === 'isNot'
  if (part.kind === 'call') return question.type === 'date' ? dayIn(part) : null
  if (part.kind === 'negation' && part.of.kind === 'number')
    return isNumeric(question.type) ? `-${part.of.value}` : null
  if (part.kind === 'number') {
    if (isNumeric(question.type)) return String(part.value)
    return question.type === 'select_one' ? numberedChoice(part.value, known.choicesOf(question)) : null
  }
  if (part.kind !== 'text' || question.type === 'date') return null
  // As words, 5 and 5.0 are two answers; as numbers they are one.
  if (isNumeric(question.type)) return isEquality ? null : part.value
  return part.value
}

/** A choice that is named by a number, if no other is the same number. */
function numberedChoice(value: number, choices: readonly Choice[]): string | null {
  const meant = choices.filter(({ name }) => name.trim() !== '' && Number(name) === value)
  return meant.length === 1 && meant[0]?.name === String(value) ? meant[0].name : null
}

function dayIn({ name, args: [day] }: Expression & { kind: 'call' }): string | null {
  return name === 'date' && day?.kind === 'text' ? day.value : null
}

function chosen(part: Expression, from: string, known: Known): Test | null {
  if (part.kind !== 'call') return null
  const [first, second] = part.args
  if (part.name === 'not' && first) return turned(chosen(first, from, known))
  if (part.name !== 'selected' || !first || !isAnswer(first) || second?.kind !== 'text') return null
  const question = known.references.resolve(first as Expression & { kind: 'reference' }, from)
  const how = chosenHow(known.questionAt(question), known)
  const isWord = second.value !== '' && !/\s/.test(second.value)
  return isWord && how ? { question, how, value: second.value } : null
}

/** Of one choice, to have chosen it is to be it; but a name of two words is read as two choices. */
function chosenHow(question: Question | undefined, known: Known): How | null {
  if (question?.type === 'select_multiple') return 'includes'
  const isPlain = question?.type === 'select_one' && !known.choicesOf(question).some(({ name }) => /\s/.test(name))
  return isPlain ? 'is' : null
}

function turned(test: Test | null): Test | null {
  if (test?.how === 'includes') return { ...test, how: 'lacks' }
  return test?.how === 'is' ? { ...test, how: 'isNot' } : null
}
