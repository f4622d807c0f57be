/** For tests of commands: a folder with a ledger before each, and what the command said. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, vi } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import type { WriteTx } from '#src/ledger/transaction.ts'

export interface Heard {
  readonly folder: string
  /** What was printed since, what was complained of, and the exit code. */
  told(): { said: string; errors: string; code: typeof process.exitCode }
  /** Before the next command. */
  forget(): void
}

/** @param fill what stands in the workspace `sarwan` beforehand */
export function heardIn(fill: (tx: WriteTx) => Promise<unknown>): Heard {
  let folder = ''
  const said: string[] = []
  const errors: string[] = []
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'paimana-command-'))
    vi.stubEnv('DATABASE_URL', undefined)
    vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)))
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => errors.push(String(text)) !== undefined)
    const ledger = await openLedger({ dataDir: folder })
    await ledger.write(unrestricted('operator'), 'sarwan', fill)
    await ledger.close()
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllEnvs()
    process.exitCode = undefined
    rmSync(folder, { recursive: true, force: true })
  })
  return {
    get folder() {
      return folder
    },
    told: () => ({ said: said.join('\n'), errors: errors.join(''), code: process.exitCode }),
    forget() {
      for (const heard of [said, errors]) heard.splice(0)
      process.exitCode = undefined
    },
  }
}
