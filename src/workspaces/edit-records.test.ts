import { describe, expect, test } from 'vitest'
import type { Label } from '#src/identity/labels.ts'
import { editRecords } from './edit-records.ts'
import { readFolder } from './folder.ts'
import type { Held } from './yaml-text.ts'

const file = {
  path: 'organisations.yaml',
  text: `# Who is named in the water plan.
label: TLP:CLEAR
records:
  - id: water-police # its seat moved twice
    classification: police
    name: { en: 'Water Police' }
  # The only ministry.
  - { id: ministry-of-water, name: { en: Ministry of Water }, classification: ministry }
  - id: fishers
    name: { en: Fishers }
    classification: party
`,
}

const heldIn = (): Held[] => readFolder([file]).records.map(({ id, label, data }) => [id, { label, data }])
const changed = (id: string, change: (name: { en: string }, record: { label: Label }) => void): Held[] =>
  heldIn().map(([other, record]) => {
    const copy = structuredClone(record)
    if (other === id) change((copy.data as { name: { en: string } }).name, copy)
    return [other, copy]
  })
const edited = (held: Held[]) => editRecords('organisations', file, held)

describe('a file whose records', () => {
  test('are as they were keeps every character, whatever order they are given in', () => {
    expect(edited(heldIn().reverse())).toBe(file.text)
  })

  test('have changed in one is written anew there and nowhere else', () => {
    const held = changed('ministry-of-water', (name) => {
      name.en = 'Ministry of Rivers'
    })
    expect(edited(held)).toBe(
      file.text.replace(
        '{ id: ministry-of-water, name: { en: Ministry of Water }, classification: ministry }',
        'id: ministry-of-water\n    name: { en: Ministry of Rivers }\n    otherNames: []\n    classification: ministry',
      ),
    )
  })

  test('have lost one loses its lines, and one that is new comes last', () => {
    const held = heldIn().filter(([id]) => id !== 'fishers')
    const [first] = changed('water-police', (name, record) => {
      name.en = 'Anglers'
      record.label = 'TLP:GREEN'
    })
    const data = { ...(first?.[1].data as object), id: 'anglers' }
    const text = edited([...held, ['anglers', { label: 'TLP:GREEN', data: data as never }]])
    const [before = ''] = file.text.split('  - id: fishers')
    expect(text).toBe(
      `${before}  - id: anglers\n    name: { en: Anglers }\n    otherNames: []\n    classification: police\n    label: TLP:GREEN\n`,
    )
  })

  test('stand in brackets is left to be written whole', () => {
    const flow = { path: file.path, text: 'records: [{ id: a, name: { en: A }, classification: other }]\n' }
    expect(editRecords('organisations', flow, heldIn())).toBeUndefined()
  })
})
