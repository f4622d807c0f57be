import { useLanguage } from '#src/ui/language.tsx'
import { pSaid } from '../its/words.ts'

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
