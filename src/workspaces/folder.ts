/**
 * A workspace as a folder of YAML files: `workspace.yaml`, and for each kind of record a file `kind.yaml` or a folder `kind/` of
 * files. Reading is pure and finds every problem at once, each with file, line and what would be right.
 */
import type { z } from 'zod'
import { Label, unlabelled } from '#src/identity/labels.ts'
import { FileReader, type FolderFile, type Place, type Problem } from './file-reader.ts'
import { type FolderBoundaries, isBoundaries, readBoundaries } from './folder-boundaries.ts'
import { isIncidentData } from './folder-incidents.ts'
import { type Kind, kinds, type RecordOf, schemas } from './kinds.ts'
import { Workspace } from './model.ts'
import { type FolderSurvey, isOfSurveys, readSurveys } from './surveys/folder-surveys.ts'

export type { FolderFile, Place, Problem }

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
  /** Drafts of surveys, and in an invented workspace what is to become of them. */
  surveys: FolderSurvey[]
  boundaries: FolderBoundaries | undefined
  /** Files of incidents, as they are. */
  data: FolderFile[]
  problems: Problem[]
}

/** The kind of record that a file holds, by its name; undefined for `workspace.yaml` and for files that are not ours. */
export function kindOfFile(path: string): Kind | undefined {
  const name = path.split('/')[0]?.replace(/\.yaml$/, '')
  return kinds.find((kind) => kind === name)
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
  const folder: Folder = {
    workspace: undefined,
    records: [],
    surveys: [],
    boundaries: undefined,
    data: [],
    problems: [],
  }
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (file.path === 'workspace.yaml') {
      const { workspace, problems } = readWorkspace(file)
      folder.workspace = workspace
      folder.problems.push(...problems)
      continue
    }
    if (isOfSurveys(file.path)) continue
    if (isIncidentData(file.path)) {
      folder.data.push(file)
      continue
    }
    if (isBoundaries(file.path)) {
      const { boundaries, problems } = readBoundaries(file)
      if (folder.boundaries)
        problems.push({
          file: file.path,
          line: 1,
          message: `the borders stand in ${folder.boundaries.file} already; keep one of the two`,
        })
      folder.boundaries ??= boundaries
      folder.problems.push(...problems)
      continue
    }
    const kind = kindOfFile(file.path)
    if (!kind) {
      folder.problems.push({
        file: file.path,
        line: 1,
        message: `no kind of record has this name; there are ${kinds.join(', ')}, surveys`,
      })
      continue
    }
    const { records, problems } = readRecords(kind, file)
    for (const record of records) folder.records.push(record)
    folder.problems.push(...problems)
  }
  const { surveys, problems } = readSurveys(files, folder.workspace?.fictional === true)
  folder.surveys = surveys
  folder.problems.push(...problems)
  if (!files.some((file) => file.path === 'workspace.yaml')) {
    folder.problems.push({
      file: 'workspace.yaml',
      line: 1,
      message: 'a workspace has a file workspace.yaml with id, title and summary',
    })
  }
  return folder
}
