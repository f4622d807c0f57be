import { useLanguage } from '#src/ui/language.tsx'
import type { ItsResult } from '../its/result.ts'
import type { Specification } from '../its/specifications.ts'
import { type ChoiceRow, CurvePicture } from './curve-picture.tsx'

/** The specification curve of an interrupted time series. */
export function ItsCurve({ result, title }: { result: ItsResult; title: string }) {
  const { t, f } = useLanguage()
  const { specifications } = result.specifications
  return (
    <CurvePicture
      title={title}
      description={t('evaluation.curve', curveValues(result, f))}
      models={specifications}
      rows={rowsOf(specifications, t)}
      ratios={result.stated.family !== 'gaussian'}
    />
  )
}

function rowsOf(
  specifications: readonly Specification[],
  t: ReturnType<typeof useLanguage>['t'],
): ChoiceRow<Specification>[] {
  const families = [...new Set(specifications.map(({ family }) => family))]
  const terms = [...new Set(specifications.map((one) => one.terms.join('+')))]
  const harmonics = [...new Set(specifications.map((one) => one.harmonics))].sort((a, b) => a - b)
  return [
    ...families.map((family) => ({
      label: t(`evaluations.family.${family}`),
      has: (one: Specification) => one.family === family,
    })),
    ...terms.map((set) => ({
      label: termsSaid(set.split('+'), t),
      has: (one: Specification) => one.terms.join('+') === set,
    })),
    ...harmonics.map((count) => ({
      label: t('evaluations.harmonics', { count }),
      has: (one: Specification) => one.harmonics === count,
    })),
  ]
}

export const termsSaid = (terms: readonly string[], t: ReturnType<typeof useLanguage>['t']): string =>
  terms.map((term) => t(`evaluations.term.${term as 'level' | 'slope' | 'delayed'}`)).join(' + ')

/** For the sentence about the curve. */
export function curveValues(
  { specifications: { specifications, sameSign, clear } }: ItsResult,
  f: { percent(share: number): string; number(value: number): string },
) {
  const first = specifications[0]
  const last = specifications.at(-1)
  const said = (one: Specification | undefined) =>
    one?.ratio != null ? f.percent(one.ratio) : f.number(one?.estimate ?? 0)
  return { specifications: specifications.length, same: sameSign, clear, least: said(first), most: said(last) }
}
