/** The parts of a form that is asked a part at a time, as ODK's `field-list` groups and the `pages` style divide it. */
import { type Form, type Group, type Node, nodesOf } from '#src/voices/xlsform/model.ts'

const isPart = (group: Group) => /\bfield-list\b/.test(group.appearance)

export const isPaged = (form: Form): boolean =>
  /\bpages\b/.test(form.settings.style) ||
  [...nodesOf(form.nodes)].some((node) => node.kind === 'group' && isPart(node))

/**
 * The part that each question and group belongs to, by path, from 0. A `field-list` group is one part, any other question a part of
 * its own; a group's heading stands with its first question. Of a form that is not paged all is one part.
 */
export function partsOf(form: Form): ReadonlyMap<string, number> {
  const parts = new Map<string, number>()
  const isWhole = !isPaged(form)
  let next = 0
  function place(nodes: readonly Node[], whole: boolean): void {
    for (const node of nodes) {
      parts.set(node.path, next)
      if (node.kind === 'group') {
        const isOne = !whole && isPart(node)
        place(node.nodes, whole || isOne)
        if (isOne) next++
      } else if (!whole) next++
    }
  }
  place(form.nodes, isWhole)
  return parts
}
