import type { ReactNode } from 'react'
import { dirOf } from '#src/i18n/locale.ts'
import { Diff } from '#src/ui/diff.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { useClauseName } from '../clause-name.ts'
import type { ClauseChange, WordedClause } from './clause-changes.ts'

/** Clause by clause what changed between two versions. `beside` adds what belongs to a change, such as who asked for it. */
export function ClauseDifferences({
  changes,
  beside,
}: {
  changes: readonly ClauseChange[]
  beside?: (change: ClauseChange) => ReactNode
}) {
  return (
    <ol className="clause-list">
      {changes.map((change) => {
        const id = change.after?.id ?? change.before[0]?.id
        return (
          <li key={id} id={id}>
            <Change change={change} />
            {beside?.(change)}
          </li>
        )
      })}
    </ol>
  )
}

const wordsOf = (clauses: readonly WordedClause[]) => clauses.map(({ words }) => words).join('\n')

function Change({ change: { kind, before, after } }: { change: ClauseChange }) {
  const { t, f } = useLanguage()
  const nameOf = useClauseName()
  const [first] = before
  const number = after?.number ?? first?.number ?? null
  const was = before.map((one) => one.number).filter((one) => one !== null)
  const moved = after !== null && before.length > 0 && was.join(' ') !== (after.number ?? '')
  const shown = after ?? first
  return (
    <>
      <h3>
        {!shown?.heading && nameOf(number)}{' '}
        <Tag tone={kind === 'same' ? 'plain' : 'one'}>{t(`clauses.change.${kind}`)}</Tag>
      </h3>
      {moved && was.length > 0 && (
        <p className="quiet">{t('clauses.was', { numbers: f.list(was.map((one) => f.digits(one))) })}</p>
      )}
      {kind === 'changed' && after && first ? (
        <Diff before={wordsOf(before)} after={after.words} lang={after.lang} />
      ) : (
        <p className="prose" lang={shown?.lang} dir={dirOf(shown?.lang ?? 'en')}>
          {kind === 'removed' ? <del>{shown?.words}</del> : kind === 'added' ? <ins>{shown?.words}</ins> : shown?.words}
        </p>
      )}
    </>
  )
}
