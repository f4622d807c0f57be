/** A workspace's folder on disk. */
import type { Dirent } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { type FolderFile, kindOfFile } from './folder.ts'

/** A link counts as the file it leads to: one that was passed over would be missed by nobody. */
const isText = (entry: Dirent) => entry.isFile() || entry.isSymbolicLink()

/** `workspace.yaml`, every `*.yaml` beside it, and those in folders named after a kind. Other folders are the authors' own. */
export async function readWorkspaceFolder(dir: string): Promise<FolderFile[]> {
  const paths: string[] = []
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (isText(entry) && entry.name.endsWith('.yaml')) paths.push(entry.name)
    if (!entry.isDirectory() || !kindOfFile(entry.name)) continue
    for (const inner of await readdir(join(dir, entry.name), { withFileTypes: true, recursive: true })) {
      if (isText(inner) && inner.name.endsWith('.yaml')) paths.push(relative(dir, join(inner.parentPath, inner.name)))
    }
  }
  return Promise.all(
    paths
      .sort()
      .map(async (path) => ({ path: path.split(sep).join('/'), text: await readFile(join(dir, path), 'utf8') })),
  )
}

/** Writes files whole or not at all, each by a rename; a record file that is no longer needed goes, and no other. */
export async function writeWorkspaceFolder(dir: string, files: FolderFile[]): Promise<void> {
  await mkdir(dir, { recursive: true })
  const before = await readWorkspaceFolder(dir)
  for (const { path, text } of files) {
    if (before.some((file) => file.path === path && file.text === text)) continue
    const target = join(dir, path)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(`${target}.writing`, text)
    await rename(`${target}.writing`, target)
  }
  const kept = new Set(files.map((file) => file.path))
  for (const { path } of before) if (!kept.has(path) && kindOfFile(path)) await rm(join(dir, path))
}
