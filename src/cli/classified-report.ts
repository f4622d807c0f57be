import type { Classified } from '#src/voices/xlsform/corpus/classify.ts'
import { CLASSES, countsOf } from '#src/voices/xlsform/corpus/counts.ts'

const NAMES: Record<Classified['here'], string> = {
  imported: 'imported whole',
  outOfScope: 'refused for what stays out',
  refused: 'refused for a mistake',
  differs: 'imported otherwise than pyxform has it',
}

export const classifiedJson = (classified: readonly Classified[]): object => ({
  counts: countsOf(classified),
  forms: classified.map(({ form: _, ...rest }) => rest),
})

/** One line a form, then the counts. */
export function classifiedReport(classified: readonly Classified[]): string {
  const lines = classified.map(({ id, pyxform, here, features, because }) => {
    const why = here === 'outOfScope' ? features.join(', ') : because.join('; ')
    return `${id}\tpyxform ${pyxform}\t${NAMES[here]}${why === '' ? '' : `: ${why}`}`
  })
  const counts = Object.entries(countsOf(classified)).map(([pyxform, each]) => {
    const sum = Object.values(each).reduce((total, count) => total + count, 0)
    const parts = CLASSES.flatMap((here) => (each[here] ? [`${each[here]} ${NAMES[here]}`] : []))
    return `Of ${sum} forms that pyxform ${pyxform}: ${parts.join(', ')}.`
  })
  return `${lines.join('\n')}\n\n${counts.join('\n')}\n`
}
