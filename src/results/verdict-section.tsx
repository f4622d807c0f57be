import type { VerdictView } from '#src/policies/commitment-view.ts'
import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import type { Standing } from './standing.ts'
import { Gap, VerdictPlaces, VerdictReplies } from './verdicts/verdict-replies.tsx'

/** Verdicts of the owner and of others beside each other, and how far they lie apart (rule 9). */
export function VerdictSection({
  frame,
  commitment,
  verdicts,
  standing,
}: {
  frame: WorkspaceFrame
  commitment: string
  verdicts: VerdictView[]
  standing: Standing | null
}) {
  const { t, f, to } = useLanguage()
  const base = `/${frame.id}`
  const capped = standing?.independent?.capped || standing?.owner?.capped
  return (
    <Section id="verdicts" title={t('results.verdicts.title')}>
      {verdicts.length === 0 ? (
        <EmptyState title={t('results.verdicts.none')} />
      ) : (
        <DataTable<VerdictView>
          caption={t('results.verdicts.title')}
          captionUnseen
          rows={verdicts}
          rowKey={(v) => v.assessment.id}
          columns={[
            {
              key: 'who',
              head: t('results.verdicts.who'),
              names: true,
              cell: (v) => (
                <>
                  <Local of={v.assessor} />{' '}
                  <span className="quiet">
                    ({t(`common.assessor.${v.assessment.assessorKind}`)}, {f.date(v.assessment.date)})
                  </span>
                </>
              ),
            },
            {
              key: 'completion',
              head: t('policies.table.workDone'),
              cell: (v) => t(`common.completion.${v.assessment.completion}`),
            },
            {
              key: 'result',
              head: t('results.verdicts.result'),
              cell: (v) => t(`results.early.${v.assessment.result}`),
            },
            { key: 'why', head: t('results.verdicts.why'), cell: (v) => <Local of={v.assessment.rationale} /> },
            {
              key: 'evidence',
              head: t('common.evidence'),
              cell: (v) =>
                v.evidence.length === 0 ? (
                  <a href={to(`${base}/trace/assessments/${v.assessment.id}`)}>{t('common.whence')}</a>
                ) : (
                  v.evidence.map((item) => (
                    <span key={item.id}>
                      <a href={to(`${base}/evidence/${item.id}`)}>
                        <Local of={item.title} />
                      </a>{' '}
                      <bdi>{`${item.reliability}${item.credibility}`}</bdi>{' '}
                    </span>
                  ))
                ),
            },
          ]}
        />
      )}
      <Gap standing={standing} />
      {verdicts.map((verdict) => (
        <VerdictReplies key={verdict.assessment.id} base={base} member={frame.role !== null} verdict={verdict} />
      ))}
      <VerdictPlaces frame={frame} commitment={commitment} />
      {capped && <p>{t('results.verdicts.capped')}</p>}
    </Section>
  )
}
