/** An answer that waits on a device until it has been received. */
export interface Waiting {
  /** Drawn on the device; no one else knows it. */
  id: string
  workspace: string
  survey: string
  /** Of the survey, as the page said it. */
  title: string
  /** ISO 8601, by the device's clock. */
  since: string
  sealed: string
  /** What stands in the way; while nothing does it is sent as soon as there is a network. */
  state: 'waiting' | Stopped
}

/** `gone`: there is no such survey here any more. */
export type Stopped = 'closed' | 'refused' | 'unreadable' | 'gone'

const texts = ['id', 'workspace', 'survey', 'title', 'since', 'sealed', 'state'] as const

/** Undefined where it is not whole: another version wrote it, or the disk lost some of it. */
export function readWaiting(stored: unknown): Waiting | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const entry = stored as Record<string, unknown>
  return texts.every((name) => typeof entry[name] === 'string') ? (stored as Waiting) : undefined
}

/** A file that anybody can hand in for whoever answered. */
export const fileOf = (waiting: readonly Waiting[]): string =>
  JSON.stringify({
    format: 'paimana-answers-1',
    answers: waiting.map(({ workspace, survey, sealed }) => ({ workspace, survey, sealed })),
  })
