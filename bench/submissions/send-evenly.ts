/** Sends forms at an even pace, whether the ones before have been answered or not: a server that falls behind is seen to. */
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

export interface Answer {
  status: number
  /** Where it leads. */
  location: string
  /** Milliseconds from when it was due to be sent until its answer had come. */
  took: number
}

const send = (agent: Agent, url: URL, body: string, due: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          location: answer.headers.location ?? '',
          took: performance.now() - due,
        }),
      )
    })
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // The server has just ended an idle connection: browsers send again, too, and the page counts once.
      const isStale = asked.reusedSocket && error.code === 'ECONNRESET'
      if (isStale) resolve(send(agent, url, body, due))
      else reject(error)
    })
    asked.end(body)
  })

/** @returns the answers, in the order in which the forms were sent */
export async function sendEvenly(address: string, bodies: readonly string[], perMinute: number): Promise<Answer[]> {
  const url = new URL(address)
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })
  const started = performance.now()
  const under: Promise<Answer>[] = []
  for (const [at, body] of bodies.entries()) {
    const due = started + (at * 60_000) / perMinute
    const early = due - performance.now()
    if (early > 1) await pause(early)
    under.push(send(agent, url, body, due))
  }
  return Promise.all(under).finally(() => agent.destroy())
}
