import type { Outcome } from './sender.ts'
import type { SealedReceipt } from './take-sealed.ts'
import type { Waiting } from './waiting.ts'

/** Milliseconds after which a request counts as lost. */
const patience = 30_000

/** What the server's answer means for what waits; anything but a definite word means to come again. */
const meanings: Record<SealedReceipt, Outcome> = {
  taken: 'received',
  again: 'received',
  closed: 'closed',
  refused: 'refused',
  unreadable: 'unreadable',
}

export const sealedAddress = ({ workspace, survey }: Pick<Waiting, 'workspace' | 'survey'>): string =>
  `/${encodeURIComponent(workspace)}/surveys/${encodeURIComponent(survey)}/sealed`

/** Without cookies: whoever is signed in on this device answers as anybody does. */
export async function postSealed(waiting: Waiting): Promise<Outcome> {
  try {
    const answer = await fetch(sealedAddress(waiting), {
      method: 'POST',
      body: new URLSearchParams({ sealed: waiting.sealed }),
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.status === 404) return 'gone'
    if (answer.status === 413) return 'refused'
    const said: unknown = await answer.json()
    const receipt = typeof said === 'object' && said !== null && 'receipt' in said ? String(said.receipt) : ''
    return Object.hasOwn(meanings, receipt) ? meanings[receipt as SealedReceipt] : 'later'
  } catch {
    return 'later'
  }
}
