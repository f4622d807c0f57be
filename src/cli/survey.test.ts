import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readFormFile } from '#src/voices/xlsform/read-file.ts'
import { main } from './main.ts'

let folder = ''
const printed: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paimana-survey-'))
  await writeFile(join(folder, 'good.csv'), 'survey,type,name,label::English (en),label::اردو (ur)\n,text,q,Q,سوال\n')
  await writeFile(join(folder, 'bad.csv'), 'survey,type,name,label\n,geopoint,q,Q\n')
  await writeFile(
    join(folder, 'forms.json'),
    JSON.stringify([{ id: 'a', form: '| survey | type |', expectedRefused: true }]),
  )
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
})
beforeEach(() => {
  printed.length = 0
  process.exitCode = undefined
})
afterAll(async () => {
  vi.restoreAllMocks()
  process.exitCode = undefined
  await rm(folder, { recursive: true })
})

const run = (...words: string[]) => main(['survey', ...words.map((word) => word.replace('@', folder))])

test('a form that can be asked is said to be, with its languages', async () => {
  expect(await run('check', '@/good.csv')).toBe(0)
  expect(printed.join('')).toContain('Accepted: 1 questions')
  expect(printed.join('')).toContain('اردو (ur) (rtl)')
})

test('a form that cannot is refused with sheet, row, column and exit code 1', async () => {
  expect(await run('check', '@/bad.csv')).toBe(1)
  expect(printed.join('')).toMatch(/sheet survey, row 2, column type: .*location/)
})

test('the same as JSON names the feature', async () => {
  await run('check', '@/bad.csv', '--json')
  expect(JSON.parse(printed.join(''))).toMatchObject({ accepted: false, refusals: [{ feature: 'location', row: 2 }] })
})

test('advice on the questions stands apart, and refuses nothing', async () => {
  await writeFile(
    join(folder, 'leading.csv'),
    'survey,type,name,label::English (en)\n,text,q,"Do you agree that it rains?"\n',
  )
  expect(await run('check', '@/leading.csv')).toBe(0)
  expect(printed.join('')).toMatch(/Accepted: 1 questions[\s\S]*advice: q: “Do you agree that”/)
  printed.length = 0
  await run('check', '@/leading.csv', '--json')
  expect(JSON.parse(printed.join(''))).toMatchObject({
    accepted: true,
    notices: [],
    advice: [{ kind: 'leading', path: 'q', weight: 'advice', source: expect.stringContaining('Krosnick') }],
  })
})

test('a file that is not there or holds no form ends with exit code 2', async () => {
  expect(await run('check', '@/none.xlsx')).toBe(2)
  expect(await run('check', '@/forms.json')).toBe(2)
})

test('a form is converted into a workbook that reads alike, and nothing is overwritten', async () => {
  expect(await run('convert', '@/good.csv', '@/out.xlsx')).toBe(0)
  const [from, to] = await Promise.all(
    ['good.csv', 'out.xlsx'].map(async (name) => readFormFile(await readFile(join(folder, name)))),
  )
  expect(to?.form).toEqual(from?.form)
  process.exitCode = undefined
  expect(await run('convert', '@/good.csv', '@/out.xlsx')).toBe(2)
})

test('a collection is classified form by form', async () => {
  expect(await run('classify', '@/forms.json')).toBe(0)
  expect(printed.join('')).toContain('Of 1 forms that pyxform refuses: 1 refused for a mistake.')
})
