/** The thread in which evaluations are computed, one after the other. Started by compute-thread.ts. */
import { parentPort } from 'node:worker_threads'
import { StatisticsFault } from '#src/statistics/fault.ts'
import { EvaluationFault } from '../fault.ts'
import { computed } from './compute.ts'
import type { ThreadAnswer, ThreadTask } from './compute-thread.ts'

parentPort?.on('message', (task: ThreadTask) => parentPort?.postMessage(answerTo(task)))

function answerTo({ evaluation, files }: ThreadTask): ThreadAnswer {
  try {
    return { computed: computed(evaluation, files) }
  } catch (error) {
    if (error instanceof EvaluationFault || error instanceof StatisticsFault) return { refused: error.message }
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
