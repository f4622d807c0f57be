import { inLocale } from '#src/publishing/frame.tsx'
import { Button } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { isLocked } from './model.ts'
import type { ReportView } from './report-view.ts'

/** What has to be known of a report before it is read: that it was saved, sent back, handed in, locked. */
export function ReportNotices({ view, saved, sheet }: { view: ReportView; saved: boolean; sheet: string }) {
  const { t, f, locale, to } = useLanguage()
  const { state, steps, revision, round } = view
  const back = steps.findLast(({ step }) => step === 'returned')
  return (
    <>
      {saved && <Notice kind="done">{t('rounds.page.saved')}</Notice>}
      {round.state === 'closed' && <Notice>{t('rounds.round.closed')}</Notice>}
      {isLocked(state) && <Notice>{t('rounds.page.locked')}</Notice>}
      {state === 'returned' && back && (
        <Notice kind="warn">
          {t('rounds.page.returned', {
            office: f.list(back.offices.map((office) => inLocale(office, locale))),
            reason: back.reason ?? '',
          })}
        </Notice>
      )}
      {state === 'ready' && <Notice>{t('rounds.page.handedIn')}</Notice>}
      {view.editable && (
        <p>
          <a href={to(sheet)}>{t('rounds.page.sheet')}</a>
        </p>
      )}
      {view.mayTakeBack && (
        <form method="post">
          <input type="hidden" name="revision" value={revision} />
          <Button kind="quiet" name="do" value="take-back">
            {t('rounds.takeBack')}
          </Button>
        </form>
      )}
    </>
  )
}
