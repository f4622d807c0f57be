/** Where audit chains are read from: the database itself, or the server that has the data folder open. */
import { fileURLToPath } from 'node:url'
import { auditLines } from '#src/ledger/audit-file.ts'
import { LedgerError } from '#src/ledger/errors.ts'
import { LockedError } from '#src/ledger/lock.ts'
import { openLedger } from '#src/ledger/open.ts'

export const dataFolder = process.env.PAIMANA_DATA ?? fileURLToPath(new URL('../../data', import.meta.url))

export interface AuditSource {
  workspaceIds(): Promise<string[]>
  lines(workspace: string): AsyncIterable<string>
  close(): Promise<void>
}

/** The database that `DATABASE_URL` names, or else the one in the data folder, or else the server that has that folder open. */
export async function openAuditSource(dataDir: string, databaseUrl = process.env.DATABASE_URL): Promise<AuditSource> {
  try {
    const ledger = await openLedger(databaseUrl ? { databaseUrl } : { dataDir, existing: true })
    return {
      workspaceIds: () => ledger.workspaceIds(),
      lines: (workspace) => auditLines(ledger, workspace),
      close: () => ledger.close(),
    }
  } catch (error) {
    if (error instanceof LockedError && error.holder?.address) return serverAt(error.holder.address)
    throw error
  }
}

function serverAt(address: string): AuditSource {
  return {
    async workspaceIds() {
      const response = await ask(address, 'api/v1')
      const { workspaces }: { workspaces: { workspace: { id: string } }[] } = await response.json()
      return workspaces.map(({ workspace }) => workspace.id)
    },
    async *lines(workspace) {
      const response = await ask(address, `api/v1/${encodeURIComponent(workspace)}/audit`)
      yield* linesOf(response)
    },
    async close() {},
  }
}

async function ask(address: string, path: string): Promise<Response> {
  const url = new URL(path, address)
  const response = await fetch(url).catch((error: Error) => {
    throw new LedgerError('locked', `The server at ${address} has the data open, but does not answer: ${error.message}`)
  })
  if (response.ok) return response
  const { title, detail } = await response.json().catch(() => ({}))
  const why = [title, detail].filter(Boolean).join(': ') || response.statusText
  throw new LedgerError('locked', `The server at ${address} has the data open and answered ${response.status} ${why}`)
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest) yield rest
}
