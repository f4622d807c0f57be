/** Changes in a file's text only what changed in its records, so that a review shows that and nothing else. */
import { isMap, isNode, isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { Label } from '#src/identity/labels.ts'
import { unlabelled } from '#src/identity/labels.ts'
import { canonicalJson } from '#src/ledger/canonical.ts'
import { type FolderFile, type FolderRecord, readFolder } from './folder.ts'
import type { Kind } from './kinds.ts'
import { type Held, recordFields, toYaml } from './yaml-text.ts'

interface Edit {
  start: number
  end: number
  text: string
}

const contentOf = (label: Label, data: object) => `${label} ${canonicalJson(data)}`

/** Every record of a file; undefined where one of them cannot be read. */
function recordsIn(file: FolderFile): FolderRecord[] | undefined {
  const { records, problems } = readFolder([file])
  return problems.some((problem) => problem.file === file.path) ? undefined : records
}

/**
 * The text of a file that is to hold these records and no others; undefined where the file's own form does not let single records
 * be changed (a list in brackets, say). Comments stay, and so does every record that is as it was.
 */
export function editRecords(kind: Kind, file: FolderFile, held: Held[]): string | undefined {
  const document = parseDocument(file.text)
  const list = document.get('records')
  const records = recordsIn(file)
  if (!isSeq(list) || list.flow || list.items.length === 0 || records?.length !== list.items.length) return undefined
  const fileLabel = (document.get('label') ?? unlabelled) as Label
  const edits = editsOf(kind, file.text, list, records, held, fileLabel)
  const text = edits && applied(file.text, edits)
  return text !== undefined && holds({ path: file.path, text }, held) ? text : undefined
}

function editsOf(
  kind: Kind,
  text: string,
  list: YAMLSeq,
  records: FolderRecord[],
  held: Held[],
  fileLabel: Label,
): Edit[] | undefined {
  const wanted = new Map(held)
  const edits: Edit[] = []
  let column = 0
  let last = 0
  for (const [i, record] of records.entries()) {
    const node = list.items[i]
    if (!isNode(node) || !isMap(node) || !node.range) return undefined
    const [start] = node.range
    const end = start + text.slice(start, node.range[1]).trimEnd().length
    const dash = text.lastIndexOf('-', start - 1)
    column = dash - lineStart(text, dash)
    last = lineEnd(text, end)
    const now = wanted.get(record.id)
    wanted.delete(record.id)
    if (!now) edits.push({ start: lineStart(text, dash), end: last, text: '' })
    else if (contentOf(now.label, now.data) !== contentOf(record.label, record.data)) {
      edits.push({ start, end, text: itemText(kind, [record.id, now], fileLabel, column) })
    }
  }
  const added = [...wanted].map((record) => `${' '.repeat(column)}- ${itemText(kind, record, fileLabel, column)}\n`)
  const lead = text[last - 1] === '\n' ? '' : '\n'
  if (added.length > 0) edits.push({ start: last, end: last, text: lead + added.join('') })
  return edits
}

/** A record as an item of a list whose dashes stand in `column`; without the dash, and without a line feed at its end. */
function itemText(kind: Kind, record: Held, fileLabel: Label, column: number): string {
  // Within a list, so that its maps are laid out as those of a whole file.
  const [, ...lines] = toYaml({ records: [recordFields(kind, record, fileLabel)] })
    .trimEnd()
    .split('\n')
  const within = '    '.length
  return lines.map((line, i) => (i && line ? ' '.repeat(column + 2) : '') + line.slice(within)).join('\n')
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at) + 1

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end + 1
}

const applied = (text: string, edits: Edit[]) =>
  edits.toReversed().reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text)

/** Whether a file says exactly these records: an edit that went wrong may not reach the disk. */
function holds(file: FolderFile, held: Held[]): boolean {
  const found = new Map(recordsIn(file)?.map(({ id, label, data }) => [id, contentOf(label, data)]))
  return found.size === held.length && held.every(([id, { label, data }]) => found.get(id) === contentOf(label, data))
}
