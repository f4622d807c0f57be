import { ANY, FactList, type FormFacts, plain, tight } from './facts.ts'
import { type Element, isTag, words, Xform } from './xform.ts'

/** Controls of an XForm's body, and what they are called there. */
const CONTROLS = new Set(['input', 'select', 'select1', 'odk:rank', 'trigger', 'range', 'upload'])
/** pyxform adds these to lay out a table-list; they ask nothing. */
const GENERATED = /^(?:.*\/)?(?:generated_table_list_label_|reserved_name_for_field_list_labels_)\d+$/

const EXPRESSIONS = ['relevant', 'constraint', 'calculate', 'required', 'readonly'] as const

/** What pyxform's XForm of a form says. */
export function xformFacts(xml: string): FormFacts {
  const xform = new Xform(xml)
  const facts = new FactList()
  facts.say('title', xform.title)
  const controls = [...walk(xform.body)].filter((control) => !GENERATED.test(pathOf(control, xform)))
  facts.say('controls', controls.map((control) => `${control.name} ${pathOf(control, xform)}`).join('\n'))
  for (const control of controls) sayControl(control, xform, facts)
  for (const bind of xform.binds) sayBind(bind, xform, facts)
  for (const [list, items] of xform.lists) sayList(list, items, xform, facts)
  for (const language of xform.languages) facts.say(`language ${language}`, 'yes')
  sayDefaults(xform, facts)
  return facts
}

function* walk(parent: Element): Generator<Element> {
  for (const child of parent.children) {
    if (!isTag(child)) continue
    if (CONTROLS.has(child.name) || (child.name === 'group' && child.attribs.ref)) yield child
    if (child.name === 'group') yield* walk(child)
  }
}

const pathOf = (control: Element, xform: Xform) => xform.path(control.attribs.ref ?? '')
const childOf = (parent: Element, name: string) => parent.children.filter(isTag).find((child) => child.name === name)

function sayControl(control: Element, xform: Xform, facts: FactList): void {
  const path = pathOf(control, xform)
  const { appearance = '' } = control.attribs
  // pyxform's own, for the selects of a table-list.
  facts.say(`appearance ${path}`, appearance === 'list-nolabel' ? '' : appearance)
  facts.say(`rows ${path}`, control.attribs.rows ?? '')
  if (control.name === 'range') {
    const { start, end, step, 'odk:tick-interval': interval, 'odk:placeholder': placeholder } = control.attribs
    facts.say(
      `range ${path}`,
      [start, end, step, interval, placeholder].map((part) => (part ? Number(part) : '')).join(' '),
    )
  }
  for (const part of ['label', 'hint'] as const) {
    const element = childOf(control, part)
    if (element) facts.word(`${part} ${path}`, wordsOf(element, xform, null))
    if (part === 'hint' && element) facts.word(`guidance ${path}`, wordsOf(element, xform, 'guidance'))
  }
  const itemset = childOf(control, 'itemset')
  if (itemset) sayItemset(itemset.attribs.nodeset ?? '', path, facts)
}

const ITEMSET = /^(randomize\()?\s*instance\('([^']+)'\)\/root\/item(?:\[(.*?)\])?\s*(?:,\s*(.+?))?(\))?$/s

function sayItemset(nodeset: string, path: string, facts: FactList): void {
  const [, randomized, list = '', filter = '', seed = ''] = ITEMSET.exec(nodeset) ?? []
  facts.say(`list ${path}`, list)
  facts.say(`choiceFilter ${path}`, tight(filter))
  if (randomized) facts.say(`randomize ${path}`, tight(seed) || 'unseeded')
}

function sayBind({ attribs }: Element, xform: Xform, facts: FactList): void {
  const path = xform.path(attribs.nodeset ?? '')
  if (path.startsWith('meta/') || GENERATED.test(path)) return
  facts.say(`type ${path}`, attribs.type ?? '')
  for (const name of EXPRESSIONS) {
    const expression = tight(attribs[name] ?? '')
    facts.say(`${name} ${path}`, expression === 'false()' ? '' : expression)
  }
  for (const [name, field] of [
    ['jr:constraintMsg', 'constraintMessage'],
    ['jr:requiredMsg', 'requiredMessage'],
  ] as const) {
    const message = attribs[name]
    if (message !== undefined) facts.word(`${field} ${path}`, xform.translated(message) ?? { [ANY]: plain(message) })
  }
}

function sayList(list: string, items: Element[], xform: Xform, facts: FactList): void {
  const text = (item: Element, name: string) => {
    const found = childOf(item, name)
    return found ? words(found) : ''
  }
  facts.say(`choices ${list}`, items.map((item) => text(item, 'name')).join(' | '))
  for (const [at, item] of items.entries()) {
    const id = text(item, 'itextId')
    const label = id === '' ? { [ANY]: text(item, 'label') } : xform.text(id, null)
    facts.word(`choice ${list} ${at}`, label)
    for (const child of item.children) {
      if (!isTag(child) || ['name', 'label', 'itextId'].includes(child.name)) continue
      facts.say(`column ${list} ${at} ${child.name}`, plain(words(child)))
    }
  }
}

function sayDefaults(xform: Xform, facts: FactList): void {
  for (const [path, value] of xform.primaryValues) if (!path.startsWith('meta/')) facts.say(`default ${path}`, value)
  for (const { attribs } of xform.setvalues) {
    const path = xform.path(attribs.ref ?? '')
    const what = attribs.event === 'odk-instance-first-load' ? 'default' : 'computed'
    facts.say(`${what} ${path}`, tight(attribs.value ?? '') || 'nothing')
  }
}

function wordsOf(element: Element, xform: Xform, form: string | null): Record<string, string> {
  const { ref } = element.attribs
  if (ref === undefined) return form === null ? { [ANY]: words(element) } : {}
  return xform.translated(ref, form) ?? {}
}
