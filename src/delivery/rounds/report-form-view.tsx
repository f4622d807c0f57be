import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { LineFields } from './line-fields.tsx'
import type { ReportView } from './report-view.ts'

/** All that is due on one page, in one form: whichever button saves it saves everything. */
export function ReportForm({ view, entered }: { view: ReportView; entered: Entered }) {
  const { t } = useLanguage()
  const changed = entered.values('changed')
  const metIn = changed.filter((indicator) => entered.error(`value.${indicator}`) === t('rounds.error.met'))
  return (
    <>
      <p className="quiet">{t('rounds.page.rule')}</p>
      {metIn.length > 0 && <Notice kind="warn">{t('rounds.page.conflict')}</Notice>}
      <form method="post" className="flow">
        <input type="hidden" name="revision" value={view.revision} />
        {view.lines.map((line) => {
          const own = changed.includes(line.indicator)
          return (
            <LineFields
              key={line.indicator}
              line={line}
              met={metIn.includes(line.indicator)}
              value={(field, stored) => (own ? entered.value(field, stored) : stored)}
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
