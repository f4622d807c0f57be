/** The command line's way through a running server: one POST a command, answered line by line with progress and then the result. */

import { Hono } from 'hono'
import { streamText } from 'hono/streaming'
import { auditLines } from '#src/ledger/audit-file.ts'
import { isCommand, runCommand } from './commands.ts'
import { dayClock } from './local-day.ts'
import { problemResponse } from './problem.ts'
import { type Site, theOperator } from './site.ts'
import { writeRefusal } from './write-guard.ts'

/**
 * The audit chain of a workspace as JSON Lines, for `paimana audit` beside a running server. It tells what records of every
 * label held, so it is the operator's alone: given out where writes would be taken, and to nobody else.
 */
export function auditApi(site: Site): Hono {
  const app = new Hono()
  app.get('/:workspace/audit', async (c) => {
    const refusal = writeRefusal(c.req.raw, site.writable)
    if (refusal) return refused(refusal)
    const workspace = c.req.param('workspace')
    if (!(await site.head(workspace))) {
      return problemResponse({
        type: '/problems/not-found',
        title: `There is no workspace "${workspace}"`,
        status: 404,
      })
    }
    c.header('cache-control', 'no-store')
    return streamText(c, async (stream) => {
      for await (const line of auditLines(site.ledger, workspace))
        await stream.write(line.endsWith('\n') ? line : `${line}\n`)
    })
  })
  return app
}

const refused = (detail: string) =>
  problemResponse({ type: '/problems/read-only', title: "This is the operator's alone", status: 403, detail })

/** One line of an answer. */
export type CommandLine =
  | { progress: { done: number; total: number; what: string } }
  | { answer: unknown }
  | { error: { name: string; message: string } }

export function commandApi(site: Site, root: string): Hono {
  const app = new Hono()
  app.post('/:name', async (c) => {
    const refusal = writeRefusal(c.req.raw, site.writable)
    if (refusal) return refused(refusal)
    const name = c.req.param('name')
    if (!isCommand(name))
      return problemResponse({ type: '/problems/not-found', title: `There is no command "${name}"`, status: 404 })
    let args: unknown
    try {
      args = await c.req.json()
    } catch (error) {
      const detail = `A command takes its arguments as JSON: ${(error as Error).message}`
      return problemResponse({ type: '/problems/invalid', title: 'The request is not JSON', status: 400, detail })
    }
    return streamText(c, async (stream) => {
      const say = (line: CommandLine) => stream.writeln(JSON.stringify(line))
      const stop = new AbortController()
      stream.onAbort(() => stop.abort())
      const progress = {
        signal: stop.signal,
        report: (done: number, total: number, what: string) => void say({ progress: { done, total, what } }),
      }
      try {
        const answer = await runCommand(
          name,
          {
            ledger: site.ledger,
            root,
            today: dayClock(),
            address: site.desk.address,
            actor: theOperator,
            progress,
            files: site.files,
            mailer: () => site.desk.mailer,
          },
          args,
        )
        await say({ answer })
      } catch (error) {
        await say({ error: { name: (error as Error).name, message: (error as Error).message } })
      }
    })
  })
  return app
}
