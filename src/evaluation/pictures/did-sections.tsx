import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Figure } from '#src/ui/figure.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Choice } from '../did/choices.ts'
import type { Specification } from '../did/curve.ts'
import type { DidResult } from '../did/result.ts'
import { type ChoiceRow, CurvePicture } from './curve-picture.tsx'
import { DatesPicture } from './dates-picture.tsx'
import { EventPicture } from './event-picture.tsx'
import { percentOf } from './figures.ts'
import { MethodSections } from './method-sections.tsx'
import type { Passages } from './said.tsx'
import { momentSaid } from './series-picture.tsx'
import { SourcesTable } from './sources-table.tsx'
import { WithoutPicture } from './without-picture.tsx'

interface DidGiven extends Passages {
  result: DidResult
  here: string
  outcome: string
}

/** Areas beside others in pictures: the event study, and then everything that speaks against it. */
export function DidSections({ result, passages, here, outcome }: DidGiven) {
  const { t, to } = useLanguage()
  const tables = to(`${here}/tables`)
  const title = t('evaluations.events.title', { outcome })
  const { method, checklist, eventStudy } = result
  return (
    <MethodSections
      {...{ method, checklist, passages }}
      title={t('evaluations.events')}
      seen={
        eventStudy.length > 0 && (
          <Figure
            title={title}
            id="events"
            caption={t('evaluations.events.key', { percent: percentOf(result.stated.level) })}
            links={{ table: `${tables}#events`, provenance: '#provenance' }}
          >
            <EventPicture events={eventStudy} title={title} />
          </Figure>
        )
      }
      doubt={<Doubts result={result} tables={tables} />}
      model={<Treated result={result} />}
    />
  )
}

function Doubts({ result, tables }: { result: DidResult; tables: string }) {
  const { t } = useLanguage()
  const { placeboDates, dateRank, leaveOneOut, effect } = result
  const { specifications, sameSign } = result.specifications
  const models = t('evaluations.curve.title', { specifications: specifications.length, same: sameSign })
  const dates = t('evaluations.placebo.title', { dates: placeboDates.length + 1, rank: dateRank ?? 0 })
  const without = t('evaluations.without.title', { areas: leaveOneOut.length })
  return (
    <>
      {placeboDates.length > 0 && (
        <Figure title={dates} id="dates" caption={t('evaluations.earlier.key')} links={{ table: `${tables}#dates` }}>
          <DatesPicture
            title={dates}
            dates={placeboDates.map(({ earlier, estimate }) => ({ at: -earlier, estimate })).reverse()}
            own={{ at: 0, estimate: effect.estimate }}
            label={t('evaluations.events.begins')}
          />
        </Figure>
      )}
      {specifications.length > 0 && (
        <Figure title={models} id="curve" caption={t('evaluations.curve.key')} links={{ table: `${tables}#curve` }}>
          <CurvePicture
            title={models}
            description={models}
            models={specifications}
            rows={didRows(specifications, t)}
            ratios={specifications.every(({ ratio }) => ratio !== null)}
          />
        </Figure>
      )}
      {leaveOneOut.length > 0 && (
        <Figure
          title={without}
          id="without"
          caption={t('evaluations.without.key')}
          links={{ table: `${tables}#without` }}
        >
          <WithoutPicture
            title={without}
            estimates={leaveOneOut.map(({ estimate }) => estimate)}
            own={effect.estimate}
          />
        </Figure>
      )}
      <SourcesTable sources={result.sources} level={result.stated.level} />
    </>
  )
}

/** Who came under the policy, by when. */
function Treated({ result: { treated } }: { result: DidResult }) {
  const { t, f } = useLanguage()
  const groups = [...Map.groupBy(treated, ({ from }) => from)]
  return (
    <DefinitionList
      items={groups.map(([from, areas]) => ({
        term: t('evaluations.treated', { from: momentSaid(f, from) }),
        value: f.list(areas.map(({ unit }) => unit)),
      }))}
    />
  )
}

type T = ReturnType<typeof useLanguage>['t']

export function didRows(specifications: readonly Specification[], t: T): ChoiceRow<Specification>[] {
  const covariates = [...new Set(specifications.map((one) => one.covariates.join(', ')))].filter((set) => set !== '')
  const row = (label: string, has: (one: Choice & Pick<Specification, 'errors'>) => boolean) => ({ label, has })
  return [
    row(t('evaluations.choice.log'), ({ outcome }) => outcome === 'log'),
    ...covariates.map((set) => row(t('evaluations.choice.with', { set }), (one) => one.covariates.join(', ') === set)),
    row(t('evaluations.choice.regression'), ({ adjustment }) => adjustment === 'regression'),
    row(t('evaluations.choice.weighted'), ({ weighted }) => weighted),
    row(t('evaluations.choice.near'), ({ window }) => window === 'near'),
    row(t('evaluations.choice.apart'), ({ window }) => window === 'apart'),
    row(t('evaluations.choice.trend'), ({ trend }) => trend),
    row(t('evaluations.choice.groupTime'), ({ estimator }) => estimator === 'group-time'),
    row(t('evaluations.choice.never'), ({ compare }) => compare === 'never'),
    row(t('evaluations.choice.t'), ({ errors }) => errors === 't'),
  ]
}
