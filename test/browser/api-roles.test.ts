/** Every operation of the API that reads, as everybody: with tokens of each role and of a stranger agency, and without any. */
import { beforeAll, describe, expect, test } from 'vitest'
import { folderKinds, type RecordKind } from '#src/ledger/kinds.ts'
import { unrestricted } from '#src/ledger/ledger.ts'
import { all, putMany } from '#src/ledger/records.ts'
import { joined, type Membership } from './members.ts'
import { startPeopledSite } from './people.ts'

const site = startPeopledSite()

/** Copies of what is there, named so that no answer can mention them unnoticed. */
const marked = {
  amber: { label: 'TLP:AMBER', parties: [], date: '2001-12-31' },
  addressed: { label: 'TLP:AMBER', parties: ['river-police'], date: '2002-12-31' },
  green: { label: 'TLP:GREEN', parties: [], date: '2003-12-31' },
} as const
type Mark = keyof typeof marked
const marks = Object.keys(marked) as Mark[]

const readers: [name: string, membership: Membership | undefined, sees: Mark[]][] = [
  ['whoever holds no token', undefined, []],
  ['the focal point it is addressed to', { role: 'focal-point', organisation: 'river-police' }, ['addressed', 'green']],
  ['the focal point of a stranger agency', { role: 'focal-point', organisation: 'special-courts' }, ['green']],
  ['an assessor', { role: 'assessor' }, ['green']],
  ['a committee member', { role: 'committee' }, ['green']],
  ['the secretariat', { role: 'secretariat' }, ['amber', 'addressed', 'green']],
]

/** A draft has the id of its version, which a copy has not. */
const namedAsAnother = 'drafts'

const tokens = new Map<string, string>()
const copied: RecordKind[] = []
let paths: string[] = []
/** Of people's work with one another. */
let work: string[] = []

beforeAll(async () => {
  await site.server.site.ledger.write(unrestricted('operator'), 'practice', async (tx) => {
    for (const kind of folderKinds.filter((one) => one !== namedAsAnother)) {
      const [first] = await all(tx, kind)
      if (!first) continue
      copied.push(kind)
      const copies = marks.map((mark) => {
        const id = `marked-${mark}-${kind.replaceAll('_', '-')}`
        const { label, parties, date } = marked[mark]
        // A day has one value.
        const day = kind === 'observations' ? { date } : {}
        return { id, label, parties: [...parties], data: { ...first.data, id, ...day } }
      })
      await putMany(tx, kind, copies as never)
    }
  })
  for (const [name, membership] of readers) {
    if (!membership) continue
    const cookie = await joined(site, name.replaceAll(' ', '-'), membership)
    await site.send('/practice/tokens', { name: 'Reader', scopes: 'read', days: '30' }, cookie)
    const made = await site.send('/practice/tokens', { name: 'Reader', scopes: 'read', days: '30' }, cookie)
    tokens.set(name, /paimana_[\w-]+/.exec(await made.text())?.[0] ?? 'none was made')
  }
  const description = (await (await fetch(`${site.address}/api/v1/openapi.json`)).json()) as { paths: object }
  paths = Object.entries(description.paths).flatMap(([path, methods]) => ('get' in methods ? [path] : []))
  work = paths.filter((path) => path.startsWith('/{workspace}/desk/') && !path.includes('{id}'))
}, 120_000)

const ask = (path: string, reader: string) => {
  const token = tokens.get(reader)
  return fetch(`${site.address}/api/v1${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} })
}

const mentions = (body: string) =>
  new Set([...body.matchAll(/marked-(amber|addressed|green)-/g)].map(([, mark]) => mark))
const kindOf = (path: string) => /^\/\{workspace\}\/(?:desk\/)?([a-z_]+)/.exec(path)?.[1]

/** With everything that could be asked for in its place. */
function filled(path: string): string[] {
  const at = path.replace('{workspace}', 'practice').replace('{file}', '1.json')
  const kind = kindOf(path)?.replaceAll('_', '-')
  if (at.includes('{id}')) return marks.map((mark) => at.replace('{id}', `marked-${mark}-${kind}`))
  return [at.endsWith('/search') ? `${at}?q=promise&limit=100` : `${at}?limit=1000`, at]
}

test('there is something of nearly every kind to hold back', () => {
  expect(copied.length).toBeGreaterThan(20)
  expect(paths.length).toBeGreaterThan(copied.length * 2)
})

test('work is read with a token alone, and with the revision that an act asks for', async () => {
  expect(work.length).toBeGreaterThan(15)
  for (const path of work) {
    const at = path.replace('{workspace}', 'practice')
    expect([at, (await ask(at, 'whoever holds no token')).status]).toEqual([at, 401])
    const { status, body } = await ask(at, 'the secretariat').then(async (one) => ({
      ...one,
      status: one.status,
      body: await one.json(),
    }))
    expect([at, status, body]).toMatchObject([at, 200, { items: expect.any(Array) }])
  }
  const evidence = await (await ask('/practice/desk/evidence/marked-green-evidence', 'an assessor')).json()
  expect(evidence).toMatchObject({ id: 'marked-green-evidence', label: 'TLP:GREEN', revision: 1 })
})

describe.each(readers)('%s', (reader, _, sees) => {
  test('is told of nothing that is held back from them, by any operation', async () => {
    const wrong: string[] = []
    for (const path of paths.flatMap(filled)) {
      const answer = await ask(path, reader)
      const body = await answer.text()
      if (answer.status >= 500) wrong.push(`${path}: ${answer.status}`)
      for (const mark of mentions(body))
        if (!sees.includes(mark as Mark) && !asked(path, mark)) wrong.push(`${path}: ${mark}`)
    }
    expect(wrong).toEqual([])
  })

  test('is given each record that is theirs to see, and answered 404 for each that is not', async () => {
    const wrong: string[] = []
    for (const kind of copied)
      for (const mark of marks) {
        const { status } = await ask(`/practice/${kind}/marked-${mark}-${kind.replaceAll('_', '-')}`, reader)
        if (status !== (sees.includes(mark) ? 200 : 404)) wrong.push(`${kind}, ${mark}: ${status}`)
      }
    expect(wrong).toEqual([])
  })
})

/** An answer may say what was asked for. */
const asked = (path: string, mark = '') => path.includes(`marked-${mark}-`)
