/** The thread a workbook is made or read in: nothing of a file can hurt the process that asked. Started by in-sheet-thread.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import type { SheetAnswer, SheetTask } from './in-sheet-thread.ts'
import { problemWith } from './look-inside.ts'
import { mostRows } from './model.ts'
import { readWorkbook, writeWorkbook } from './workbook.ts'

async function run(task: SheetTask): Promise<SheetAnswer> {
  if ('write' in task) return { bytes: await writeWorkbook(task.write) }
  const problem = await problemWith(task.read)
  if (problem !== undefined) return { problem }
  try {
    return { sheets: await readWorkbook(task.read, mostRows + 1) }
  } catch {
    return { problem: 'workbook' }
  }
}

parentPort?.postMessage(await run(workerData as SheetTask))
