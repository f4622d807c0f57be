import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { ItsResult } from '../its/result.ts'
import { ItsCurve } from './its-curve.tsx'
import { CoefficientTable, ElsewhereTable } from './its-tables.tsx'
import { MethodSections } from './method-sections.tsx'
import { PlaceboPicture } from './placebo-picture.tsx'
import { ResidualsPicture } from './residuals-picture.tsx'
import type { Passages } from './said.tsx'
import { SeriesPicture } from './series-picture.tsx'

interface ItsGiven extends Passages {
  result: ItsResult
  /** The page's address, without language. */
  here: string
  /** What is counted, in words. */
  outcome: string
}

/** An interrupted time series in pictures: what was seen, and then everything that speaks against it. */
export function ItsSections({ result, passages, here, outcome }: ItsGiven) {
  const { t, to } = useLanguage()
  const tables = to(`${here}/tables`)
  const title = t('evaluations.series.title', { outcome })
  return (
    <MethodSections
      method={result.method}
      checklist={result.checklist}
      passages={passages}
      title={t('evaluations.series')}
      seen={
        <Figure title={title} id="series-figure" links={{ table: `${tables}#series`, provenance: '#provenance' }}>
          <SeriesPicture line={result.line} stated={result.stated} outcome={outcome} title={title} />
        </Figure>
      }
      doubt={<Doubts result={result} tables={tables} />}
      model={<CoefficientTable result={result} />}
    />
  )
}

function Doubts({ result, tables }: { result: ItsResult; tables: string }) {
  const { t } = useLanguage()
  const { placebo, rank, specifications, areas, sources, residuals } = result
  const dates = t('evaluations.placebo.title', { dates: placebo.length + 1, rank: rank ?? 0 })
  const models = t('evaluations.curve.title', {
    specifications: specifications.specifications.length,
    same: specifications.sameSign,
  })
  return (
    <>
      {placebo.length > 0 && (
        <Figure
          title={dates}
          id="placebo"
          caption={t('evaluations.placebo.key')}
          links={{ table: `${tables}#placebo` }}
        >
          <PlaceboPicture result={result} title={dates} />
        </Figure>
      )}
      {specifications.specifications.length > 0 && (
        <Figure title={models} id="curve" caption={t('evaluations.curve.key')} links={{ table: `${tables}#curve` }}>
          <ItsCurve result={result} title={models} />
        </Figure>
      )}
      <ElsewhereTable
        caption={t('evaluations.areas')}
        head={t('evaluations.area')}
        rows={areas.map((one) => ({ ...one, name: one.without }))}
      />
      <ElsewhereTable
        caption={t('evaluations.sources')}
        head={t('evaluations.source')}
        rows={sources.map((one) => ({ ...one, name: one.source }))}
      />
      <Figure
        title={t('evaluations.residuals.title')}
        id="residuals"
        caption={t('evaluations.residuals.key')}
        links={{ table: `${tables}#residuals` }}
      >
        <ResidualsPicture residuals={residuals} title={t('evaluations.residuals.title')} />
      </Figure>
    </>
  )
}
