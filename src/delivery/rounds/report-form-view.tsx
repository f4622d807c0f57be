import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { OwnEvidence } from './line-evidence.tsx'
import { LineFields } from './line-fields.tsx'
import type { LiveSetting } from './live/setting.ts'
import type { ReportView } from './report-view.ts'

export interface ReportFormProps {
  view: ReportView
  entered: Entered
  live: LiveSetting
  /** Of the organisation, the newest first. */
  evidence: readonly OwnEvidence[]
}

/** All that is due on one page, in one form: whichever button saves it saves everything. */
export function ReportForm({ view, entered, live, evidence }: ReportFormProps) {
  const { t } = useLanguage()
  const changed = entered.values('changed')
  const metIn = changed.filter((indicator) => entered.error(`value.${indicator}`) === t('rounds.error.met'))
  return (
    <>
      <p className="quiet">{t('rounds.page.rule')}</p>
      {metIn.length > 0 && <Notice kind="warn">{t('rounds.page.conflict')}</Notice>}
      <p className="hint" id="kept-hint" hidden>
        {t('keeping.hint')}
      </p>
      <form method="post" className="flow" data-live={JSON.stringify(live)}>
        <input type="hidden" name="revision" value={view.revision} autoComplete="off" />
        {view.lines.map((line) => {
          const own = changed.includes(line.indicator)
          return (
            <LineFields
              key={line.indicator}
              line={line}
              cameBack={metIn.includes(line.indicator) ? 'met' : own ? 'refused' : undefined}
              evidence={evidence}
              value={(field, stored) => (own ? entered.values(field, [stored]).join(' ') : stored)}
              error={(field) => entered.error(field) ?? line.errors.find((one) => one.field === field)?.message}
            />
          )
        })}
        <p className="hint">{t('rounds.handInHint')}</p>
        <Buttons>
          <Button name="do" value="hand-in">
            {t('rounds.handIn')}
          </Button>
          <Button kind="quiet" name="do" value="save">
            {t('rounds.save')}
          </Button>
        </Buttons>
      </form>
    </>
  )
}
