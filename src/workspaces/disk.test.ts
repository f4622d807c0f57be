import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readWorkspaceFolder, writeWorkspaceFolder } from './disk.ts'

let dir = ''
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'paimana-folder-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('saving removes a record file that is no longer needed, and no file that is not ours', async () => {
  await mkdir(join(dir, 'posts'))
  await writeFile(join(dir, 'posts', 'old.yaml'), 'records: []\n')
  await writeFile(join(dir, 'compose.yaml'), 'services: {}\n')
  await writeWorkspaceFolder(dir, [{ path: 'workspace.yaml', text: 'id: lakeland\n' }])
  expect((await readdir(dir)).sort()).toEqual(['compose.yaml', 'posts', 'workspace.yaml'])
  expect(await readdir(join(dir, 'posts'))).toEqual([])
})

test('a linked file is read as the file it leads to', async () => {
  await writeFile(join(dir, 'shared.txt'), 'records: []\n')
  await symlink(join(dir, 'shared.txt'), join(dir, 'areas.yaml'))
  expect(await readWorkspaceFolder(dir)).toEqual([{ path: 'areas.yaml', text: 'records: []\n' }])
})

test('a file that is not UTF-8 is refused with its line, not read with other letters in it', async () => {
  const latin = Buffer.from('records:\n  - { id: a, title: { en: Caf\xe9 } }\n', 'latin1')
  await writeFile(join(dir, 'themes.yaml'), latin)
  await expect(readWorkspaceFolder(dir)).rejects.toThrow(/themes\.yaml:2: this is not UTF-8/)
  await writeFile(join(dir, 'themes.yaml'), Buffer.from('records: []', 'utf16le').swap16().fill(0xff, 0, 2))
  await expect(readWorkspaceFolder(dir)).rejects.toThrow(/themes\.yaml:1: this is not UTF-8/)
})

test('a link to what never ends is refused', async () => {
  await symlink('/dev/zero', join(dir, 'themes.yaml'))
  await expect(readWorkspaceFolder(dir)).rejects.toThrow(/themes\.yaml:1: this is no file/)
})
