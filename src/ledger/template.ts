/**
 * A fresh data folder is a copy of one made beforehand: making a database takes seconds, copying one a tenth of a second.
 * The template is kept under a fingerprint of the schema and of the engine, so that a change of either makes a new one.
 */
import { createHash, randomUUID } from 'node:crypto'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { makeDatabase } from './embedded-database.ts'
import { schemaFingerprint } from './migrate.ts'

/** The folder of this program's package.json; found by looking, because a bundle of this file lies elsewhere than its source. */
function programFolder(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

function engineVersion(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  return JSON.parse(readFileSync(join(dirname(main), '..', 'package.json'), 'utf8')).version
}

/** To be raised when `makeDatabase` makes a database otherwise than by its schema. */
const recipe = 2

export function templateName(): string {
  const made = createHash('sha256').update(`${recipe} ${engineVersion()} ${schemaFingerprint()}`).digest('hex')
  return `ledger-${made.slice(0, 16)}`
}

/** Makes the template where it is missing, for instance at build time, and says where it is. */
export async function ensureTemplate(
  say: (text: string) => void,
  cache = join(programFolder(), 'build'),
): Promise<string> {
  const template = join(cache, templateName())
  if (existsSync(template)) return template
  say('making the database (once, some seconds) …')
  await mkdir(cache, { recursive: true })
  const draft = `${template}.${randomUUID()}`
  try {
    await makeDatabase(draft)
    await rename(draft, template)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    // Another process may have made the same one in the meantime.
    if (!existsSync(template)) throw error
  }
  await removeOthers(cache, template)
  return template
}

const aDay = 24 * 60 * 60 * 1000

/** Templates of other schemas, when they are a day old: a program of another schema may just be copying a younger one. */
async function removeOthers(cache: string, template: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name)
    if (!/^ledger-[0-9a-f]{16}$/.test(name) || path === template) continue
    if (Date.now() - (await stat(path)).mtimeMs > aDay) await rm(path, { recursive: true, force: true })
  }
}

/** Puts a fresh database at `folder`: whole and on the disk, or not at all. */
export async function placeDatabase(folder: string, say: (text: string) => void, cache?: string): Promise<void> {
  const draft = `${folder}.new`
  await rm(draft, { recursive: true, force: true })
  const template = await ensureTemplate(say, cache).catch((error: NodeJS.ErrnoException) => {
    // An installed program's own folder may be closed to writing.
    if (error.code === 'EACCES' || error.code === 'EROFS') return undefined
    throw error
  })
  // Several times as fast as its asynchronous twin, and nothing else is to be done meanwhile.
  if (template) cpSync(template, draft, { recursive: true })
  else await makeDatabase(draft)
  await syncAll(draft)
  await rename(draft, folder)
  await syncOne(dirname(folder))
}

async function syncAll(folder: string): Promise<void> {
  const paths = [folder, ...(await readdir(folder, { recursive: true })).map((entry) => join(folder, entry))]
  // As many at once as any system lets a process keep open.
  for (let i = 0; i < paths.length; i += 100) await Promise.all(paths.slice(i, i + 100).map(syncOne))
}

async function syncOne(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
