/** Does something now and every so often (milliseconds), one time after the other. Returns what ends that: it waits for the time under way. */
export function nowAndThen(
  task: (signal: AbortSignal) => Promise<void>,
  every: number,
  failed: (error: Error) => void,
): () => Promise<void> {
  const ending = new AbortController()
  let last: Promise<void> = Promise.resolve()
  const once = () => {
    last = last.then(() => task(ending.signal)).catch(failed)
  }
  once()
  const timer = setInterval(once, every)
  timer.unref()
  return async () => {
    clearInterval(timer)
    ending.abort()
    await last
  }
}
