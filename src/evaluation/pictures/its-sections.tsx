import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { ItsResult } from '../its/result.ts'
import type { Passage } from '../model.ts'
import { ChecklistSection } from './checklist-section.tsx'
import { CurvePicture } from './curve-picture.tsx'
import { CoefficientTable, ElsewhereTable } from './its-tables.tsx'
import { PlaceboPicture } from './placebo-picture.tsx'
import { ResidualsPicture } from './residuals-picture.tsx'
import { SeriesPicture } from './series-picture.tsx'

interface Given {
  passages: readonly Passage[]
}

/** The sentences of one passage, as they were said when the result was computed. */
function Said({ passages, of, from = 0 }: Given & { of: string; from?: number }) {
  const sentences = passages.find(({ title }) => title === of)?.sentences.slice(from) ?? []
  return sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
}

/** The first sentence is the verdict, which stands on top of the page. */
export function WhySection({ passages }: Given) {
  const { t } = useLanguage()
  return (
    <Section id="why" title={t('evaluations.why')}>
      <Said passages={passages} of={t('evaluation.title.verdict')} from={1} />
    </Section>
  )
}

interface ItsGiven extends Given {
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
    <>
      <Section id="series" title={t('evaluations.series')}>
        <Figure title={title} id="series-figure" links={{ table: `${tables}#series`, provenance: '#provenance' }}>
          <SeriesPicture line={result.line} stated={result.stated} outcome={outcome} title={title} />
        </Figure>
        <Said passages={passages} of={t('evaluation.title.seen')} />
        <Said passages={passages} of={t('evaluation.title.remarks')} />
      </Section>
      <Section id="doubt" title={t('evaluations.doubt')}>
        <Said passages={passages} of={t('evaluation.title.doubt')} />
        <Doubts result={result} tables={tables} />
      </Section>
      <Section id="power" title={t('evaluations.power')}>
        <Said passages={passages} of={t('evaluation.title.power')} />
      </Section>
      <Section id="model" title={t('evaluation.title.model')}>
        <Said passages={passages} of={t('evaluation.title.model')} />
        <CoefficientTable result={result} />
      </Section>
      <ChecklistSection method={result.method} entries={result.checklist} />
    </>
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
          <CurvePicture result={result} title={models} />
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
