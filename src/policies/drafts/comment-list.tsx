import { useLanguage } from '#src/ui/language.tsx'
import { AnswerText } from '#src/voices/submissions/published-answer.tsx'
import { SaidText } from '#src/voices/submissions/said-text.tsx'
import { StateSaid } from '#src/voices/submissions/submission-list.tsx'
import type { SubmissionLine } from '#src/voices/submissions/submission-view.ts'

/** What a page shows of a comment. */
export type Comment = Pick<SubmissionLine, 'answer' | 'state' | 'days'> & {
  id: string
  said: SubmissionLine['submission']['said']
}

export const commentOf = ({ submission: { id, said }, answer, state, days }: SubmissionLine): Comment => ({
  ...{ id, said, answer, state, days },
})

/** Comments as they were written, each with what became of it; with `answers`, in full. */
export function CommentList({
  base,
  comments,
  answers = false,
}: {
  base: string
  comments: readonly Comment[]
  answers?: boolean
}) {
  const { t, to } = useLanguage()
  return (
    <ul className="outline-hanging">
      {comments.map((comment) => (
        <li key={comment.id}>
          {comment.said && <SaidText said={comment.said} />}
          {answers && comment.answer ? (
            <AnswerText answer={comment.answer} />
          ) : (
            <>
              <StateSaid line={comment} /> ·{' '}
            </>
          )}
          <a href={to(`${base}/voices/${comment.id}`)}>{t('draftPolicies.thread')}</a>
        </li>
      ))}
    </ul>
  )
}
