/** How long work tells how far it is, and how it is told to stop. */
export interface Progress {
  report(done: number, total: number, what: string): void
  signal?: AbortSignal
}
