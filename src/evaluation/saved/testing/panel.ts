/** Twenty districts over twelve quarters; the policy comes to eight of them, with a fall of `effect` around 60. For tests. */
import { randomPanel } from '#src/statistics/panel/random-panel.ts'

export function fallenPanel(effect = 8) {
  const panel = randomPanel(4, { areas: 20, periods: 12, treated: 8, from: 7, correlation: 0.3, drift: 0 })
  return panel.y.map((y, row) => {
    const area = panel.area[row] ?? 0
    const period = panel.period[row] ?? 0
    const policy = area < 8 && period >= 7 ? 1 : 0
    return { district: `district ${area + 1}`, quarter: period + 1, events: 60 + y - effect * policy, policy }
  })
}
