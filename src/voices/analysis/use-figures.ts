import { useLanguage } from '#src/ui/language.tsx'
import type { Estimate } from './results-model.ts'

/** How figures of an analysis are written. */
export function useFigures() {
  const { t, f } = useLanguage()
  const p = (value: number) =>
    value < 0.001
      ? t('analysis.below', { p: f.number(0.001) })
      : t('analysis.equals', { p: f.number(value, { digits: 3 }) })
  const percent = (share: number) => f.percent(share, 0)
  const interval = (estimate: Estimate | null | undefined) =>
    estimate?.low == null || estimate.high === null
      ? null
      : t('analysis.range', { low: percent(estimate.low), high: percent(estimate.high) })
  /** Points of a hundred, with its sign. */
  const points = (share: number) => `${share > 0 ? '+' : ''}${f.number(100 * share, { digits: 0 })}`
  /** A group of numbers, or of days, by the name that it is stored under. */
  const group = (name: string, isDate: boolean) => {
    const write = (text: string) => (isDate ? f.date(dayOf(Number(text))) : f.number(Number(text)))
    const [from = '', below = ''] = name.split('..<')
    if (name.startsWith('<')) return t('analysis.bin.below', { below: write(name.slice(1)) })
    if (name.startsWith('>=')) return t('analysis.bin.from', { from: write(name.slice(2)) })
    return t('analysis.bin.between', { from: write(from), below: write(below) })
  }
  return { p, percent, interval, points, group }
}

const dayOf = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)
