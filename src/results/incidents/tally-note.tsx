import { useLanguage } from '#src/ui/language.tsx'
import { editionOf, type Tally } from './counted-model.ts'

/** Behind a value: the edition it is as of, the source's range, and what is not in it. */
export function TallyNote({ tally }: { tally: Tally }) {
  const { t, f } = useLanguage()
  const { low, high, uncounted } = tally
  const said = [
    t('incidentIndicators.asOf', { number: editionOf(tally) }),
    ...(low !== undefined && high !== undefined && low !== high
      ? [t('incidentIndicators.between', { low: f.number(low), high: f.number(high) })]
      : []),
    ...(uncounted > 0 ? [t('incidentIndicators.uncounted', { count: uncounted })] : []),
  ]
  return <p className="quiet">{said.join(' · ')}</p>
}
