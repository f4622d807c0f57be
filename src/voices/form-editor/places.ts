/** Moving: a step up or down through the form as it is read, into groups and out of them. */
import { type Form, type Node, nodesOf } from '#src/voices/xlsform/model.ts'
import { withPaths } from './checked-form.ts'
import { EditError } from './edit-error.ts'
import type { Edited, EditOf } from './edit-model.ts'
import { programOf, renamedReferences, withPathsFollowed } from './references.ts'
import { aboveOf, groupAt, nodeAt, nodesIn, within, withNode, withNodes } from './tree.ts'

export type Way = 'up' | 'down'

/** The same in another order: one place further up or down; at the end it stays. */
export function moved<T>(all: readonly T[], at: number, way: Way): T[] {
  const to = way === 'up' ? at - 1 : at + 1
  const [from, other] = [all[at], all[to]]
  if (from === undefined || other === undefined) return [...all]
  return all.map((one, place) => (place === at ? other : place === to ? from : one))
}

/** A question steps into the group next to it and out of its own; a group steps over what is next to it. */
export function move(form: Form, { path, way }: EditOf<'move'>): Edited {
  const node = nodeAt(form, path)
  const group = aboveOf(path)
  const siblings = nodesIn(form, group)
  const at = siblings.indexOf(node)
  const next = siblings[way === 'up' ? at - 1 : at + 1]
  if (next?.kind === 'group' && node.kind === 'question') {
    return placed(form, node, next.path, (nodes) => (way === 'up' ? [...nodes, node] : [node, ...nodes]))
  }
  if (next) return { form: withNodes(form, group, (nodes) => moved(nodes, at, way)), at: path }
  if (group === '') return { form, at: path }
  const outer = nodeAt(form, group)
  return placed(form, node, aboveOf(group), (nodes) => {
    const place = nodes.findIndex((one) => one.path === outer.path)
    return nodes.toSpliced(way === 'up' ? place : place + 1, 0, node)
  })
}

/** To the end of a group, or of the form. */
export function moveInto(form: Form, { path, group }: EditOf<'into'>): Edited {
  const node = nodeAt(form, path)
  if (group !== '') groupAt(form, group)
  if (aboveOf(path) === group) return { form, at: path }
  if (group === path || group.startsWith(`${path}/`))
    throw new EditError('formEditor.error.intoItself', { name: node.name }, 'group')
  return placed(form, node, group, (nodes) => [...nodes, node])
}

/** Takes a node out of where it is and puts it into another group; what speaks of it follows. */
function placed(form: Form, node: Node, group: string, put: (nodes: Node[]) => Node[]): Edited {
  const path = within(group, node.name)
  if (nodesIn(form, group).some(({ name }) => name === node.name))
    throw new EditError('formEditor.error.nameThere', { name: node.name })
  const without = withNodes(form, aboveOf(node.path), (nodes) => nodes.filter((one) => one !== node))
  const moved = withPaths(withNodes(without, group, put))
  const follow = (before: string) =>
    before === node.path || before.startsWith(`${node.path}/`) ? path + before.slice(node.path.length) : before
  return { form: withPathsFollowed(moved, programOf(form), follow), at: path }
}

/** Another name for a question or group: everything that speaks of it follows. */
export function renamed(form: Form, path: string, name: string): Edited {
  const node = nodeAt(form, path)
  if (node.name === name) return { form, at: path }
  const clash = [...nodesOf(form.nodes)].some((one) => one !== node && one.name.toLowerCase() === name.toLowerCase())
  if (clash) throw new EditError('formEditor.error.nameThere', { name }, 'name')
  const at = within(aboveOf(path), name)
  const follow = (before: string) =>
    before === path || before.startsWith(`${path}/`) ? at + before.slice(path.length) : before
  return { form: withName(form, path, name, follow), at }
}

function withName(form: Form, path: string, name: string, follow: (before: string) => string): Form {
  const old = nodeAt(form, path).name
  const isOnly = [...nodesOf(form.nodes)].filter((one) => one.name === old).length === 1
  const named = withPaths(withNode(form, path, (node) => ({ ...node, name })))
  const followed = withPathsFollowed(named, programOf(form), follow)
  return isOnly ? renamedReferences(followed, old, name) : followed
}
