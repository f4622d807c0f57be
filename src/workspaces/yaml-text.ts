/** Records as YAML: the same records give the same bytes. */
import { Document, isMap, isScalar, visit } from 'yaml'
import type { Label } from '#src/identity/labels.ts'
import { type Kind, type RecordOf, schemas } from './kinds.ts'
import type { Labelled } from './snapshot.ts'

export type Held = [id: string, record: Labelled<RecordOf<Kind>>]

export function toYaml(content: unknown): string {
  const document = new Document(content, { aliasDuplicateObjects: false })
  visit(document, {
    // A text in two languages, a date and its value: short maps of plain values stand on one line.
    Map(_, node, path) {
      const plain = node.items.every((pair) => isScalar(pair.value))
      const length = node.items.reduce(
        (sum, pair) =>
          sum +
          String(isScalar(pair.key) ? pair.key.value : '').length +
          String(isScalar(pair.value) ? pair.value.value : '').length +
          4,
        0,
      )
      if (plain && path.length > 1 && isMap(node) && length <= 80) node.flow = true
    },
  })
  return document.toString({ lineWidth: 120, flowCollectionPadding: true })
}

/** Fields in the order of the schema at every depth, so that a file reads the same whoever wrote it; its label where it is not its file's. */
export function recordFields(kind: Kind, [, record]: Held, fileLabel: Label): Record<string, unknown> {
  return {
    ...(schemas[kind].parse(record.data) as object),
    ...(record.label === fileLabel ? {} : { label: record.label }),
  }
}
