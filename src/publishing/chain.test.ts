import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { thePublic } from '#src/ledger/actor.ts'
import { readWorkspaceFolder } from '#src/workspaces/disk.ts'
import { readFolder } from '#src/workspaces/folder.ts'
import { emptyHoldings, type Snapshot } from '#src/workspaces/snapshot.ts'
import { chainOf, type Traceable } from './chain.ts'
import { type Published, publish } from './door.ts'

let published: Published

beforeAll(async () => {
  const dir = join(import.meta.dirname, '..', '..', 'workspaces', 'pakistan')
  const { workspace, records } = readFolder(await readWorkspaceFolder(dir))
  const holdings = emptyHoldings()
  for (const { kind, id, label, data } of records) holdings[kind].set(id, { label, data } as never)
  published = publish({ workspace, head: { seq: 1, hash: '' }, holdings } as Snapshot, thePublic)
})

const walk = (kind: Traceable, id: string) => chainOf(published, kind, id, '2026-11-21')
const wordsOf = (kind: Traceable, id: string) => walk(kind, id).map(({ word }) => word)

describe('a figure is walked back', () => {
  test('from a score through its newest value and the promise to the passage in the source', () => {
    const words = wordsOf('indicators', 'ucdp-state-based-deaths')
    expect(words).toEqual(['score', 'observation', 'source', 'indicator', 'commitment', 'clause', 'passage', 'source'])
  })

  test('from a value to the rows of the data set it was counted from, and says for which area and in what unit', () => {
    const [value, source] = walk('observations', 'ucdp-state-based-deaths-pk-ba-2014')
    expect(value?.title?.en).toBe('State-based violence: deaths per year')
    expect(value?.facts).toEqual([
      { name: 'value', text: '148' },
      { name: 'unit', text: 'deaths a year', ur: 'اموات سالانہ' },
      { name: 'date', text: '2014-12-31' },
      { name: 'area', text: 'Balochistan', ur: 'بلوچستان' },
    ])
    expect(source?.facts[0]).toEqual({
      name: 'locator',
      text: 'type_of_violence 1, year 2014, adm_1 Balochistan province',
    })
    expect(source?.facts.find(({ name }) => name === 'sha256')?.text).toMatch(/^[0-9a-f]{64}$/)
  })

  test('from a verdict to the evidence it rests on, with the name of who judges in both languages', () => {
    const [verdict, ...rest] = walk('assessments', 'nisp-2014-19b-ali-amin-2023')
    expect(verdict?.facts[0]).toEqual({ name: 'assessor', text: 'A. Ali and M. Amin', ur: 'احمد علی اور مسرت امین' })
    expect(rest.map(({ word }) => word)).toEqual(
      expect.arrayContaining(['evidence', 'clause', 'passage', 'commitment']),
    )
  })

  test('to nothing, where there is no such record', () => {
    expect(walk('observations', 'no-such-value')).toEqual([])
  })
})

test('every promise, value and verdict of the shipped workspace ends at the hash of a file or of a passage', () => {
  const kinds = ['commitments', 'observations', 'assessments', 'claims', 'recommendations'] as const
  const loose = kinds.flatMap((kind) =>
    [...published.records[kind].keys()].filter(
      (id) => !walk(kind, id).some(({ facts }) => facts.some(({ name }) => name === 'sha256')),
    ),
  )
  expect(loose).toEqual([])
})
