import { strict as assert } from 'node:assert'
import autocannon from 'autocannon'

const seconds = 4

/** Requests that ten callers get answered a second. @throws where one is not answered, or not with 2xx */
export async function perSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const result = await autocannon({
    url,
    duration: seconds,
    connections: 10,
    workers: 1,
    headers: { 'accept-encoding': 'gzip', ...headers },
  })
  assert.equal(result.non2xx, 0, `${url} answered other than 2xx`)
  assert.equal(result.errors, 0, `${url} failed`)
  return result.requests.average
}
