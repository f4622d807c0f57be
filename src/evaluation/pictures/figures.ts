import { useLanguage } from '#src/ui/language.tsx'
import { pSaid } from '../its/words.ts'

/** What an interval is called by: a result that was kept before version 5 does not say its level. */
export const percentOf = (level = 0.95): number => Number((level * 100).toPrecision(4))

/** How figures of an outcome are written: with four digits, and an interval with its dash; a p that is nearly nothing is not written as nothing. */
export function useFigures() {
  const { f, locale } = useLanguage()
  const figure = (value: number | null): string =>
    value === null ? '–' : f.number(Number(value.toPrecision(4)), { digits: 6 })
  return {
    figure,
    interval: (low: number | null, high: number | null): string =>
      low === null || high === null ? '–' : `${figure(low)} – ${figure(high)}`,
    p: (value: number | null): string => {
      if (value === null) return '–'
      return value < 0.001 ? pSaid(value, locale) : f.number(value, { digits: 3, fixed: true })
    },
  }
}
