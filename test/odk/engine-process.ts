/** Runs in a process of its own, with the shim: opens XForms in ODK's engine and tells what it makes of answers. */
import { type AnyNode, createInstance } from '@getodk/xforms-engine'
import type { EngineAnswer, EngineQuestion } from './engine.ts'

process.on('message', async (question: EngineQuestion) => {
  process.send?.(await answered(question))
})

async function answered({ xform, sets }: EngineQuestion): Promise<EngineAnswer> {
  try {
    const { root } = await createInstance(xform)
    const nodes = [...leaves(root as AnyNode)]
    return { opened: true, results: sets.map((set) => resultOf(nodes, set)) }
  } catch (error) {
    return { opened: false, why: error instanceof Error ? error.message : String(error) }
  }
}

function* leaves(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const child of node.currentState.children ?? []) yield* leaves(child as AnyNode)
}

const pathOf = (node: AnyNode) => node.currentState.reference.split('/').slice(2).join('/')

function resultOf(nodes: AnyNode[], set: Record<string, string>) {
  // Twice: a choice can only be taken once the answers that its filter asks for are there, and those may follow it.
  for (const node of [...nodes, ...nodes]) {
    const value = set[pathOf(node)]
    if (value !== undefined) setValue(node, value)
  }
  const relevant: Record<string, boolean> = {}
  const unmet: Record<string, string> = {}
  for (const node of nodes) {
    relevant[pathOf(node)] = node.currentState.relevant
    if ('violation' in node.validationState && node.validationState.violation) {
      unmet[pathOf(node)] = node.validationState.violation.condition
    }
  }
  return { relevant, unmet }
}

function setValue(node: AnyNode, value: string): void {
  if (node.currentState.readonly) return
  const names = value.split(/\s+/).filter((name) => name !== '')
  if (node.nodeType === 'select') node.selectValues(names)
  else if (node.nodeType === 'rank') node.setValues(names)
  else if (node.nodeType === 'trigger') node.setValue(value !== '')
  else if (node.nodeType === 'input' || node.nodeType === 'range') node.setValue(value as never)
}
