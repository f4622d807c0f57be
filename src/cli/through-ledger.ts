/** Runs a command on the ledger: through the server that has the data folder open, or else with the ledger opened here. */

import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { evidenceStore } from '#src/evidence/storage/evidence-store-setting.ts'
import { makeMailer } from '#src/identity/mailer.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { LockedError } from '#src/ledger/lock.ts'
import { openLedger } from '#src/ledger/open.ts'
import { accessFrom } from '#src/publishing/access-settings.ts'
import type { CommandLine } from '#src/publishing/command-api.ts'
import { type AnswerOf, type ArgsOf, type CommandName, runCommand } from '#src/publishing/commands.ts'
import { dayClock } from '#src/publishing/local-day.ts'
import { CommandError } from './command-error.ts'
import { terminalProgress } from './terminal-progress.ts'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const dataFolder = process.env.PAIMANA_DATA ?? resolve(root, 'data')

/** Where a server started later will be found, unless it is told otherwise. */
const address = process.env.PUBLIC_ADDRESS ?? 'http://127.0.0.1:8040/'

export interface ThroughOptions {
  data: string
}

export async function throughLedger<N extends CommandName>(
  name: N,
  args: ArgsOf<N>,
  { data }: ThroughOptions,
): Promise<AnswerOf<N>> {
  const progress = terminalProgress()
  try {
    const databaseUrl = process.env.DATABASE_URL
    const files = evidenceStore(data)
    const ledger = await openLedger(databaseUrl ? { databaseUrl } : { dataDir: data })
    const mailer = () => {
      const { smtpUrl, mailFrom } = accessFrom(process.env)
      const say = (text: string) => void process.stderr.write(`paimana: ${text}\n`)
      return makeMailer({ ledger, now: () => new Date(), smtpUrl, from: mailFrom, say })
    }
    try {
      return await runCommand(
        name,
        { ledger, root, today: dayClock(), address, actor: unrestricted('operator'), progress, files, mailer },
        args,
      )
    } finally {
      await ledger.close()
    }
  } catch (error) {
    if (error instanceof LockedError && error.holder?.address)
      return await throughServer(error.holder.address, name, args, progress)
    throw error
  } finally {
    progress.end()
  }
}

async function throughServer<N extends CommandName>(
  address: string,
  name: N,
  args: ArgsOf<N>,
  progress: ReturnType<typeof terminalProgress>,
): Promise<AnswerOf<N>> {
  const response = await fetch(new URL(`api/v1/commands/${name}`, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(args),
    signal: progress.signal,
  }).catch((error: Error) => {
    throw new CommandError(`The server at ${address} has the data open, but does not answer: ${error.message}`)
  })
  if (!response.ok || !response.body) {
    const { title, detail } = (await response.json().catch(() => ({}))) as { title?: string; detail?: string }
    throw new CommandError(`The server at ${address} refused: ${detail ?? title ?? response.statusText}`)
  }
  for await (const text of createInterface({ input: Readable.fromWeb(response.body as never) })) {
    const line = JSON.parse(text) as CommandLine
    if ('answer' in line) return line.answer as AnswerOf<N>
    if ('error' in line) throw new CommandError(line.error.message)
    progress.report(line.progress.done, line.progress.total, line.progress.what)
  }
  throw new CommandError(`The server at ${address} ended before the command did; look at what it printed.`)
}
