/** A workspace's folder on disk. */
import { isUtf8 } from 'node:buffer'
import { type Dirent, existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { WorkspaceError } from './check.ts'
import { type FolderFile, kindOfFile } from './folder.ts'
import { isBoundaries } from './folder-boundaries.ts'
import { incidentDataNamed } from './folder-incidents.ts'
import { isForm, surveysFolder } from './surveys/folder-surveys.ts'

/** A link counts as the file it leads to: one that was passed over would be missed by nobody. */
const isText = (entry: Dirent) => entry.isFile() || entry.isSymbolicLink()

const isYaml = (name: string) => name.endsWith('.yaml')

/** `workspace.yaml`, every `*.yaml` beside it, `boundaries.geojson` or `.topojson`, files in folders named after a kind, and forms of surveys. Other folders are the authors' own. */
export async function readWorkspaceFolder(dir: string): Promise<FolderFile[]> {
  const paths: string[] = []
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    if (isText(entry) && (isYaml(entry.name) || isBoundaries(entry.name))) paths.push(entry.name)
    const holds = kindOfFile(entry.name) ? isYaml : entry.name === surveysFolder ? isForm : undefined
    if (!entry.isDirectory() || !holds) continue
    for (const inner of await readdir(join(dir, entry.name), { withFileTypes: true, recursive: true })) {
      if (isText(inner) && holds(inner.name)) paths.push(relative(dir, join(inner.parentPath, inner.name)))
    }
  }
  const texts = await Promise.all(paths.sort().map((path) => readText(dir, path)))
  const sources = texts.filter(({ path }) => kindOfFile(path) === 'incident_sources').map(({ text }) => text)
  const data = incidentDataNamed(sources).filter((path) => existsSync(join(dir, path)))
  return [...texts, ...(await Promise.all(data.map((path) => readText(dir, path))))]
}

async function readText(dir: string, path: string): Promise<FolderFile> {
  const file = path.split(sep).join('/')
  // What is no regular file may never end.
  if (!(await stat(join(dir, path))).isFile()) {
    throw new WorkspaceError([
      { file, line: 1, message: 'this is no file but a device, a pipe or a folder; put a text in its place' },
    ])
  }
  const bytes = await readFile(join(dir, path))
  if (!isUtf8(bytes)) {
    const message = 'this is not UTF-8; save the file as UTF-8 text'
    throw new WorkspaceError([{ file, line: firstLineNotUtf8(bytes), message }])
  }
  return { path: file, text: new TextDecoder().decode(bytes) }
}

/** No character of UTF-8 has a line feed for one of its bytes, so that lines can be looked at one by one. */
function firstLineNotUtf8(bytes: Buffer): number {
  let start = 0
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(10, start)
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return line
    start = end + 1
  }
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
