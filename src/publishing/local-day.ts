/** The calendar day of the machine's own time zone, ISO 8601. Formatting is slow beside a request, so it is done once a second. */
export function localDayClock(now: () => Date = () => new Date()): () => string {
  let second = Number.NaN
  let day = ''
  return () => {
    const at = now()
    const current = Math.trunc(at.getTime() / 1000)
    if (current !== second) {
      second = current
      day = at.toLocaleDateString('sv-SE')
    }
    return day
  }
}
