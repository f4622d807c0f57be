import type { WorkspaceFrame } from '#src/publishing/frame.tsx'
import { useLanguage } from '#src/ui/language.tsx'

/** Where people go from the list of what waits for them. */
export function WorkPlaces({ frame }: { frame: WorkspaceFrame }) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const inRequests = frame.role === 'secretariat' || frame.role === 'focal-point'
  return (
    <ul className="bare buttons">
      <li>
        <a href={to(`${base}/roadmaps`)}>{t('roadmaps.title')}</a>
      </li>
      {inRequests && (
        <li>
          <a href={to(`${base}/requests`)}>{t('requests.title')}</a>
        </li>
      )}
      {(inRequests || frame.role === 'assessor') && (
        <li>
          <a href={to(`${base}/evidence`)}>{t('files.title')}</a>
        </li>
      )}
      {(inRequests || frame.role === 'assessor' || frame.role === 'committee') && (
        <li>
          <a href={to(`${base}/notes`)}>{t('notes.title')}</a>
        </li>
      )}
      <li>
        <a href={to(`${base}/rounds`)}>{t('rounds.title')}</a>
      </li>
      <li>
        <a href={to(`${base}/meetings`)}>{t('meetings.title')}</a>
      </li>
      <li>
        <a href={to(`${base}/papers`)}>{t('papers.title')}</a>
      </li>
      <li>
        <a href={to(`${base}/working-groups`)}>{t('meetings.groups.title')}</a>
      </li>
      <li>
        <a href={to(`${base}/red-list`)}>{t('red.title')}</a>
      </li>
      <li>
        <a href={to(`${base}/questions`)}>{t('requests.questions.title')}</a>
      </li>
      <li>
        <a href={to(`${base}/mail`)}>{t('mail.title')}</a>
      </li>
    </ul>
  )
}
