/** Groups and questions by their paths. Forms are values here: every change gives another one. */
import { type Form, type Group, type Node, nodesOf, type Question } from '#src/voices/xlsform/model.ts'
import { EditError } from './edit-error.ts'

export const nodeAt = (form: Form, path: string): Node => {
  for (const node of nodesOf(form.nodes)) if (node.path === path) return node
  throw new EditError('formEditor.error.gone', { path })
}

export function questionAt(form: Form, path: string): Question {
  const node = nodeAt(form, path)
  if (node.kind !== 'question') throw new EditError('formEditor.error.gone', { path })
  return node
}

export function groupAt(form: Form, path: string): Group {
  const node = nodeAt(form, path)
  if (node.kind !== 'group') throw new EditError('formEditor.error.gone', { path })
  return node
}

/** Path of the group that something stands in; '' at the top. */
export const aboveOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

export const within = (group: string, name: string): string => (group === '' ? name : `${group}/${name}`)

export const nodesIn = (form: Form, group: string): Node[] => (group === '' ? form.nodes : groupAt(form, group).nodes)

/** The form with other nodes in one group, or at the top. */
export function withNodes(form: Form, group: string, change: (nodes: Node[]) => Node[]): Form {
  if (group === '') return { ...form, nodes: change(form.nodes) }
  return withNode(form, group, (node) => (node.kind === 'group' ? { ...node, nodes: change(node.nodes) } : node))
}

/** The form with something else at a path. */
export function withNode(form: Form, path: string, change: (node: Node) => Node): Form {
  return { ...form, nodes: mapped(form.nodes, (node) => (node.path === path ? change(node) : node)) }
}

/** Every node through a function, groups before what is in them. */
export function mapped(nodes: readonly Node[], change: (node: Node) => Node): Node[] {
  return nodes.map((node) => {
    const changed = change(node)
    return changed.kind === 'group' ? { ...changed, nodes: mapped(changed.nodes, change) } : changed
  })
}

/** Names that are taken anywhere in the form: the editor gives each once, so that `${name}` always means one thing. */
export const namesIn = (form: Form): Set<string> =>
  new Set([...nodesOf(form.nodes)].map(({ name }) => name.toLowerCase()))

/** A name that no other has: as it is, or with a number after it. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted.toLowerCase())) return wanted
  for (let at = 2; ; at += 1) if (!taken.has(`${wanted}_${at}`.toLowerCase())) return `${wanted}_${at}`
}

const WORDS = 5
const LONGEST = 32
/** Too common to tell questions apart. */
const EMPTY = new Set(
  'a an the of to in on at is are do does did you your how what which who when where and or'.split(' '),
)

/** A name for data made of words: `How safe do you feel?` becomes `safe_feel`. What has no Latin letters gets the fallback. */
export function slugOf(words: string, fallback: string): string {
  const all = words
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[a-z0-9]+/g)
  const telling = all?.filter((word) => !EMPTY.has(word)) ?? []
  const slug = (telling.length > 0 ? telling : (all ?? [])).slice(0, WORDS).join('_').slice(0, LONGEST)
  const trimmed = slug.replace(/_+$/, '')
  return /^[a-z]/.test(trimmed) ? trimmed : trimmed === '' ? fallback : `${fallback}_${trimmed}`
}
