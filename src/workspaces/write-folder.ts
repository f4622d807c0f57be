/** A snapshot back into YAML: the same records give the same bytes, so that a workspace can live in git and be reviewed as text. */
import { Document, isMap, isScalar, visit } from 'yaml'
import { type Label, labels } from '#src/identity/labels.ts'
import type { FolderFile } from './folder.ts'
import { type Kind, kinds, type RecordOf, schemas } from './kinds.ts'
import type { Labelled, Snapshot } from './snapshot.ts'

/** Fields in the order of the schema at every depth, so that a file reads the same whoever wrote it. */
function inSchemaOrder(kind: Kind, data: object): Record<string, unknown> {
  return schemas[kind].parse(data)
}

function commonest(found: Label[]): Label {
  const count = (label: Label) => found.filter((other) => other === label).length
  return labels.reduce((best, label) => (count(label) > count(best) ? label : best))
}

function toYaml(content: unknown): string {
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

type Held = [string, Labelled<RecordOf<Kind>>]

function recordsFile(kind: Kind, path: string, held: Held[]): FolderFile {
  const label = commonest(held.map(([, record]) => record.label))
  const records = held.map(([, record]) => ({
    ...inSchemaOrder(kind, record.data),
    ...(record.label === label ? {} : { label: record.label }),
  }))
  return { path, text: toYaml({ label, records }) }
}

/** Where a record stood when the folder was read; a record that is new goes into the file of its kind. */
export type Placement = (kind: Kind, id: string) => string | undefined

/** `workspace.yaml`, and the records in the files where `placement` says they stood, in the order of their ids. */
export function writeFolder(snapshot: Snapshot, placement: Placement = () => undefined): FolderFile[] {
  const files: FolderFile[] = [{ path: 'workspace.yaml', text: toYaml(snapshot.workspace) }]
  for (const kind of kinds) {
    const held = [...snapshot.holdings[kind]].sort(([a], [b]) => (a < b ? -1 : 1)) as Held[]
    const byFile = Map.groupBy(held, ([id]) => placement(kind, id) ?? `${kind}.yaml`)
    for (const [path, records] of byFile) files.push(recordsFile(kind, path, records))
  }
  return files
}
