import type { Label } from '#src/identity/labels.ts'
import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'

interface ClosedNoticeProps {
  closed: Label | null
  frame: WorkspaceFrame
  policy: string | null
}

/** Says on top of a page that the public does not see it, and why somebody does; nothing on a public page. */
export function ClosedNotice({ closed, frame: { id, role }, policy }: ClosedNoticeProps) {
  const { t, to } = useLanguage()
  if (closed === null) return null
  return (
    <Notice kind="warn" title={t('curation.closed.title')}>
      {t(role === null ? 'curation.closed.text' : 'publication.closed')}{' '}
      <span className="quiet">
        {t('common.handling')}: <bdi dir="ltr">{closed}</bdi>
      </span>
      {policy !== null && (role ?? 'secretariat') === 'secretariat' && (
        <>
          {' · '}
          <a href={to(`/${id}/policies/${policy}/publication`)}>{t('curation.publish.link')}</a>
        </>
      )}
    </Notice>
  )
}
