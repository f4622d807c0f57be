/** A snapshot back into YAML: the same records give the same bytes, so that a workspace can live in git and be reviewed as text. */
import { type Label, labels } from '#src/identity/labels.ts'
import { canonicalJson } from '#src/ledger/canonical.ts'
import { editRecords } from './edit-records.ts'
import { type FolderFile, readFolder } from './folder.ts'
import { isBoundaries } from './folder-boundaries.ts'
import { isIncidentData } from './folder-incidents.ts'
import { type Kind, kinds } from './kinds.ts'
import type { Snapshot } from './snapshot.ts'
import { isOfSurveys } from './surveys/folder-surveys.ts'
import { type Held, recordFields, toYaml } from './yaml-text.ts'

function commonest(found: Label[]): Label {
  const count = (label: Label) => found.filter((other) => other === label).length
  return labels.reduce((best, label) => (count(label) > count(best) ? label : best))
}

function recordsFile(kind: Kind, path: string, held: Held[]): FolderFile {
  const label = commonest(held.map(([, record]) => record.label))
  return { path, text: toYaml({ label, records: held.map((record) => recordFields(kind, record, label)) }) }
}

/**
 * `workspace.yaml`, and the records in files of their kind, in the order of their ids. Where there are files already, each record
 * stays in the one it stands in, and what has not changed keeps its text: comments, order and all.
 *
 * @param before the folder as it is, without problems
 */
export function writeFolder(snapshot: Snapshot, before: FolderFile[] = []): FolderFile[] {
  const { workspace, records } = readFolder(before)
  const texts = new Map(before.map((file) => [file.path, file]))
  const places = new Map(records.map(({ kind, id, place }) => [`${kind}/${id}`, place.file]))
  const same = workspace && canonicalJson(workspace) === canonicalJson(snapshot.workspace)
  const own = same ? texts.get('workspace.yaml') : undefined
  const files = [own ?? { path: 'workspace.yaml', text: toYaml(snapshot.workspace) }]
  // Surveys are not taken back into the folder: once opened they are what they were opened as. Borders stay as they were drawn.
  files.push(...before.filter(({ path }) => isOfSurveys(path) || isBoundaries(path) || isIncidentData(path)))
  for (const kind of kinds) {
    const held = [...snapshot.holdings[kind]].sort(([a], [b]) => (a < b ? -1 : 1)) as Held[]
    const byFile = Map.groupBy(held, ([id]) => places.get(`${kind}/${id}`) ?? `${kind}.yaml`)
    for (const [path, group] of byFile) {
      const file = texts.get(path)
      const text = file && editRecords(kind, file, group)
      files.push(text === undefined ? recordsFile(kind, path, group) : { path, text })
    }
  }
  return files
}
