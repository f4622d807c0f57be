import { useLanguage } from '#src/ui/language.tsx'

/** How figures of an outcome are written: with four digits, and an interval with its dash. */
export function useFigures() {
  const { f } = useLanguage()
  const figure = (value: number | null): string =>
    value === null ? '–' : f.number(Number(value.toPrecision(4)), { digits: 6 })
  return {
    figure,
    interval: (low: number | null, high: number | null): string =>
      low === null || high === null ? '–' : `${figure(low)} – ${figure(high)}`,
    p: (value: number | null): string => (value === null ? '–' : f.number(value, { digits: 3, fixed: true })),
  }
}
