import type { EvaluationResult } from '../saved/saved-model.ts'
import { BreaksFigures, DidFigures, SyntheticFigures } from './areas-figures.tsx'
import { BreaksSections } from './breaks-sections.tsx'
import { DidSections } from './did-sections.tsx'
import { ItsFigures } from './its-figures.tsx'
import { ItsSections } from './its-sections.tsx'
import { isDrawn, resultOf } from './result-of.ts'
import { type Passages, PlainSections, WhySection } from './said.tsx'
import { SyntheticSections } from './synthetic-sections.tsx'

interface PicturesProps extends Passages {
  shown: EvaluationResult
  here: string
  outcome: string
}

/** A result in pictures, by its method. */
export function MethodPictures({ shown, ...given }: PicturesProps) {
  const result = resultOf(shown)
  if (!isDrawn(shown)) return <PlainSections passages={given.passages} />
  return (
    <>
      <WhySection passages={given.passages} />
      {result.method === 'its' && <ItsSections {...given} result={result} />}
      {result.method === 'did' && <DidSections {...given} result={result} />}
      {result.method === 'synthetic-control' && <SyntheticSections {...given} result={result} />}
      {result.method === 'change-points' && <BreaksSections {...given} result={result} />}
    </>
  )
}

/** The figures behind the pictures. */
export function MethodFigures({ shown }: { shown: EvaluationResult }) {
  const result = resultOf(shown)
  if (!isDrawn(shown)) return null
  if (result.method === 'its') return <ItsFigures result={result} />
  if (result.method === 'did') return <DidFigures result={result} />
  if (result.method === 'synthetic-control') return <SyntheticFigures result={result} />
  return <BreaksFigures result={result} />
}
