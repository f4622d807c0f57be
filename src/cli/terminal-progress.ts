import type { Progress } from '#src/workspaces/progress.ts'

/** Progress with an estimate on a terminal's standard error, silent elsewhere; Ctrl-C cancels. Call `end` when the work is over. */
export function terminalProgress(): Progress & { signal: AbortSignal; end(): void } {
  const stop = new AbortController()
  const cancel = () => stop.abort(new DOMException('Cancelled; nothing was changed.', 'AbortError'))
  process.once('SIGINT', cancel)
  const started = performance.now()
  const terminal = process.stderr.isTTY
  return {
    signal: stop.signal,
    report(done, total, what) {
      if (!terminal || done === 0) return
      const left = ((performance.now() - started) / done) * (total - done)
      process.stderr.write(`\r\u001b[K${what}: ${done} of ${total}, about ${Math.ceil(left / 1000)} s left`)
    },
    end() {
      process.off('SIGINT', cancel)
      if (terminal) process.stderr.write('\r\u001b[K')
    },
  }
}
