import { type Form, type Group, type Node, nodesOf, type Question, type Words } from '#src/voices/xlsform/model.ts'
import { own } from '#src/voices/xlsform/own.ts'

/** A form without the words that a page in one language never shows: what it asks, and when, is the same to the last character. */
export function leanForm(form: Form, language: string): Form {
  const filters = [...nodesOf(form.nodes)].some((node) => node.kind === 'question' && node.choiceFilter !== '')
  // A filter may ask for a choice's words, in whatever language comes first.
  const keep = (words: Words) => (filters ? words : spoken(words))
  const spoken = (words: Words): Words => {
    const said = own(words, language)
    return said === undefined ? words : { [language]: said }
  }
  const plain = <T extends Group | Question>(node: T): T => ({
    ...node,
    ...{ label: spoken(node.label), hint: spoken(node.hint), guidance: {} },
  })
  const lean = (node: Node): Node =>
    node.kind === 'group'
      ? { ...plain(node), nodes: node.nodes.map(lean) }
      : {
          ...plain(node),
          requiredMessage: spoken(node.requiredMessage),
          constraintMessage: spoken(node.constraintMessage),
        }
  const lists = Object.entries(form.lists).map(([name, choices]) => [
    name,
    choices.map((choice) => ({ ...choice, label: keep(choice.label) })),
  ])
  return {
    ...form,
    settings: { ...form.settings, others: {} },
    nodes: form.nodes.map(lean),
    lists: Object.fromEntries(lists),
  }
}
