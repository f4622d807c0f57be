import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { AuditFileError, readAuditFile, verifyAuditFile } from '#src/ledger/audit-file.ts'
import { LedgerError } from '#src/ledger/errors.ts'
import { type AuditSource, dataFolder, openAuditSource } from './audit-source.ts'

interface Location {
  data: string
}

const verify = new Command('verify')
  .description(
    'check the audit chain of one workspace or of all and the records against it, and name the first that is broken',
  )
  .argument('[workspace]', 'its id; all workspaces where it is left out')
  .option('--file <file>', 'check a file made by "audit export" instead, without any database')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action((workspace: string | undefined, { file, data }: Location & { file?: string }) =>
    withExitCode(async () => (file ? verifyFile(file, workspace) : verifyLedger(data, workspace))),
  )

const exportCommand = new Command('export')
  .description('print the audit chain of a workspace as JSON Lines, for checking elsewhere')
  .argument('<workspace>', 'its id')
  .option('--data <folder>', 'the data folder', dataFolder)
  .action((workspace: string, { data }: Location) =>
    withExitCode(() =>
      withSource(data, async (source) => {
        for await (const line of source.lines(workspace)) await print(line)
        return true
      }),
    ),
  )

export const auditCommand = new Command('audit')
  .description('the append-only log of every change, chained by hash')
  .addCommand(verify)
  .addCommand(exportCommand)
  .addHelpText('after', '\nExit codes: 0 the chain is whole, 1 it is broken, 2 it could not be read.')

async function verifyFile(file: string, workspace: string | undefined): Promise<boolean> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  return verifyLines(lines, workspace)
}

function verifyLedger(data: string, workspace: string | undefined): Promise<boolean> {
  return withSource(data, async (source) => {
    let whole = true
    for (const id of workspace === undefined ? await source.workspaceIds() : [workspace]) {
      whole = (await verifyLines(source.lines(id), id)) && whole
    }
    return whole
  })
}

/** The head at the end is what to compare with one written down elsewhere: a chain made anew from its first entry is whole too. */
async function verifyLines(lines: AsyncIterable<string>, wanted: string | undefined): Promise<boolean> {
  const file = await readAuditFile(lines)
  const { workspace } = file
  if (wanted !== undefined && workspace !== wanted) {
    throw new AuditFileError(1, `is of the workspace "${workspace}", not "${wanted}"`)
  }
  const verdict = await verifyAuditFile(file)
  const count = `${verdict.head.seq} ${verdict.head.seq === 1 ? 'entry' : 'entries'}`
  if (verdict.ok) await print(`${workspace}: whole, ${count}, head ${verdict.head.hash}`)
  else
    await print(
      verdict.fault === 'record'
        ? `${workspace}: the chain is whole (${count}), but the records are NOT what it says. ${verdict.why}`
        : `${workspace}: BROKEN at entry ${verdict.seq} (${verdict.fault}), whole before it (${count}). ${verdict.why}`,
    )
  return verdict.ok
}

async function withSource<T>(data: string, use: (source: AuditSource) => Promise<T>): Promise<T> {
  const source = await openAuditSource(data)
  try {
    return await use(source)
  } finally {
    await source.close()
  }
}

async function withExitCode(run: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await run()) ? 0 : 1
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const expected =
      error instanceof LedgerError ||
      error instanceof AuditFileError ||
      // A file or folder that is not there, may not be read, or lies on a disk that takes no lock.
      /^E[A-Z]+$/.test(code ?? '')
    if (!expected) throw error
    process.stderr.write(`paimana audit: ${(error as Error).message}\n`)
    process.exitCode = 2
  }
}

function print(line: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${line}\n`, (error) => (error ? reject(error) : resolve()))
  })
}
