/** Requests with heads that fetch would not let anybody choose, such as the name that a site is asked for by. */
import { request } from 'node:http'

export interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** @param form sent as a browser without script sends it; without one, the address is read */
export function ask(
  address: string,
  headers: Record<string, string> = {},
  form?: Record<string, string>,
): Promise<Answer> {
  const body = form === undefined ? '' : new URLSearchParams(form).toString()
  const own = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': `${Buffer.byteLength(body)}` }
  const options = form === undefined ? { headers } : { method: 'POST', headers: { ...own, ...headers } }
  return new Promise((resolve, reject) => {
    const sent = request(address, options, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.once('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts).toString() })
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
