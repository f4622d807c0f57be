import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readWorkspaceFolder } from '#src/workspaces/disk.ts'
import { type Folder, readFolder } from '#src/workspaces/folder.ts'
import type { Kind, RecordOf } from '#src/workspaces/kinds.ts'

let folder: Folder

beforeAll(async () => {
  folder = readFolder(await readWorkspaceFolder(join(import.meta.dirname, '..')))
})

const all = <K extends Kind>(kind: K) =>
  folder.records.filter((record) => record.kind === kind).map((record) => record.data as RecordOf<K>)
const demands = () => all('commitments').filter((commitment) => commitment.policy === 'charter-of-peace')

describe('the Charter of Peace', () => {
  test('makes 53 demands, one for each of its bullets, and promises nothing', () => {
    const bullets = all('clauses').filter(({ id, kind }) => id.startsWith('charter-c-') && kind === 'bullet')
    expect(demands().map(({ clauses }) => clauses)).toEqual(bullets.map(({ id }) => [id]))
    expect(demands().filter(({ kind }) => kind !== 'demand')).toEqual([])
  })

  test('names no deadline, number, money or verification', () => {
    const named = demands().filter(({ names }) => Object.values(names).some((value) => value !== null))
    expect(named).toEqual([])
  })
})

describe('recommendations', () => {
  test('are six of the article, ten of the brief and nine of its table, and 25 of the book', () => {
    const count = (start: string) => all('recommendations').filter(({ id }) => id.startsWith(start)).length
    expect(count('ali-amin-2023-')).toBe(6)
    expect(count('pips-2017-') - count('pips-2017-table-')).toBe(10)
    expect(count('pips-2017-table-')).toBe(9)
    expect(count('pips-2022-') + count('peace-consultation-2021-')).toBe(25)
  })

  test('have no reply on record', () => {
    expect(all('recommendations').filter(({ answer }) => answer !== null)).toEqual([])
  })
})

describe('the crosswalk', () => {
  test('lets no earlier policy answer what was asked of it later', () => {
    expect(all('crosswalk_links').filter(({ relation }) => relation === 'answers')).toEqual([])
  })

  test('links no two ends twice', () => {
    const pairs = all('crosswalk_links').map(({ from, to }) => [from.id, to.id].sort().join(' '))
    expect(pairs.filter((pair, i) => pairs.indexOf(pair) !== i)).toEqual([])
  })
})

describe('assessments', () => {
  test('each cite a passage and rest on evidence from those who give the verdict', () => {
    const from = new Map(all('evidence').map((item) => [item.id, item.from]))
    const foreign = all('assessments').filter(
      ({ assessor, citation, evidence }) =>
        !citation?.clause || evidence.length === 0 || evidence.some((id) => from.get(id) !== assessor),
    )
    expect(foreign).toEqual([])
  })

  test('claim no more than limited: no passage reports a promise mostly or wholly kept', () => {
    const claims = new Set(all('assessments').map(({ completion }) => completion))
    expect([...claims].sort()).toEqual(['limited', 'no-evidence'])
  })

  test('say so where the assessor is partly of the organ that owns most promises', () => {
    const theirs = all('assessments').filter(({ assessor }) => assessor === 'ali-amin')
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.filter(({ rationale }) => !rationale.en.includes('One author works at NACTA'))).toEqual([])
  })

  test('hold no evidence that nothing rests on', () => {
    const used = new Set(all('assessments').flatMap(({ evidence }) => evidence))
    expect(all('evidence').filter(({ id }) => !used.has(id))).toEqual([])
  })
})

test('what critics ask and what became of promises is written in both languages', () => {
  const texts = [
    ...all('recommendations').flatMap((record) => [record.title, record.summary, record.citation.locator]),
    ...all('crosswalk_links').map((record) => record.note),
    ...all('assessments').map((record) => record.rationale),
    ...all('evidence').map((record) => record.title),
  ]
  expect(texts.filter((text) => text && !text.ur)).toEqual([])
})
