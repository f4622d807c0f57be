import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { fileOnDisk } from './file-on-disk.ts'

const folder = mkdtempSync(join(tmpdir(), 'paimana-file-'))
afterAll(() => rmSync(folder, { recursive: true }))
const written = (name: string, bytes: string | Buffer) => {
  writeFileSync(join(folder, name), bytes)
  return fileOnDisk(join(folder, name))
}

test('A file is taken with its size, and its bytes come as they are', async () => {
  const file = await written('a.csv', 'id,day\n1,2014-01-02\n')
  const pieces: string[] = []
  for await (const bytes of file.open()) pieces.push(Buffer.from(bytes).toString())
  expect([file.size, pieces.join('')]).toEqual([20, 'id,day\n1,2014-01-02\n'])
})

test.each([
  ['a folder', () => fileOnDisk(folder), 'no file that can be read'],
  ['what is not there', () => fileOnDisk(join(folder, 'none.csv')), 'no file that can be read'],
  ['an empty file', () => written('empty.csv', ''), 'The file is empty'],
  ['an old workbook', () => written('a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1])), 'Excel 97'],
  ['a PDF', () => written('a.csv', '%PDF-1.4'), 'PDF'],
])('%s is refused in words, before anything is read', async (_, opened, words) => {
  await expect(opened()).rejects.toThrow(words)
})
