/** Problem documents (RFC 9457): what went wrong, where, and what would be right. */

export interface Problem {
  /** A relative address that names the kind of problem. */
  type: string
  title: string
  status: number
  detail?: string
  /** The field, line or page in question. */
  where?: string
  [extension: string]: unknown
}

export class ProblemError extends Error {
  /** The pages are a bundle with a class of their own; an error thrown across that border, of a class below this one too, is known by what it carries. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && 'problem' in value && typeof value.problem === 'object'
  }

  readonly problem: Problem
  constructor(status: number, type: string, title: string, more: Partial<Problem> = {}) {
    super(more.detail ?? title)
    this.name = 'ProblemError'
    this.problem = { type: `/problems/${type}`, title, status, ...more }
  }
}

export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problem, null, 2), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** Errors of the connection (Node), of a server that goes down or is not up yet (SQLSTATE 08, 57P), and of an embedded database that has stopped. */
const unanswered = /^(ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_|08|57P|stopped$|closed$)/

/** What nobody has caught: a database that does not answer is a matter of time (503), everything else is ours (500). */
export function problemOfFailure(error: Error): Response {
  if (error instanceof ProblemError) return problemResponse(error.problem)
  console.error(error)
  const code = 'code' in error ? String(error.code) : ''
  if (unanswered.test(code) || error.message.startsWith('Connection terminated')) {
    const detail = 'Try again in a minute. Nothing has been changed.'
    return problemResponse({
      type: '/problems/no-database',
      title: 'The database does not answer',
      status: 503,
      detail,
    })
  }
  return problemResponse({ type: '/problems/internal', title: 'Something went wrong on our side', status: 500 })
}
