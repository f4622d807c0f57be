import { useLanguage } from '#src/ui/language.tsx'
import type { Tally } from './counted-model.ts'

/** Behind a value: the source's range, and what is not in it. */
export function TallyNote({ tally: { low, high, uncounted } }: { tally: Tally }) {
  const { t, f } = useLanguage()
  const said = [
    ...(low !== undefined && high !== undefined && low !== high
      ? [t('incidentIndicators.between', { low: f.number(low), high: f.number(high) })]
      : []),
    ...(uncounted > 0 ? [t('incidentIndicators.uncounted', { count: uncounted })] : []),
  ]
  return said.length > 0 && <p className="quiet">{said.join(' · ')}</p>
}
