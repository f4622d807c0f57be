import { describe, expect, test } from 'vitest'
import { checkFolder } from './check.ts'
import { type FolderFile, readFolder } from './folder.ts'
import { emptyHoldings, type Snapshot } from './snapshot.ts'
import { writeFolder } from './write-folder.ts'

const workspaceFile: FolderFile = {
  path: 'workspace.yaml',
  text: 'id: lakeland\ntitle: { en: Lakeland }\nsummary: { en: A small country. }\npublisher: { en: Us }\nlicence: CC-BY-4.0\n',
}

const organisations = `label: TLP:CLEAR
records:
  - id: ministry-of-water
    name: { en: Ministry of Water }
    classification: ministry
  - id: water-police
    name: { en: Water Police }
    classification: police
    parent: ministry-of-water
`

const problemsOf = (...files: FolderFile[]) =>
  checkFolder(readFolder([workspaceFile, ...files])).map((p) => `${p.file}:${p.line}: ${p.message}`)

describe('a workspace folder', () => {
  test('is read with the label of its file where a record has none', () => {
    const folder = readFolder([workspaceFile, { path: 'organisations.yaml', text: organisations }])
    expect(checkFolder(folder)).toEqual([])
    expect(folder.records.map((r) => [r.kind, r.id, r.label, r.place.line])).toEqual([
      ['organisations', 'ministry-of-water', 'TLP:CLEAR', 3],
      ['organisations', 'water-police', 'TLP:CLEAR', 6],
    ])
  })

  test('treats what nobody has labelled as TLP:AMBER+STRICT', () => {
    const text = organisations.replace('label: TLP:CLEAR\n', '')
    const folder = readFolder([workspaceFile, { path: 'organisations.yaml', text }])
    expect(folder.records.map((r) => r.label)).toEqual(['TLP:AMBER+STRICT', 'TLP:AMBER+STRICT'])
  })

  test('names file, line and the likely meaning of a pointer to nothing', () => {
    const text = organisations.replace('parent: ministry-of-water', 'parent: ministry-of-watr')
    expect(problemsOf({ path: 'organisations.yaml', text })).toEqual([
      'organisations.yaml:6: organisations "water-police", parent: there is no organisations "ministry-of-watr" in this workspace; did you mean "ministry-of-water"?',
    ])
  })

  test('names a broken file alone, not everything that points into it', () => {
    const posts =
      'label: TLP:CLEAR\nrecords:\n  - { id: chief, title: { en: Chief }, organisation: ministry-of-water }\n'
    const broken = organisations.replace('classification: ministry', 'classification: [')
    const problems = problemsOf({ path: 'organisations.yaml', text: broken }, { path: 'posts.yaml', text: posts })
    expect(problems.filter((problem) => !problem.startsWith('organisations.yaml:'))).toEqual([])
    expect(problems.length).toBeGreaterThan(0)
  })

  test('names both places of an id that stands twice', () => {
    const second = 'label: TLP:CLEAR\nrecords:\n  - { id: water-police, name: { en: Other }, classification: police }\n'
    const problems = problemsOf(
      { path: 'organisations/a.yaml', text: organisations },
      { path: 'organisations/b.yaml', text: second },
    )
    expect(problems).toEqual([
      'organisations/b.yaml:3: two organisations with the id "water-police": the other stands at organisations/a.yaml:6; give one of them another id',
    ])
  })

  test('refuses a date of 31 February at its line', () => {
    const text = `label: TLP:CLEAR
records:
  - id: a
    name: { en: A }
    classification: country
    from: 2014-02-31
`
    expect(problemsOf({ path: 'areas.yaml', text })).toEqual([
      'areas.yaml:6: areas "a", from: this date is not in the calendar',
    ])
  })

  test('says where a file is no YAML, has a word without meaning, or a name that is no kind', () => {
    expect(problemsOf({ path: 'areas.yaml', text: 'records: [\n' })[0]).toMatch(/^areas\.yaml:2: this is no YAML/)
    expect(problemsOf({ path: 'areas.yaml', text: 'labels: x\nrecords: []\n' })).toEqual([
      'areas.yaml:1: "labels" has no meaning here: a file holds "label" and "records"',
    ])
    expect(problemsOf({ path: 'areass.yaml', text: '' })[0]).toMatch(/^areass\.yaml:1: no kind of record has this name/)
  })

  test('refuses an indicator that would add attacks and operations up unawares, or count what there is not', () => {
    const text = `records:
  - id: violence
    title: { en: Violence }
    proposedBy: workspace
    versions:
      - version: 1
        definition: { en: Violence }
        incidents:
          { source: diary, measure: events, where: { eventClass: [attack, operation] }, area: moon, period: year }
`
    expect(problemsOf({ path: 'indicators.yaml', text })).toEqual([
      expect.stringContaining('versions[0].incidents.source: there is no incident_sources "diary"'),
      expect.stringContaining('versions[0].incidents.area: there is no areas "moon"'),
      expect.stringContaining('version 1, incidents.mix: These kinds of event mean different things'),
    ])
  })

  test('refuses aliases, so that a small file cannot become a large one', () => {
    const text = 'label: TLP:CLEAR\nx: &a [1]\nrecords: [*a, *a]\n'
    expect(problemsOf({ path: 'areas.yaml', text })[0]).toMatch(/aliases/)
  })

  test('written and read again is the same workspace, in the same files and the same bytes', () => {
    const files = [workspaceFile, { path: 'organisations/all.yaml', text: organisations }]
    const folder = readFolder(files)
    const holdings = emptyHoldings()
    for (const r of folder.records) holdings.organisations.set(r.id, { label: r.label, data: r.data as never })
    const snapshot = { workspace: folder.workspace, head: { seq: 1, hash: '' }, holdings } as Snapshot
    const written = writeFolder(snapshot, files)
    expect(written).toEqual(files)
    const again = readFolder(written)
    expect(again.problems).toEqual([])
    expect(again.records.map(({ place, ...r }) => r)).toEqual(folder.records.map(({ place, ...r }) => r))
  })

  test('names the line of a text that no database can store', () => {
    const text = organisations.replace('Water Police', '"Water\\0Police"')
    expect(problemsOf({ path: 'organisations.yaml', text })).toEqual([
      'organisations.yaml:7: organisations "water-police", name.en: holds the hidden character U+0000; remove it',
    ])
    const half = organisations.replace('Water Police', '"Water \\ud800"')
    expect(problemsOf({ path: 'organisations.yaml', text: half })[0]).toMatch(/organisations\.yaml:7: .*surrogate/)
  })

  test('names the line and the limit of a title that hides something, is too long, or of a sum that would be rounded', () => {
    const hidden = organisations.replace('Water Police', '"Water \\u202Eeciloaf"')
    expect(problemsOf({ path: 'organisations.yaml', text: hidden })).toEqual([
      'organisations.yaml:7: organisations "water-police", name.en: holds the hidden character U+202E; remove it',
    ])
    const long = organisations.replace('Water Police', 'x'.repeat(5_000_000))
    expect(problemsOf({ path: 'organisations.yaml', text: long })).toEqual([
      'organisations.yaml:7: organisations "water-police", name.en: has 5000000 characters; at most 500 are kept',
    ])
    const sum = 'records:\n  - { id: b, commitment: c, fiscalYear: "2015", amount: 9007199254740993, currency: PKR }\n'
    expect(problemsOf({ path: 'budget_lines.yaml', text: sum })).toEqual([
      'budget_lines.yaml:2: budget_lines "b", amount: is beyond 9007199254740991 and would be rounded; take a larger unit',
    ])
  })

  test('says of a field that is missing, of another kind or of another choice what would be right', () => {
    const record = (fields: string) =>
      problemsOf({ path: 'organisations.yaml', text: `records:\n  - { ${fields} }\n` })[0]
    expect(record('id: a, classification: other')).toBe(
      'organisations.yaml:2: organisations "a", name: is missing; give it a map of fields',
    )
    expect(record('id: 7, name: { en: A }, classification: other')).toMatch(
      /id: is read as a number; write it in quotes: "7"/,
    )
    expect(record('id: a, name: A, classification: other')).toMatch(/name: must be a map of fields, not a text/)
    expect(record('id: a, name: { en: A }, classification: polce')).toMatch(
      /classification: is "polce", but one of government, ministry, .*police.* is meant/,
    )
    expect(record('id: a, name: { en: A }, clasification: other, classification: other')).toMatch(
      /has no field "clasification"/,
    )
  })

  test('says of an id that is far too long what is wrong with it, without repeating it', () => {
    const text = organisations.replace('water-police', 'a'.repeat(100_000))
    const [problem = ''] = problemsOf({ path: 'organisations.yaml', text })
    expect(problem).toMatch(/organisations\.yaml:6: organisations "aaa/)
    expect(problem.length).toBeLessThan(300)
  })

  test('has parents that end somewhere', () => {
    const circle = organisations.replace(
      '    classification: ministry',
      '    classification: ministry\n    parent: water-police',
    )
    expect(problemsOf({ path: 'organisations.yaml', text: circle })).toEqual([
      'organisations.yaml:3: organisations "ministry-of-water", parent: leads back to itself (ministry-of-water → water-police → ministry-of-water); the topmost has no parent',
      'organisations.yaml:7: organisations "water-police", parent: leads back to itself (water-police → ministry-of-water → water-police); the topmost has no parent',
    ])
    const record = (i: number) =>
      `  - { id: o${i}, name: { en: O }, classification: other${i ? `, parent: o${i - 1}` : ''} }\n`
    const tower = Array.from({ length: 60 }, (_, i) => record(i)).join('')
    expect(problemsOf({ path: 'organisations.yaml', text: `records:\n${tower}` })[0]).toMatch(/more than 50 above it/)
  })
})
