/** Workbooks made and read in a thread of their own, within limits of time and memory. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { FoundSheet, SheetDraft, SheetProblem } from './model.ts'

export type SheetTask = { write: SheetDraft[] } | { read: Uint8Array }
export type SheetAnswer = { bytes: Uint8Array } | { sheets: FoundSheet[] } | { problem: SheetProblem }

/** Milliseconds, and megabytes. */
const timeLimit = 20_000
const memoryLimit = 512

/** At the same time; others wait, so that many uploads take no more memory than these. */
const atOnce = 2
const waiting: (() => void)[] = []
let running = 0

export async function writtenWorkbook(write: SheetDraft[]): Promise<Uint8Array> {
  const answer = await inTurn({ write })
  if ('bytes' in answer) return answer.bytes
  throw new Error('The workbook could not be written')
}

/** Its sheets, or why it cannot be read. */
export async function readSheets(read: Uint8Array): Promise<FoundSheet[] | SheetProblem> {
  const answer = await inTurn({ read })
  return 'sheets' in answer ? answer.sheets : 'problem' in answer ? answer.problem : 'workbook'
}

async function inTurn(task: SheetTask): Promise<SheetAnswer> {
  while (running >= atOnce) await new Promise<void>((go) => waiting.push(go))
  running += 1
  try {
    return await inThread(task)
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

function inThread(task: SheetTask): Promise<SheetAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(entry(), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
      execArgv: [],
      stdout: true,
      stderr: true,
    })
    const timer = setTimeout(() => end({ problem: 'sheetSlow' }), timeLimit)
    function end(answer: SheetAnswer): void {
      clearTimeout(timer)
      worker.removeAllListeners()
      // What a dying thread still says is of no interest, and an error nobody hears would end the process.
      worker.on('error', () => {})
      void worker.terminate().then(
        () => resolve(answer),
        () => resolve(answer),
      )
    }
    worker.on('message', (answer: SheetAnswer) => end(answer))
    worker.on('error', (error) =>
      end({ problem: 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'sheetBig' : 'workbook' }),
    )
    worker.on('exit', () => end({ problem: 'workbook' }))
  })
}

/** The thread's source: beside this file, or in the checkout when this file has been bundled elsewhere. */
function entry(): string {
  const folders = [import.meta.dirname, join(process.cwd(), 'src', 'delivery', 'sheet')]
  const found = folders.map((folder) => join(folder, 'sheet-worker.ts')).find((file) => existsSync(file))
  if (found) return found
  throw new Error(`sheet-worker.ts is not in ${folders.join(' or ')}`)
}
