import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'

/** What the page keeps on this device, in plain words, and what became of what was sent. In templates: without script none of it is so. */
function DeviceNotice() {
  const { t, to } = useLanguage()
  return (
    <template data-device>
      <Notice title={t('answering.device.title')}>
        <ul>
          {(['offline', 'draft', 'sealed', 'page', 'shared', 'lost'] as const).map((key) => (
            <li key={key}>{t(`answering.device.${key}`)}</li>
          ))}
        </ul>
        <p>
          <a href={to('/surveys/waiting')}>{t('answering.device.look')}</a> <strong data-count />
        </p>
      </Notice>
    </template>
  )
}

const outcomes = {
  received: 'done',
  later: 'done',
  closed: 'error',
  refused: 'error',
  unreadable: 'error',
  gone: 'error',
} as const

/** In place of the form, once it has been sent. */
function AfterSending({ again }: { again: string }) {
  const { t, to } = useLanguage()
  return Object.entries(outcomes).map(([outcome, kind]) => (
    <template key={outcome} data-after={outcome}>
      <div tabIndex={-1} data-done>
        <Notice
          kind={kind}
          title={t(outcome === 'received' ? 'voices.thanks' : `answering.after.${outcome as Stopped}.title`)}
        >
          {t(outcome === 'received' ? 'voices.taken' : `answering.after.${outcome as Stopped}.text`)}
        </Notice>
        <p>
          {outcome !== 'received' && (
            <>
              <a href={to('/surveys/waiting')}>{t('answering.device.look')}</a>
              {' · '}
            </>
          )}
          <a href={again}>{t('voices.another')}</a>
        </p>
      </div>
    </template>
  ))
}

type Stopped = Exclude<keyof typeof outcomes, 'received'>

/** What a page says of this device, and in the place of its form. @param again the page's own address */
export function Offline({ again }: { again: string }) {
  return (
    <>
      <DeviceNotice />
      <AfterSending again={again} />
    </>
  )
}
