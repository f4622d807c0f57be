import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkFolder } from '#src/workspaces/check.ts'
import { readWorkspaceFolder } from '#src/workspaces/disk.ts'
import { type Folder, type FolderFile, readFolder } from '#src/workspaces/folder.ts'
import type { Kind, RecordOf } from '#src/workspaces/kinds.ts'
import { emptyHoldings, type Snapshot } from '#src/workspaces/snapshot.ts'
import { writeFolder } from '#src/workspaces/write-folder.ts'

let files: FolderFile[]
let folder: Folder

beforeAll(async () => {
  files = await readWorkspaceFolder(join(import.meta.dirname, '..'))
  folder = readFolder(files)
})

const all = <K extends Kind>(kind: K) =>
  folder.records.filter((record) => record.kind === kind).map((record) => record.data as RecordOf<K>)
const promises = () => all('commitments').filter((commitment) => commitment.policy === 'nisp-2014')

test('every record fits its schema and every pointer points at something', () => {
  expect(checkFolder(folder)).toEqual([])
})

test('everything may be shown to everybody', () => {
  expect(folder.records.filter((record) => record.label !== 'TLP:CLEAR')).toEqual([])
})

test('saved where it stands, every file keeps every byte', () => {
  const holdings = emptyHoldings()
  for (const { kind, id, label, data } of folder.records) holdings[kind].set(id, { label, data } as never)
  const snapshot = { workspace: folder.workspace, head: { seq: 1, hash: '' }, holdings } as Snapshot
  const saved = new Map(writeFolder(snapshot, files).map(({ path, text }) => [path, text]))
  expect(files.filter(({ path, text }) => saved.get(path) !== text).map(({ path }) => path)).toEqual([])
})

describe('NISP 2014–18', () => {
  test('has clauses 1 to 64, each with a gist in both languages', () => {
    const clauses = all('clauses').filter((clause) => clause.source === 'nisp-2014' && clause.kind === 'clause')
    expect(clauses.map((clause) => clause.number)).toEqual(Array.from({ length: 64 }, (_, i) => String(i + 1)))
    expect(clauses.filter((clause) => !clause.gist?.ur)).toEqual([])
  })

  test('promises nothing in its first 15 clauses, and something in every clause from 34 to 64', () => {
    const numbers = new Set(
      promises().flatMap(({ clauses }) => clauses.map((id) => Number(id.replace('nisp-2014-c', '')))),
    )
    expect([...numbers].filter((number) => number <= 15)).toEqual([])
    expect(Array.from({ length: 31 }, (_, i) => 34 + i).filter((number) => !numbers.has(number))).toEqual([])
  })

  test('names one deadline, one number and no money', () => {
    expect(
      promises()
        .filter(({ names }) => names.deadline)
        .map(({ id }) => id),
    ).toEqual(['nisp-2014-60b'])
    expect(
      promises()
        .filter(({ names }) => names.target)
        .map(({ id }) => id),
    ).toEqual(['nisp-2014-47'])
    expect(promises().filter(({ names }) => names.money)).toEqual([])
  })

  test('has no due date, because the day it took effect is not known', () => {
    expect(promises().filter((promise) => promise.due)).toEqual([])
  })
})

test('the Charter of Peace has 7 opening points and 46 bullets under 11 headings', () => {
  const charter = all('clauses').filter((clause) => clause.id.startsWith('charter-'))
  const bullets = charter.filter((clause) => clause.kind === 'bullet')
  expect(bullets.filter((clause) => clause.id.startsWith('charter-c-opening-'))).toHaveLength(7)
  expect(bullets).toHaveLength(53)
  expect(charter.filter((clause) => clause.id.startsWith('charter-h-'))).toHaveLength(11)
})

test('what people read is written in both languages', () => {
  const texts = [
    ...all('commitments').flatMap((record) => [record.title, record.summary]),
    ...all('policies').flatMap((record) => [record.title, record.summary]),
    ...all('indicators').flatMap((record) => [record.title, record.note]),
    ...all('claims').map((record) => record.quantity),
    ...all('organisations').map((record) => record.name),
    ...all('posts').map((record) => record.title),
    ...all('results').map((record) => record.title),
  ]
  expect(texts.filter((text) => text && !text.ur)).toEqual([])
})
