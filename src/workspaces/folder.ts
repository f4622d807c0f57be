/**
 * A workspace as a folder of YAML files: `workspace.yaml`, and for each kind of record a file `kind.yaml` or a folder `kind/` of
 * files. Reading is pure and finds every problem at once, each with file, line and what would be right.
 */
import { type Document, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { Label, unlabelled } from '#src/identity/labels.ts'
import { canonicalJson, NotJsonError } from '#src/ledger/canonical.ts'
import { faultWords } from './fault-words.ts'
import { type Kind, kinds, type RecordOf, schemas } from './kinds.ts'
import { Workspace } from './model.ts'

export interface FolderFile {
  /** Relative to the workspace's folder, with forward slashes. */
  path: string
  text: string
}

export interface Place {
  file: string
  line: number
}

export interface Problem extends Place {
  message: string
}

export interface FolderRecord<K extends Kind = Kind> {
  kind: K
  id: string
  label: Label
  data: RecordOf<K>
  place: Place
}

export interface Folder {
  workspace: Workspace | undefined
  records: FolderRecord[]
  problems: Problem[]
}

/** The kind of record that a file holds, by its name; undefined for `workspace.yaml` and for files that are not ours. */
export function kindOfFile(path: string): Kind | undefined {
  const name = path.split('/')[0]?.replace(/\.yaml$/, '')
  return kinds.find((kind) => kind === name)
}

class FileReader {
  readonly #doc: Document.Parsed
  readonly #lines = new LineCounter()
  readonly #file: string
  /** Looked for once a file, because a look at every value would cost as much as storing it. */
  readonly #mayNotBeText: boolean
  readonly problems: Problem[] = []

  constructor(file: FolderFile) {
    this.#file = file.path
    this.#mayNotBeText = /\0|\\(?:0|x00|[uU]0000|u[dD][89a-fA-F])/.test(file.text) || !file.text.isWellFormed()
    this.#doc = parseDocument(file.text, { lineCounter: this.#lines, prettyErrors: false, maxAliasCount: 0 } as never)
    for (const error of this.#doc.errors) this.#syntax(error)
  }

  #syntax(error: YAMLError): void {
    this.problems.push({
      file: this.#file,
      line: this.#lines.linePos(error.pos[0]).line,
      message: `this is no YAML: ${error.message}`,
    })
  }

  get broken(): boolean {
    return this.#doc.errors.length > 0
  }

  /** The line at which the value under `path` starts, or the nearest thing above it that exists. */
  place(path: PropertyKey[]): Place {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? this.#doc.contents : this.#doc.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return { file: this.#file, line: this.#lines.linePos(node.range[0]).line }
    }
    return { file: this.#file, line: 1 }
  }

  report(path: PropertyKey[], message: string): void {
    this.problems.push({ ...this.place(path), message })
  }

  content(): unknown {
    try {
      return this.#doc.toJS({ maxAliasCount: 0 })
    } catch (error) {
      this.report([], `aliases are not used in a workspace: ${(error as Error).message}`)
      return undefined
    }
  }

  /** Whether every text of a value can be stored: an escape may stand for NUL or for half a character. */
  #isText(value: unknown, path: PropertyKey[], what: string): boolean {
    try {
      canonicalJson(value)
      return true
    } catch (error) {
      if (!(error instanceof NotJsonError)) throw error
      const steps = error.path.split(/[.[\]]+/).filter(Boolean)
      this.report([...path, ...steps], `${what}, ${error.path}: ${error.problem}`)
      return false
    }
  }

  /** Parses the value under `path`, reporting what is wrong at the line where it is wrong. */
  check<T>(schema: z.ZodType<T>, value: unknown, path: PropertyKey[], what: string): T | undefined {
    const parsed = schema.safeParse(value, { error: faultWords })
    if (parsed.success) return this.#mayNotBeText && !this.#isText(parsed.data, path, what) ? undefined : parsed.data
    for (const issue of parsed.error.issues) {
      this.report(
        [...path, ...issue.path],
        `${what}${issue.path.length ? `, ${issue.path.join('.')}` : ''}: ${issue.message}`,
      )
    }
    return undefined
  }
}

function readWorkspace(file: FolderFile): { workspace: Workspace | undefined; problems: Problem[] } {
  const reader = new FileReader(file)
  const workspace = reader.broken ? undefined : reader.check(Workspace, reader.content(), [], 'workspace')
  return { workspace, problems: reader.problems }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An id that is wrong may be of any length; the message about it may not. */
const shortened = (id: string) => (id.length > 60 ? `${id.slice(0, 60)}…` : id)

function readRecords(kind: Kind, file: FolderFile): { records: FolderRecord[]; problems: Problem[] } {
  const reader = new FileReader(file)
  const records: FolderRecord[] = []
  const done = () => ({ records, problems: reader.problems })
  if (reader.broken) return done()
  const content = reader.content()
  if (!isObject(content) || !Array.isArray(content.records)) {
    reader.report([], `a file of ${kind} is a map with "label" and "records", and "records" is a list`)
    return done()
  }
  for (const key of Object.keys(content)) {
    if (key !== 'label' && key !== 'records')
      reader.report([key], `"${key}" has no meaning here: a file holds "label" and "records"`)
  }
  const fileLabel = content.label === undefined ? unlabelled : reader.check(Label, content.label, ['label'], 'label')
  for (const [i, record] of content.records.entries()) {
    const path = ['records', i]
    if (!isObject(record)) {
      reader.report(path, `a record of ${kind} is a map of fields`)
      continue
    }
    const { label: own, ...fields } = record
    const what = typeof fields.id === 'string' ? `${kind} "${shortened(fields.id)}"` : `${kind}, record ${i + 1}`
    const label = own === undefined ? fileLabel : reader.check(Label, own, [...path, 'label'], what)
    const data = reader.check(schemas[kind] as z.ZodType<RecordOf<Kind>>, fields, path, what)
    if (data && label) records.push({ kind, id: data.id, label, data, place: reader.place(path) })
  }
  return done()
}

/** Reads a folder's files. Problems of single records are found here; pointers between records in `checkFolder`. */
export function readFolder(files: FolderFile[]): Folder {
  const folder: Folder = { workspace: undefined, records: [], problems: [] }
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (file.path === 'workspace.yaml') {
      const { workspace, problems } = readWorkspace(file)
      folder.workspace = workspace
      folder.problems.push(...problems)
      continue
    }
    const kind = kindOfFile(file.path)
    if (!kind) {
      folder.problems.push({
        file: file.path,
        line: 1,
        message: `no kind of record has this name; there are ${kinds.join(', ')}`,
      })
      continue
    }
    const { records, problems } = readRecords(kind, file)
    for (const record of records) folder.records.push(record)
    folder.problems.push(...problems)
  }
  if (!files.some((file) => file.path === 'workspace.yaml')) {
    folder.problems.push({
      file: 'workspace.yaml',
      line: 1,
      message: 'a workspace has a file workspace.yaml with id, title and summary',
    })
  }
  return folder
}
