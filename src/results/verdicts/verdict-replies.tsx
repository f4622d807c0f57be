/** Beside the verdicts on a promise: how far they lie apart, what was replied, and where members add their own. */
import type { VerdictView } from '#src/policies/commitment-view.ts'
import { inLocale, type WorkspaceFrame } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Standing } from '../standing.ts'

/** A number to publish (rule 9). */
export function Gap({ standing }: { standing: Standing | null }) {
  const { t } = useLanguage()
  const distance = standing?.disagreement.distance
  if (typeof distance !== 'number' || !standing?.owner || !standing.independent) return null
  const owner = t(`common.completion.${standing.owner.claimed}`)
  const other = t(`common.completion.${standing.independent.claimed}`)
  return (
    <p>
      <strong>{t('verdicts.gap', { steps: distance })}.</strong>{' '}
      {t('verdicts.gapOf', { steps: distance, owner, other })}
    </p>
  )
}

export function VerdictReplies({ base, member, verdict }: { base: string; member: boolean; verdict: VerdictView }) {
  const { t, f, to, locale } = useLanguage()
  const { assessment, assessor, replies, superseded } = verdict
  const { replyDue, published, id } = assessment
  // What came otherwise than through this site has neither.
  if (replyDue === undefined && published === undefined) return null
  return (
    <section>
      <h3>
        <Local of={assessor} /> · {t('verdicts.of', { day: f.date(assessment.date) })}
      </h3>
      {superseded && <p className="quiet">{t('verdicts.superseded')}</p>}
      {published === undefined && replyDue !== undefined && !superseded && (
        <p>{t('verdicts.waiting', { due: f.date(replyDue) })}</p>
      )}
      {published !== undefined && replyDue !== undefined && replies.length === 0 && (
        <p>{t('verdicts.noReply', { due: f.date(replyDue) })}</p>
      )}
      {replies.map(({ reply, organisation }) => (
        <blockquote key={reply.id}>
          <p className="quiet">
            {t('verdicts.reply', { name: inLocale(organisation, locale), day: f.date(reply.given) })}
          </p>
          <p dir="auto" className="prose">
            {reply.text}
          </p>
        </blockquote>
      ))}
      {member && (
        <p>
          <a href={to(`${base}/verdicts/${id}`)}>{t('verdicts.see')}</a>
        </p>
      )}
    </section>
  )
}

export function VerdictPlaces({ frame, commitment }: { frame: WorkspaceFrame; commitment: string }) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const judges = frame.role === 'assessor' || frame.role === 'focal-point'
  if (!judges && frame.role !== 'secretariat') return null
  return (
    <ul className="bare buttons">
      {judges && (
        <li>
          <a href={to(`${base}/commitments/${commitment}/verdict`)}>
            {t(frame.role === 'assessor' ? 'verdicts.record' : 'verdicts.recordOwn')}
          </a>
        </li>
      )}
      <li>
        <a href={to(`${base}/evidence/new?commitment=${commitment}`)}>{t('files.add')}</a>
      </li>
    </ul>
  )
}
