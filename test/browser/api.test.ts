import { beforeAll, describe, expect, test } from 'vitest'
import { traceable } from '#src/publishing/chain.ts'
import { kinds } from '#src/workspaces/kinds.ts'
import { startSite } from './site.ts'

const site = startSite()
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${site.address}/api/v1${path}`, { headers })

describe.each(['pakistan', 'practice'])('the workspace %s', (workspace) => {
  test.each(kinds)('gives its %s in pages, whole as JSON, and as CSV, one record a line', async (kind) => {
    const page = await (await get(`/${workspace}/${kind}?limit=2`)).json()
    expect(page).toMatchObject({ total: expect.any(Number), withheld: expect.any(Number) })
    const whole = (await (await get(`/${workspace}/${kind}.json`)).json()) as { id: string }[]
    expect(whole).toHaveLength(page.total)
    const table = await get(`/${workspace}/${kind}.csv`)
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const [head = '', ...lines] = (await table.text()).split(/\r\n(?=[^"]*(?:"[^"]*"[^"]*)*$)/)
    expect(lines.filter(Boolean).length).toBe(whole.length)
    if (whole.length > 0) expect(head.replace('\uFEFF', '').split(',')).toContain('id')
  })

  test('gives a list page by page without loss or doubling', async () => {
    const ids: string[] = []
    for (let after = ''; ; ) {
      const query = after ? `&after=${after}` : ''
      const { items, next } = await (await get(`/${workspace}/clauses?limit=37${query}`)).json()
      ids.push(...items.map(({ id }: { id: string }) => id))
      if (next === null) break
      after = next
    }
    const { total } = await (await get(`/${workspace}/clauses?limit=1`)).json()
    expect(new Set(ids).size).toBe(total)
    expect(ids).toHaveLength(total)
  })
})

interface Operation {
  operationId?: string
  summary?: string
  parameters?: { name: string; in: string; required?: boolean }[]
  tags?: string[]
  responses: Record<string, { description: string; content?: Record<string, unknown> }>
}

interface Description {
  openapi: string
  info: { title: string; version: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, Operation>>
}

describe('the description of the API', () => {
  let description: Description
  beforeAll(async () => {
    description = (await (await get('/openapi.json')).json()) as Description
  })
  const operations = () =>
    Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, method, operation })),
    )

  test('is OpenAPI 3.1', () => {
    expect(description.openapi).toMatch(/^3\.1\.\d+$/)
    expect(description.info).toMatchObject({ title: 'Paimana', version: expect.stringMatching(/\d/) })
    expect(description.servers).toEqual([{ url: '/api/v1' }])
  })

  test('says of every operation what it is for, what it answers, and declares what stands in its path', () => {
    const faults = operations().filter(({ path, operation }) => {
      const inPath = [...path.matchAll(/{([^}]+)}/g)].map(([, name]) => name)
      const declared = (operation.parameters ?? []).filter((p) => p.in === 'path' && p.required).map(({ name }) => name)
      const answers = Object.values(operation.responses).every((answer) => answer.description)
      return !operation.summary || !answers || inPath.toSorted().join() !== declared.toSorted().join()
    })
    expect(faults.map(({ name }) => name)).toEqual([])
  })

  test('points only at what it defines', () => {
    const resolves = (pointer: string) =>
      pointer
        .slice(2)
        .split('/')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], description) !== undefined
    const pointers = [...JSON.stringify(description).matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer = '']) => pointer)
    expect(pointers.filter((pointer) => !pointer.startsWith('#/') || !resolves(pointer))).toEqual([])
  })

  test('lists no address to read that does not answer', async () => {
    const silent: string[] = []
    for (const { path, method, operation } of operations()) {
      // Work is for those who do it: api-roles.test.ts reads it with their tokens.
      if (operation.tags?.includes('work')) continue
      // No file of evidence is shipped: evidence.test.ts sends one and fetches it again.
      if (method !== 'get' || path.endsWith('/{id}/file')) continue
      // Nor a closed survey: survey-answers.test.ts closes one and reads its tables.
      if (path.endsWith('/surveys/{id}/{file}')) continue
      const { status } = await get(await filledIn(path))
      if (status !== 200) silent.push(`${path}: ${status}`)
    }
    expect(silent).toEqual([])
  })

  test('knows every kind of record that can be traced', () => {
    for (const kind of traceable) expect(description.paths).toHaveProperty([`/{workspace}/${kind}`])
  })
})

/** A path of the description with the ids of records that are there. */
async function filledIn(path: string): Promise<string> {
  let filled = path
    .replace('{workspace}', 'practice')
    .replace('/files/{file}', '/files/data.csv')
    .replace('/incidents/{file}', '/incidents/cells.csv')
    .replace('{file}', '1.json')
  const kind = /\{workspace\}\/(\w+)\/\{id\}/.exec(path)?.[1]
  if (kind) filled = filled.replace('{id}', (await (await get(`/practice/${kind}?limit=1`)).json()).items[0]?.id)
  const asks: Record<string, string> = {
    search: '?q=peace',
    percentages: '?n=50&figures=49+93.5',
    mean: '?n=20&scale=1..5&figures=3.47',
  }
  return filled + (asks[filled.split('/').at(-1) ?? ''] ?? '')
}

describe('what goes wrong', () => {
  test.each([
    ['/nowhere/commitments', 404],
    ['/practice/commitments/nothing', 404],
    ['/practice/releases/99.json', 404],
    ['/practice/commitments?limit=many', 400],
    ['/practice/search', 400],
  ])('%s is told in a problem document', async (path, status) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    const problem = await response.json()
    expect(problem).toMatchObject({ status, type: expect.stringMatching(/^\/problems\//), title: expect.any(String) })
    expect(problem.detail).toMatch(/\w/)
  })

  test.each(['/practice/commitments/nothing', '/nowhere', '/ur/nowhere/commitments'])(
    'the page %s says that there is nothing, in its language',
    async (path) => {
      const response = await fetch(site.address + path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain(`<html lang="${path.startsWith('/ur') ? 'ur' : 'en'}"`)
    },
  )
})

test('a watchdog is told that all is well', async () => {
  const response = await fetch(`${site.address}/healthz`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ status: 'ok', workspaces: 2 })
})
