import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { ClaimGroup } from './claim-check.ts'

/** Groups of claims of which some cannot be true as stated: how many, which number of answers would explain most, and what that does not show. */
export function ClaimGroups({ groups }: { groups: readonly ClaimGroup[] }) {
  const { t, f } = useLanguage()
  const doubtful = groups.filter(({ possible, figures }) => possible < figures.length)
  if (doubtful.length === 0) return null
  return (
    <Notice kind="warn" title={t('evidence.claims.checked')}>
      {doubtful.map((group) => (
        <Group key={`${group.of} ${group.kind}`} group={group} />
      ))}
      <p>{f.prose(t('figures.innocent'))}</p>
    </Notice>
  )
}

function Group({ group: { n, kind, scale, figures, possible, best } }: { group: ClaimGroup }) {
  const { t, f, to } = useLanguage()
  const again = new URLSearchParams({ kind: `${kind}s`, n: String(n), figures: figures.join(' '), scale: scale ?? '' })
  const values = {
    n,
    all: figures.length,
    possible: f.integer(possible),
    best: best.n,
    explained: f.integer(best.explained),
  }
  return (
    <p>
      {t('figures.claim.group', values)}{' '}
      {best.exceptions.length > 0 &&
        t('figures.claim.groupExceptions', {
          exceptions: f.list(best.exceptions.map((figure) => f.prose(figure))),
        })}{' '}
      <a href={to(`/check?${again}`)}>{t('figures.claim.try')}</a>
    </p>
  )
}
