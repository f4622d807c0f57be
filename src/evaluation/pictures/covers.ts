import { useLanguage } from '#src/ui/language.tsx'
import type { Coverage } from '../coverage.ts'
import { momentSaid } from './series-picture.tsx'

/** What time a source covers, for its row in a table; a result of an earlier version does not say. */
export function useCovers() {
  const { t, f } = useLanguage()
  return (covers: Coverage | null | undefined): string => {
    if (!covers) return '–'
    const { times, of } = covers
    const ends = { from: momentSaid(f, covers.from), to: momentSaid(f, covers.to) }
    return times === of ? t('evaluations.covers.all', ends) : t('evaluations.covers.part', { ...ends, times, of })
  }
}
