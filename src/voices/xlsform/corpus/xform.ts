import { DomUtils, parseDocument } from 'htmlparser2'
import { tight } from './facts.ts'

type Document = ReturnType<typeof parseDocument>
type Child = Document['children'][number]
export type Element = Extract<Child, { attribs: unknown }>

export const isTag = (node: Child): node is Element => 'attribs' in node

/** An XForm as pyxform writes it, with its parts at hand. */
export class Xform {
  readonly title: string
  readonly body: Element
  readonly binds: Element[]
  readonly setvalues: Element[]
  readonly languages: string[]
  /** Items of each secondary instance. */
  readonly lists = new Map<string, Element[]>()
  /** Texts that stand in the primary instance from the beginning, by path. */
  readonly primaryValues = new Map<string, string>()
  readonly root: string
  readonly #itext: Element[]

  constructor(xml: string) {
    const document = parseDocument(xml, { xmlMode: true })
    const [head, body] = [first(document, 'h:head'), first(document, 'h:body')]
    const model = first(head, 'model')
    this.title = text(first(head, 'h:title'))
    this.body = body
    this.binds = all(model, 'bind')
    this.setvalues = all(document, 'setvalue')
    this.#itext = all(model, 'translation')
    this.languages = this.#itext.map(({ attribs }) => attribs.lang ?? '')
    const [primary, ...secondary] = all(model, 'instance')
    const root = primary?.children.find(isTag)
    this.root = root?.name ?? ''
    if (root) readValues(root, '', this.primaryValues)
    for (const instance of secondary) this.lists.set(instance.attribs.id ?? '', all(instance, 'item'))
  }

  /** `/root/g/q` as `g/q`. */
  path(nodeset: string): string {
    return nodeset.replace(`/${this.root}/`, '')
  }

  /** The words that `jr:itext('id')` stands for; undefined for anything else. */
  translated(reference: string, form: string | null = null): Record<string, string> | undefined {
    const [, id] = /^jr:itext\('(.+)'\)$/.exec(reference) ?? []
    return id === undefined ? undefined : this.text(id, form)
  }

  text(id: string, form: string | null): Record<string, string> {
    const found = this.#itext.flatMap((translation) => {
      const entry = all(translation, 'text').find(({ attribs }) => attribs.id === id)
      const value = entry && all(entry, 'value').find(({ attribs }) => (attribs.form ?? null) === form)
      return value ? [[translation.attribs.lang ?? '', words(value)]] : []
    })
    return Object.fromEntries(found)
  }
}

function readValues(element: Element, path: string, into: Map<string, string>): void {
  for (const child of element.children.filter(isTag)) {
    const own = path === '' ? child.name : `${path}/${child.name}`
    const value = ownText(child)
    if (value !== '') into.set(own, value)
    readValues(child, own, into)
  }
}

/** What stands in an element itself, not in those within it. */
const ownText = (element: Element): string =>
  element.children
    .map((child) => (isTag(child) ? '' : DomUtils.textContent(child)))
    .join('')
    .trim()

function all(parent: Document | Element, name: string): Element[] {
  return parent.children
    .filter(isTag)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

function first(parent: Document | Element, name: string): Element {
  const [found] = all(parent, name)
  if (!found) throw new RangeError(`The XForm has no <${name}>`)
  return found
}

const text = (element: Element): string => DomUtils.textContent(element)

/** The words of an element, with answers in them as paths between braces. */
export const words = (element: Element): string =>
  element.children
    .map((child) => (isTag(child) ? `{${tight(child.attribs.value ?? '')}}` : DomUtils.textContent(child)))
    .join('')
