/** A backup as a file: compressed, on the disk before it has its name, and for its owner's eyes alone. */

import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { PassThrough } from 'node:stream'
import { finished } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Ledger } from '../ledger.ts'
import { type BackupReport, backup, type FileSource } from './backup.ts'
import { BackupError } from './format.ts'
import { type FileTarget, type RestoreReport, restore } from './restore.ts'

const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

/** @throws BackupError where there is a file of that name already */
export async function writeBackup(ledger: Ledger, files: FileSource, path: string): Promise<BackupReport> {
  if (await isThere(path)) throw new BackupError(`${path} is there already; name a file that is not.`)
  const draft = `${path}.part`
  const zip = createGzip({ level: 6 })
  const out = createWriteStream(draft, { mode: 0o600, flags: 'wx' })
  const done = finished(zip.pipe(out))
  // A disk that fills up is heard of where the end is waited for, and must not end the process before.
  done.catch(() => {})
  try {
    const report = await backup(ledger, files, async (line) => {
      if (out.errored) throw out.errored
      if (!zip.write(`${line}\n`)) await Promise.race([once(zip, 'drain'), done])
    })
    zip.end()
    await done
    await synced(draft)
    await rename(draft, path)
    await synced(dirname(path))
    return report
  } catch (error) {
    zip.destroy()
    out.destroy()
    await rm(draft, { force: true })
    throw error
  }
}

async function synced(path: string): Promise<void> {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}

/** @throws BackupError as `restore` does, and where the file is not compressed as a backup is */
export async function restoreBackup(ledger: Ledger, files: FileTarget, path: string): Promise<RestoreReport> {
  const source = createReadStream(path)
  const unzipped = new PassThrough()
  const unzip = createGunzip()
  let fault: Error | undefined
  const fail = (error: Error) => {
    fault ??= error
    unzipped.end()
  }
  source.on('error', fail)
  unzip.on('error', fail)
  source.pipe(unzip).pipe(unzipped)
  try {
    return await restore(ledger, files, linesIn(unzipped))
  } catch (error) {
    if (!fault) throw error
    throw new BackupError(`${path} cannot be read as a backup: ${fault.message}. Nothing was restored.`)
  } finally {
    source.destroy()
    unzip.destroy()
  }
}

/** Ended by line feeds alone: `node:readline` would also cut at U+2028, which may stand in a row. */
async function* linesIn(stream: PassThrough): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}
