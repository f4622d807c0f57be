/** The least XForm that has a form's logic in it, for ODK's engine; forms of the corpus come with pyxform's. */
import { filled } from '#src/voices/answering/template.ts'
import { type Form, isShown, type Node, nodesOf, type Question, type QuestionType } from '#src/voices/xlsform/model.ts'

const ROOT = 'data'
const CONTROL: Partial<Record<QuestionType, string>> = {
  select_one: 'select1',
  select_multiple: 'select',
  rank: 'odk:rank',
  acknowledge: 'trigger',
  range: 'range',
}
const BIND: Partial<Record<QuestionType, string>> = {
  integer: 'int',
  decimal: 'decimal',
  date: 'date',
  rank: 'odk:rank',
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')

export function xformOf(form: Form): string {
  const nodes = [...nodesOf(form.nodes)]
  const paths = new Map(nodes.map(({ name, path }) => [name, `/${ROOT}/${path}`]))
  const expression = (text: string) => escaped(filled(text, (name) => ` ${paths.get(name) ?? name} `))
  const attribute = (name: string, text: string) => (text === '' ? '' : ` ${name}="${expression(text)}"`)
  const bind = (node: Node) =>
    `<bind nodeset="/${ROOT}/${node.path}"${attribute('relevant', node.relevant)}${attribute('readonly', node.readonly)}${
      node.kind === 'group' ? '' : questionBind(node, attribute)
    }/>`
  const lists = Object.entries(form.lists).map(([list, choices]) => {
    const items = choices.map(({ name, columns }) => {
      const further = Object.entries(columns).map(([column, value]) => `<${column}>${escaped(value)}</${column}>`)
      return `<item><name>${escaped(name)}</name><label>${escaped(name)}</label>${further.join('')}</item>`
    })
    return `<instance id="${list}"><root>${items.join('')}</root></instance>`
  })
  const control = (node: Node): string => {
    if (node.kind === 'group')
      return `<group ref="/${ROOT}/${node.path}"><label/>${node.nodes.map(control).join('')}</group>`
    if (!isShown(node)) return ''
    const tag = CONTROL[node.type] ?? 'input'
    const range = node.range ? ` start="${node.range.start}" end="${node.range.end}" step="${node.range.step}"` : ''
    const filter = node.choiceFilter === '' ? '' : `[${expression(node.choiceFilter)}]`
    const set =
      node.list === null || node.range
        ? ''
        : `<itemset nodeset="instance('${node.list}')/root/item${filter}"><value ref="name"/><label ref="label"/></itemset>`
    return `<${tag} ref="/${ROOT}/${node.path}"${range}><label/>${set}</${tag}>`
  }
  return `<?xml version="1.0"?><h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms"><h:head><h:title>t</h:title><model><instance><${ROOT} id="t">${form.nodes.map(instanceOf).join('')}<meta><instanceID/></meta></${ROOT}></instance>${lists.join('')}${nodes.map(bind).join('')}</model></h:head><h:body>${form.nodes.map(control).join('')}</h:body></h:html>`
}

function questionBind(node: Question, attribute: (name: string, text: string) => string): string {
  const range = node.range && Object.values(node.range).some((value) => value !== null && !Number.isInteger(value))
  const type = node.type === 'range' ? (range ? 'decimal' : 'int') : (BIND[node.type] ?? 'string')
  return ` type="${type}"${attribute('required', node.required)}${attribute('constraint', node.constraint)}${attribute('calculate', node.calculation)}`
}

const instanceOf = (node: Node): string =>
  node.kind === 'group'
    ? `<${node.name}>${node.nodes.map(instanceOf).join('')}</${node.name}>`
    : `<${node.name}>${node.initial && !node.initial.isDynamic ? escaped(node.initial.value) : ''}</${node.name}>`
