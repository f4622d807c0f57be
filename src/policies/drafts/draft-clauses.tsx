import { dirOf } from '#src/i18n/locale.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { useClauseName } from '../clause-name.ts'
import type { WordedClause } from '../differences/clause-changes.ts'
import { type Comment, CommentList } from './comment-list.tsx'

/** How many comments stand beside their clause; the others are one step away. */
const beside = 5

/** A draft clause by clause: what was said about each, and, while it is out, the way to say something. */
export function DraftClauses({
  base,
  clauses,
  comments,
  open,
}: {
  base: string
  clauses: readonly WordedClause[]
  /** By clause. */
  comments: Readonly<Record<string, Comment[]>>
  open: boolean
}) {
  const { t, to } = useLanguage()
  const nameOf = useClauseName()
  return (
    <ol className="clause-list">
      {clauses.map((clause) => {
        const own = comments[clause.id] ?? []
        const say = to(`${base}/voices/say/clauses/${clause.id}`)
        return (
          <li key={clause.id} id={clause.id}>
            {!clause.heading && <h3>{nameOf(clause.number)}</h3>}
            {clause.words === '' ? (
              <p className="quiet">{t('policies.outline.noGist')}</p>
            ) : clause.heading ? (
              <h3 className="lede" lang={clause.lang} dir={dirOf(clause.lang)}>
                {clause.words}
              </h3>
            ) : (
              <p className="prose" lang={clause.lang} dir={dirOf(clause.lang)}>
                {clause.words}
              </p>
            )}
            {own.length > 0 && <CommentList base={base} comments={own.slice(0, beside)} />}
            {(open || own.length > beside) && (
              <p>
                <a href={say}>
                  {open ? t('draftPolicies.comment') : t('draftPolicies.allHere')}
                  <span className="unseen"> {nameOf(clause.number)}</span>
                </a>{' '}
                {own.length > beside && t('draftPolicies.count', { count: own.length })}
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
