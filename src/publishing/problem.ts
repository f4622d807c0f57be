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
