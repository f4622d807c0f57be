import { partsOf } from '#src/voices/answering/expression.ts'
import { compile, type Program } from '#src/voices/answering/program.ts'
import { type Form, isShown, nodesOf, questionsOf } from '#src/voices/xlsform/model.ts'
import { isReference } from './domains.ts'
import { type Advice, advice } from './model.ts'
import { reachOf } from './reach.ts'
import { sensitiveOf } from './sensitive.ts'
import { agreementOf, sameChoices, translationsOf, wordingOf } from './wording-advice.ts'

/** Questions from which answers get visibly worse, and from which many people do not finish (Galesic & Bosnjak 2009). */
const MANY = 40
const TOO_MANY = 100

/**
 * Reads a form as a survey methodologist would, before anybody is asked. Advice in the form's order; what a list or the whole form
 * is about comes last. Pure: no disk, no network, no clock.
 */
export function reviewForm(form: Form): Advice[] {
  const { program, faults } = compile(form)
  const found = [
    ...wordingOf(form),
    ...translationsOf(form),
    ...sensitiveOf(form),
    ...(faults.length === 0 ? [...reachOf(program), ...orderOf(program)] : []),
    ...sameChoices(form),
    ...agreementOf(form),
    ...lengthOf(form),
  ]
  const order = new Map([...nodesOf(form.nodes)].map(({ path }, at) => [path, at]))
  const place = ({ path }: Advice) => order.get(path) ?? order.size
  return found.sort((a, b) => place(a) - place(b))
}

function lengthOf(form: Form): Advice[] {
  const count = [...questionsOf(form)].filter((question) => isShown(question) && question.type !== 'note').length
  if (count <= MANY) return []
  return [advice('longForm', count > TOO_MANY ? 'advice' : 'note', { values: { count } })]
}

/** Whether something is asked rests on an answer that comes later: on a page it appears behind one's back. */
function orderOf(program: Program): Advice[] {
  const order = new Map([...program.nodes.keys()].map((path, at) => [path, at]))
  return [...program.nodes.values()].flatMap(({ node, expressions: { relevant } }) => {
    const later = [...(relevant ? partsOf(relevant) : [])].flatMap((part) => {
      const path = isReference(part) ? program.references.resolve(part, node.path) : ''
      const isUnseen = program.nodes.get(path)?.expressions.calculation !== undefined
      return !isUnseen && (order.get(path) ?? -1) > (order.get(node.path) ?? 0) ? [path] : []
    })
    return later.length === 0
      ? []
      : [advice('restsOnLater', 'advice', { path: node.path, values: { later: later.join(', ') } })]
  })
}
