/** Sends what has changed to the server, and says in one word what became of it. */
import type { Fields } from '../entry-fields.ts'
import type { DraftAnswer } from './answer.ts'
import type { Sent, Stored, Work } from './work.ts'

export type Outcome =
  | { kind: 'stored'; revision: number; at: string; was: Record<string, string> }
  | { kind: 'met'; revision: number; stored: Record<string, Stored> }
  /** Some field is wrong, and will be until it is changed. */
  | { kind: 'refused'; faults: { field: string; message: string }[] }
  /** Nothing is taken any more: it was handed in, the round is closed, the grant was withdrawn. */
  | { kind: 'stopped'; why: string }
  | { kind: 'signed-out' }
  /** No connection, or a server that cannot answer now. */
  | { kind: 'away' }

/** Milliseconds after which a request counts as lost; what is typed meanwhile waits for it. */
const patience = 20_000

const bodyOf = ({ revision, lines }: Work, sent: Sent): FormData => {
  const body = new FormData()
  body.set('revision', String(revision))
  for (const [indicator, fields] of Object.entries<Fields>(sent)) {
    body.set(`was.${indicator}`, lines[indicator]?.stored.was ?? '')
    for (const [field, typed] of Object.entries(fields)) body.set(`${field}.${indicator}`, typed)
  }
  return body
}

/** @param leaving the page is being left: the browser may finish the request without it */
export async function postDraft(address: string, work: Work, sent: Sent, leaving = false): Promise<Outcome> {
  try {
    const answer = await fetch(address, {
      method: 'POST',
      body: bodyOf(work, sent),
      // Whoever is not signed in any more is sent elsewhere; that page is of no use here.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      keepalive: leaving,
      headers: { accept: 'application/json' },
    })
    if (answer.type === 'opaqueredirect') return { kind: 'signed-out' }
    if (answer.status === 429 || answer.status >= 500) return { kind: 'away' }
    return outcomeOf(answer.status, await answer.text())
  } catch {
    return { kind: 'away' }
  }
}

function outcomeOf(status: number, text: string): Outcome {
  const { revision = 0, at = '', was = {}, stored, faults = [] } = read(text)
  if (status === 200) return { kind: 'stored', revision, at, was }
  if (status === 409 && stored) return { kind: 'met', revision, stored }
  if (status === 422) return { kind: 'refused', faults }
  return { kind: 'stopped', why: faults.map(({ message }) => message).join(' ') || text.slice(0, 200) }
}

function read(text: string): DraftAnswer {
  try {
    const answer: unknown = JSON.parse(text)
    return typeof answer === 'object' && answer !== null ? answer : {}
  } catch {
    return {}
  }
}
