/** Files that somebody has sent and that wait to be brought in: on the disk of this server, for a day. */
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Arrived, arrive } from '#src/evidence/storage/arrival.ts'
import { fileLimit } from '#src/evidence/storage/file-store.ts'
import { readUpload, refuseFile } from '#src/evidence/storage/read-upload.ts'
import { randomLetters } from '#src/identity/token.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { assertTable } from '../importing/assert-table.ts'
import { Mapping } from '../importing/mapping-model.ts'
import { refusing } from '../importing/refusing.ts'

const aDay = 24 * 60 * 60 * 1000

const Waiting = z.object({
  id: z.string(),
  workspace: z.string(),
  source: z.string(),
  name: z.string(),
  size: z.number(),
  sha256: z.string(),
  /** In milliseconds. */
  at: z.number(),
  /** How it is to be read, where that was said of this file; otherwise as its source's files are. */
  mapping: Mapping.nullable(),
})
export type WaitingFile = z.infer<typeof Waiting> & { path: string }

export class WaitingFiles {
  readonly #folder: string
  readonly #now: () => number

  /** @param now in milliseconds */
  constructor(folder: string, now: () => number) {
    this.#folder = folder
    this.#now = now
  }

  /**
   * Takes in the file of a form.
   * @throws Refusal 413, 422, 507; says what is wrong with a file that is no table, before anybody tries to read it
   */
  async receive(request: Request, { workspace, source }: { workspace: string; source: string }): Promise<WaitingFile> {
    await this.#sweep()
    let arrived: Arrived | undefined
    const stage = async (bytes: AsyncIterable<Uint8Array>) => {
      const { path, ...file } = await arrive(join(this.#folder, 'partial'), bytes, fileLimit, this.#now)
      arrived = { path, ...file }
      return { ...file, keep: async () => {}, discard: () => rm(path, { force: true }) }
    }
    const { file } = await readUpload(request, { stage })
    if (!file || !arrived) return refuse(422, 'incidentImports.error.no-file', {}, 'file')
    try {
      await refusing(async () => assertTable(await headOf(arrived as Arrived), file.name, file.size))
      const { size, sha256, name } = file
      const waiting = { id: randomLetters(16), workspace, source, name, size, sha256, at: this.#now(), mapping: null }
      await rename(arrived.path, this.#path(waiting.id)).catch(refuseFile)
      return await this.put({ ...waiting, path: this.#path(waiting.id) })
    } finally {
      await file.discard()
    }
  }

  /** @throws Refusal 404 where it is not there any more, or is of another source */
  async file(id: string, { workspace, source }: { workspace: string; source: string }): Promise<WaitingFile> {
    const found = (await this.list({ workspace, source })).find((one) => one.id === id)
    return found ?? refuse(404, 'incidentImports.error.file-gone')
  }

  /** Those of a source, the newest first. */
  async list({ workspace, source }: { workspace: string; source: string }): Promise<WaitingFile[]> {
    const names = (await readdir(this.#folder).catch(() => [])).filter((name) => name.endsWith('.json'))
    const all = await Promise.all(names.map((name) => this.#read(name)))
    return all
      .filter((one) => one !== undefined)
      .filter((one) => one.workspace === workspace && one.source === source && this.#now() - one.at < aDay)
      .sort((a, b) => b.at - a.at)
  }

  async put({ path, ...waiting }: WaitingFile): Promise<WaitingFile> {
    await mkdir(this.#folder, { recursive: true })
    await writeFile(`${path}.json`, JSON.stringify(waiting), { mode: 0o600 })
    return { ...waiting, path }
  }

  async drop({ path }: WaitingFile): Promise<void> {
    await rm(`${path}.json`, { force: true })
    await rm(path, { force: true })
  }

  #path = (id: string) => join(this.#folder, id)

  async #read(name: string): Promise<WaitingFile | undefined> {
    const text = await readFile(join(this.#folder, name), 'utf8').catch(() => 'null')
    const found = Waiting.safeParse(JSON.parse(text))
    return found.success ? { ...found.data, path: this.#path(found.data.id) } : undefined
  }

  async #sweep(): Promise<void> {
    const names = (await readdir(this.#folder).catch(() => [])).filter((name) => name.endsWith('.json'))
    for (const name of names) {
      const found = await this.#read(name)
      if (found && this.#now() - found.at >= aDay) await this.drop(found)
    }
  }
}

async function headOf({ path }: Arrived): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8192), 0, 8192, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
