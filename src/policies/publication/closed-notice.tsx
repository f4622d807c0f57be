import type { Label } from '#src/identity/labels.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** Says on top of a page that nobody but the operator sees it, and why; nothing on a public page. */
export function ClosedNotice({ closed, base, policy }: { closed: Label | null; base: string; policy: string | null }) {
  const { t, to } = useLanguage()
  if (closed === null) return null
  return (
    <Notice kind="warn" title={t('curation.closed.title')}>
      {t('curation.closed.text')}{' '}
      <span className="quiet">
        {t('common.handling')}: <bdi dir="ltr">{closed}</bdi>
      </span>
      {policy !== null && (
        <>
          {' · '}
          <a href={to(`${base}/policies/${policy}/publication`)}>{t('curation.publish.link')}</a>
        </>
      )}
    </Notice>
  )
}
