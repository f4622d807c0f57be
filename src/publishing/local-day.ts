/**
 * The calendar day in a time zone (IANA), or in the machine's own, ISO 8601. Formatting is slow beside a request, so it is done once a
 * second and zone.
 */
export function dayClock(now: () => Date = () => new Date()): (timeZone?: string) => string {
  let second = Number.NaN
  const days = new Map<string, string>()
  return (timeZone) => {
    const at = now()
    const current = Math.trunc(at.getTime() / 1000)
    if (current !== second) days.clear()
    second = current
    const day = days.get(timeZone ?? '') ?? at.toLocaleDateString('sv-SE', { timeZone })
    days.set(timeZone ?? '', day)
    return day
  }
}
