import type { Label } from '#src/identity/labels.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'

export interface Publication {
  /** The policy's own label. */
  label: Label
  /** Whether the public sees it: its label may be open and that of something it points at not. */
  open: boolean
  /** How many of its promises the public does not see. */
  closed: number
  /** Whether a second person is needed to make it public. */
  byTwo: boolean
}

interface PublicationStatusProps {
  publication: Publication
  /** The policy's own address. */
  base: string
}

/** Whether the public sees a policy, what that means for those who decide about it, and the way to change it. */
export function PublicationStatus({ publication: { label, open, closed, byTwo }, base }: PublicationStatusProps) {
  const { t, to } = useLanguage()
  const state = open ? 'open' : 'closed'
  return (
    <Notice kind={open ? 'note' : 'warn'}>
      {t(byTwo ? `publication.status.${state}` : `curation.status.${state}`)}{' '}
      <span className="quiet">
        {t('common.handling')}: <bdi dir="ltr">{label}</bdi>
      </span>
      {' · '}
      <a href={to(base)}>{t('curation.status.look')}</a>
      {' · '}
      <a href={to(`${base}/publication`)}>{t(open ? 'curation.withdraw.link' : 'curation.publish.link')}</a>
      {open && closed > 0 && (
        <>
          {' · '}
          <a href={to(`${base}/publication?act=publish`)}>{t('publication.more', { count: closed })}</a>
        </>
      )}
    </Notice>
  )
}
