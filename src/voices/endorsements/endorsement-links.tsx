import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'

interface Links {
  frame: WorkspaceFrame
  policy: string
  /** Whether a version of it is or was open for endorsement. */
  called: boolean
  versions: number
}

/** From a policy to who endorses it, and to what changed between its versions. */
export function EndorsementLinks({ frame, policy, called, versions }: Links) {
  const { t, to } = useLanguage()
  const links = [
    ...(called ? [{ path: `charters/${policy}`, said: t('endorsements.list') }] : []),
    ...(versions > 1 ? [{ path: `policies/${policy}/versions`, said: t('endorsements.compare') }] : []),
    ...(frame.role === 'secretariat' && versions > 0
      ? [{ path: `charters/${policy}/open`, said: t('endorsements.open') }]
      : []),
  ]
  if (links.length === 0) return null
  return (
    <ul>
      {links.map(({ path, said }) => (
        <li key={path}>
          <a href={to(`/${frame.id}/${path}`)}>{said}</a>
        </li>
      ))}
    </ul>
  )
}
