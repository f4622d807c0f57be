import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { NOW } from './answer-sets.ts'

export interface EngineQuestion {
  xform: string
  /** Answers by path; every question that is asked has one in every set, '' for none. */
  sets: Record<string, string>[]
}

export type EngineAnswer =
  | { opened: true; results: { relevant: Record<string, boolean>; unmet: Record<string, string> }[] }
  | { opened: false; why: string }

/** ODK's own engine (`@getodk/xforms-engine`), in a process of its own. */
export class OdkEngine implements AsyncDisposable {
  readonly #process: ChildProcess

  constructor() {
    const shim = new URL('engine-shim.js', import.meta.url).href
    this.#process = fork(new URL('engine-process.ts', import.meta.url), {
      execArgv: ['--import', shim],
      env: { ...process.env, TZ: 'UTC', PAIMANA_ODK_NOW: NOW },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
  }

  async ask(question: EngineQuestion): Promise<EngineAnswer> {
    const reply = once(this.#process, 'message')
    this.#process.send(question)
    const [answer] = (await reply) as [EngineAnswer]
    return answer
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const gone = once(this.#process, 'exit')
    this.#process.kill()
    await gone
  }
}
