import { inLocale } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Comment } from './comment-model.ts'

export interface CommentLine extends Pick<Comment, 'id' | 'text' | 'at'> {
  offices: LocalText[]
  mentions: LocalText[]
  /** It is for a post of the reader's, who has not said yet that they read it. */
  unread: boolean
}

export function CommentList({ lines }: { lines: CommentLine[] }) {
  const { t, f, locale } = useLanguage()
  const names = (of: LocalText[]) => f.list(of.map((name) => inLocale(name, locale)))
  return (
    <ol className="plain flow">
      {lines.map(({ id, text, at, offices, mentions, unread }) => (
        <li key={id} id={id} className="flow">
          <p className="quiet">
            {offices.map((office, i) => (
              <span key={office.en}>
                {i > 0 && ' · '}
                <Local of={office} />
              </span>
            ))}{' '}
            · <time dateTime={at}>{f.moment(at)}</time>
            {mentions.length > 0 && ` · ${t('work.comments.for', { posts: names(mentions) })}`}
          </p>
          <p dir="auto">{text}</p>
          {unread && (
            <form method="post">
              <input type="hidden" name="comment" value={id} />
              <Button kind="quiet" name="do" value="read">
                {t('work.comments.seen')}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ol>
  )
}
