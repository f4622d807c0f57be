import { inLocale } from '#src/publishing/in-locale.ts'
import { Local } from '#src/publishing/local.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { DataLine, ProvenanceView } from './provenance-view.ts'
import type { EvaluationResult, ImpactEvaluation } from './saved-model.ts'
import type { ResultLine } from './saved-store.ts'
import { methodWord, verdictWord } from './verdict-word.ts'

interface ProvenanceProps {
  base: string
  evaluation: ImpactEvaluation
  shown: EvaluationResult | null
  provenance: ProvenanceView
}

/** The statement, the method, and each file of data with its query, its edition, its terms and its hash. */
export function Provenance({ base, evaluation, shown, provenance }: ProvenanceProps) {
  const { t, f, to } = useLanguage()
  const { stated, earlier, spec } = evaluation
  const { cited, data } = provenance
  const version = shown?.version ?? ''
  const method = t(`evaluations.method.${methodWord(spec.method)}`, { version })
  return (
    <Section id="provenance" title={t('evaluations.provenance')}>
      <DefinitionList
        items={[
          { term: t('evaluations.method'), value: method },
          {
            term: t('evaluations.statedOn'),
            value: stated ? (
              <span className="hash">
                {t('evaluations.statedOn.value', { day: f.date(stated.day), sha256: stated.sha256 })}
              </span>
            ) : (
              t('evaluations.notStated')
            ),
          },
          ...(cited
            ? [
                {
                  term: t('evaluations.field.citation'),
                  value: (
                    <a href={to(`${base}/sources/${cited.id}`)}>
                      <Local of={cited.title} />
                    </a>
                  ),
                },
              ]
            : []),
          ...(shown
            ? [
                { term: t('evaluations.computed'), value: f.date(shown.day) },
                { term: t('evaluations.hash.result'), value: <span className="hash">{shown.resultSha256}</span> },
              ]
            : []),
        ]}
      />
      {earlier.length > 0 && <p>{t('evaluations.restated', { count: earlier.length })}</p>}
      {data.map((line) => (
        <DataOf key={line.file} line={line} base={base} />
      ))}
    </Section>
  )
}

function DataOf({ line: { file, title, query, source, terms, used }, base }: { line: DataLine; base: string }) {
  const { t, f, to, locale } = useLanguage()
  const edition = Object.values(used?.editions ?? {})[0]
  const asked =
    query &&
    t('evaluations.data.of', {
      measure: t(`evaluations.measure.${query.measure}`),
      from: f.date(query.from),
      to: f.date(query.to),
      source: source ? inLocale(source.title, locale) : '',
      edition: edition === undefined ? '–' : f.integer(edition),
    })
  const filters = query ? Object.entries(query.where).flatMap(([, values]) => values ?? []) : []
  return (
    <DefinitionList
      items={[
        { term: t('evaluations.data'), value: <bdi>{file}</bdi> },
        ...(title ? [{ term: t('evaluations.field.measure'), value: <Local of={title} /> }] : []),
        {
          term: t('evaluations.source'),
          value: (
            <>
              {asked ?? t('evaluations.data.rows')}
              {source && !asked && ': '}{' '}
              {filters.length > 0 && <bdi>({t('evaluations.data.filter', { values: filters.join(', ') })})</bdi>}{' '}
              {source && (
                <a href={to(`${base}/sources/${source.id}`)}>
                  <Local of={source.title} />
                </a>
              )}
            </>
          ),
        },
        ...(terms ? [{ term: t('evaluations.terms'), value: <Local of={terms} /> }] : []),
        ...(used ? [{ term: t('evaluations.hash'), value: <span className="hash">{used.sha256}</span> }] : []),
      ]}
    />
  )
}

/** The files with which anybody has the same result. */
export function TakeAway({
  workspace,
  evaluation,
  shown,
}: {
  workspace: string
  evaluation: ImpactEvaluation
  shown: EvaluationResult
}) {
  const { t, to } = useLanguage()
  const api = `/api/v1/${workspace}/impact_evaluations/${evaluation.id}`
  const of = `?result=${shown.number}`
  return (
    <Section id="take" title={t('evaluations.take')}>
      <p>{t('evaluations.take.how')}</p>
      <ul>
        <li>
          <a href={`${api}/spec.json${of}`} download="SPEC.json">
            {t('evaluations.take.spec')}
          </a>
        </li>
        {shown.files.map(({ file }) => (
          <li key={file}>
            <a href={`${api}/files/${file}${of}`} download={file}>
              <bdi>{file}</bdi>
            </a>
          </li>
        ))}
        <li>
          <a href={`${api}/result.json${of}`}>{t('evaluations.take.json')}</a>
        </li>
        <li>
          <a href={to(`/${workspace}/evaluations/${evaluation.id}/tables${of}`)}>{t('evaluations.take.tables')}</a>
        </li>
      </ul>
    </Section>
  )
}

/** Of editions and methods before. */
export function OtherResults({ here, lines }: { here: string; lines: readonly ResultLine[] }) {
  const { t, f, to } = useLanguage()
  if (lines.length < 2) return null
  return (
    <Section id="results" title={t('evaluations.results')}>
      <ul>
        {lines.map(({ number, day, verdict }) => (
          <li key={number}>
            <a href={to(`${here}?result=${number}`)}>
              {t('evaluations.result.line', {
                number,
                day: f.date(day),
                verdict: t(`evaluations.verdict.${verdictWord(verdict)}`),
              })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
