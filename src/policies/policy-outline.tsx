import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { OutlineEntry } from './outline-view.ts'

/** The whole structure of a document: every clause in its place, with what hangs on it. */
export function PolicyOutline({
  workspace,
  entries,
  open = true,
}: {
  workspace: string
  entries: OutlineEntry[]
  /** Whether anybody may say something about its clauses. */
  open?: boolean
}) {
  const { t, f, to } = useLanguage()
  return (
    <ol className="outline">
      {entries.map((entry) => (
        <li key={entry.id} id={entry.id} className={entry.heading === null ? 'outline-clause' : 'outline-heading'}>
          {entry.number && <span className="outline-number">{f.digits(entry.number)}</span>}
          <div>
            {entry.heading !== null ? (
              <bdi lang="en">{entry.heading}</bdi>
            ) : entry.gist ? (
              <Local of={entry.gist} />
            ) : (
              <span className="quiet">{t('policies.outline.noGist')}</span>
            )}
            {open && entry.heading === null && (
              <p className="quiet">
                <a href={to(`/${workspace}/voices/say/clauses/${entry.id}`)}>{t('submissions.say')}</a>
              </p>
            )}
            <Hanging workspace={workspace} entry={entry} />
          </div>
        </li>
      ))}
    </ol>
  )
}

function Hanging({ workspace, entry }: { workspace: string; entry: OutlineEntry }) {
  const { t, to } = useLanguage()
  if (entry.commitments.length + entry.recommendations.length === 0) return null
  return (
    <ul className="outline-hanging">
      {entry.commitments.map(({ id, title }) => (
        <li key={id}>
          {t('common.commitment')}:{' '}
          <a href={to(`/${workspace}/commitments/${id}`)}>
            <Local of={title} />
          </a>
        </li>
      ))}
      {entry.recommendations.map(({ id, title }) => (
        <li key={id}>
          {t('common.recommendation')}:{' '}
          <a href={to(`/${workspace}/recommendations/${id}`)}>
            <Local of={title} />
          </a>
        </li>
      ))}
    </ul>
  )
}
