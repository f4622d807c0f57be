import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Specification } from '../synthetic-control/curve.ts'
import { ALPHA } from '../synthetic-control/power.ts'
import type { SyntheticResult } from '../synthetic-control/result.ts'
import { type ChoiceRow, CurvePicture } from './curve-picture.tsx'
import { DatesPicture } from './dates-picture.tsx'
import { useFigures } from './figures.ts'
import { FiguresTable } from './figures-table.tsx'
import { MethodSections } from './method-sections.tsx'
import { GapsPicture, PathsPicture } from './paths-picture.tsx'
import type { Passages } from './said.tsx'
import { SourcesTable } from './sources-table.tsx'
import { WithoutPicture } from './without-picture.tsx'

interface SyntheticGiven extends Passages {
  result: SyntheticResult
  here: string
  outcome: string
}

/** A synthetic control in pictures: both paths, the gap beside those of other areas, and then everything that speaks against it. */
export function SyntheticSections({ result, passages, here, outcome }: SyntheticGiven) {
  const { t, to } = useLanguage()
  const tables = to(`${here}/tables`)
  const { method, checklist, treated, placebo } = result
  const paths = t('evaluations.paths.title', { outcome, treated })
  const gaps = placebo
    ? t('evaluations.gaps.title', { rank: placebo.rank, of: placebo.of })
    : t('evaluations.gaps.alone')
  return (
    <MethodSections
      {...{ method, checklist, passages }}
      title={t('evaluations.paths')}
      seen={
        <Figure
          title={paths}
          id="paths"
          caption={t('evaluations.paths.key')}
          links={{ table: `${tables}#paths`, provenance: '#provenance' }}
        >
          <PathsPicture result={result} outcome={outcome} title={paths} />
        </Figure>
      }
      doubt={
        <>
          <Figure title={gaps} id="gaps" caption={t('evaluations.gaps.key')} links={{ table: `${tables}#placebo` }}>
            <GapsPicture result={result} title={gaps} />
          </Figure>
          <Doubts result={result} tables={tables} />
        </>
      }
      model={<ModelTables result={result} />}
    />
  )
}

function Doubts({ result, tables }: { result: SyntheticResult; tables: string }) {
  const { t } = useLanguage()
  const { placeboDates, dateRank, specifications, effect, from, leaveOneOut } = result
  const dates = t('evaluations.placebo.title', { dates: placeboDates.length + 1, rank: dateRank ?? 0 })
  const models = t('evaluations.curve.title', {
    specifications: specifications.specifications.length,
    same: specifications.sameSign,
  })
  const without = t('evaluations.without.title', { areas: leaveOneOut.length })
  return (
    <>
      {placeboDates.length > 0 && (
        <Figure title={dates} id="dates" caption={t('evaluations.dates.key')} links={{ table: `${tables}#dates` }}>
          <DatesPicture
            title={dates}
            dates={placeboDates.map((one) => ({ at: one.from, estimate: one.gap }))}
            own={{ at: from, estimate: effect.mean }}
          />
        </Figure>
      )}
      <Figure title={models} id="curve" caption={t('evaluations.curve.key')} links={{ table: `${tables}#curve` }}>
        <CurvePicture
          title={models}
          description={models}
          models={specifications.specifications}
          rows={syntheticRows(t)}
          ratios={specifications.specifications.every(({ ratio }) => ratio !== null)}
        />
      </Figure>
      {leaveOneOut.length > 0 && (
        <Figure
          title={without}
          id="without"
          caption={t('evaluations.without.key')}
          links={{ table: `${tables}#without` }}
        >
          <WithoutPicture title={without} estimates={leaveOneOut.map(({ gap }) => gap)} own={effect.mean} />
        </Figure>
      )}
      <SourcesTable sources={result.sources} level={1 - ALPHA} />
    </>
  )
}

/** What the synthetic area is made of, and how like it is. */
function ModelTables({ result: { weights, predictors } }: { result: SyntheticResult }) {
  const { t, f } = useLanguage()
  const { figure } = useFigures()
  return (
    <>
      <FiguresTable
        caption={t('evaluations.weights')}
        heads={[t('evaluations.area.name'), t('evaluations.weight')]}
        rows={weights.filter(({ weight }) => weight >= 0.0005).map(({ unit, weight }) => [unit, f.percent(weight, 1)])}
      />
      <FiguresTable
        caption={t('evaluations.predictors')}
        heads={[
          t('evaluations.predictor'),
          t('evaluations.predictor.own'),
          t('evaluations.predictor.synthetic'),
          t('evaluations.predictor.donors'),
          t('evaluations.importance'),
        ]}
        rows={predictors.map(({ name, treated, synthetic, donors, importance }) => [
          name,
          ...[treated, synthetic, donors].map(figure),
          f.percent(importance, 1),
        ])}
      />
    </>
  )
}

type T = ReturnType<typeof useLanguage>['t']

export function syntheticRows(t: T): ChoiceRow<Specification>[] {
  const row = (label: string, has: (one: Specification) => boolean) => ({ label, has })
  return [
    row(t('evaluations.choice.path'), ({ predictors }) => predictors === 'path'),
    row(t('evaluations.choice.without'), ({ predictors }) => predictors === 'without'),
    row(t('evaluations.choice.equal'), ({ predictors }) => predictors === 'equal'),
    row(t('evaluations.choice.sought'), ({ predictors }) => predictors === 'sought'),
    row(t('evaluations.choice.all'), ({ window }) => window === 'all'),
    row(t('evaluations.choice.late'), ({ window }) => window === 'late'),
    row(t('evaluations.choice.nearDonors'), ({ donors }) => donors === 'near'),
    row(t('evaluations.choice.log'), ({ outcome }) => outcome === 'log'),
    row(t('evaluations.choice.shifted'), ({ outcome }) => outcome === 'shifted'),
    row(t('evaluations.choice.difference'), ({ estimator }) => estimator !== 'synthetic-control'),
  ]
}
