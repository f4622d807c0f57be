import { Local } from '#src/publishing/local.tsx'
import type { Passage } from '#src/publishing/passages.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Quote } from '#src/ui/quote.tsx'
import { Section } from '#src/ui/section.tsx'
import type { CitedClause } from './commitment-view.ts'

/** The clauses a promise stands in: the passage highlighted in its surroundings where the text is attached, its gist where it is not. */
export function ClausePassages({
  base,
  clauses,
  passages,
}: {
  /** Where the workspace's pages are; null where the source's page would not be shown. */
  base: string | null
  clauses: CitedClause[]
  passages: Record<string, Passage>
}) {
  const { t } = useLanguage()
  return (
    <Section id="text" title={t('policies.commitment.text')}>
      {clauses.map((clause) => {
        const passage = passages[clause.id]
        return passage ? (
          <Quote
            key={clause.id}
            text={passage.text}
            lang={passage.language}
            marks={[passage.mark]}
            source={<ClauseSource base={base} clause={clause} />}
          />
        ) : (
          <div key={clause.id}>
            <p>{clause.gist && <Local of={clause.gist} />}</p>
            <p className="quiet">
              <ClauseSource base={base} clause={clause} /> · {t('policies.commitment.notAttached')}
            </p>
          </div>
        )
      })}
    </Section>
  )
}

function ClauseSource({ base, clause }: { base: string | null; clause: CitedClause }) {
  const { t, f, to } = useLanguage()
  return (
    <>
      {base === null ? (
        <Local of={clause.source.title} />
      ) : (
        <a href={to(`${base}/sources/${clause.source.id}#${clause.id}`)}>
          <Local of={clause.source.title} />
        </a>
      )}
      {clause.number && <>, {t('common.clauseNumber', { number: f.digits(clause.number) })}</>}
      {clause.path.length > 0 && (
        <>
          {' '}
          · <bdi lang="en">{clause.path.join(' › ')}</bdi>
        </>
      )}
    </>
  )
}
