import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import type { Preview } from '../../bringing/preview.ts'
import { AccountView } from './account-view.tsx'
import { ReviewTable } from './review-table.tsx'

export interface PreviewProps {
  preview: Preview
  entered: Entered
  /** ISO 8601. */
  today: string
  fileName: string
}

/** What a file would become, and the form that makes it so. */
export function PreviewSections({ preview, entered, today, fileName }: PreviewProps) {
  const { t } = useLanguage()
  const { account, review } = preview
  return (
    <>
      <Section id="preview" title={t('importPages.preview')}>
        <p>{t('importPages.previewMeans')}</p>
        <AccountView account={account} id="preview" />
        <Against preview={preview} />
      </Section>
      <Section id="doubts" title={t('importPages.doubts')}>
        <ReviewTable rows={review} />
        {account.doubtful + account.refused > review.length && <p className="quiet">{t('importPages.firstOnly')}</p>}
      </Section>
      <Section id="store" title={t('importPages.store')}>
        <Warnings preview={preview} />
        <form method="post" className="form">
          <input type="hidden" name="against" value={preview.newest?.number ?? 0} />
          <TextInput
            name="name"
            label={t('importPages.name')}
            hint={t('importPages.nameHint')}
            value={entered.value('name', fileName.replace(/\.\w+$/, '').slice(0, 120))}
            error={entered.error('name')}
            required
          />
          <TextInput
            name="day"
            label={t('importPages.asOf')}
            hint={t('importPages.asOfHint')}
            value={entered.value('day', today)}
            error={entered.error('day')}
            short
            required
          />
          {preview.warnings.length > 0 && (
            <Checkbox name="isMeant" label={t('importPages.isMeant')} checked={entered.value('isMeant') === 'yes'} />
          )}
          <Button name="do" value="bring">
            {t('importPages.bringIn')}
          </Button>
        </form>
      </Section>
    </>
  )
}

/** Held against what stands. */
function Against({ preview: { newest, stands, withdrawn, isExact, months } }: { preview: Preview }) {
  const { t, f } = useLanguage()
  const range = (of: [string, string]) => t('ui.map.range', { from: f.date(of[0]), to: f.date(of[1]) })
  return (
    <>
      {months && <p>{t('importPages.covers', { range: range(months) })}</p>}
      <p>
        {newest
          ? t('importPages.against', { number: newest.number, name: newest.name, day: f.date(newest.day), stands })
          : t('importPages.wouldBeFirst')}
      </p>
      {newest && !isExact && <p>{t('importPages.leastWithdrawn', { withdrawn })}</p>}
    </>
  )
}

function Warnings({ preview: { warnings, withdrawn, stands, newest, months } }: { preview: Preview }) {
  const { t, f } = useLanguage()
  if (warnings.length === 0) return null
  const range = (of: [string, string] | null) =>
    of ? t('ui.map.range', { from: f.date(of[0]), to: f.date(of[1]) }) : t('incidents.coversNothing')
  return (
    <Notice kind="warn" title={t('importPages.warning', { withdrawn, stands })}>
      {warnings.includes('part') && (
        <p>{t('importPages.partMeans', { before: range(newest?.months ?? null), after: range(months) })}</p>
      )}
      <p>{t('importPages.withdrawMeans')}</p>
    </Notice>
  )
}
