import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { EndorsementLine } from './charter-view.ts'

/** The organisation's own way out. */
export function LeaveForm({ line, receipt, entered }: { line: EndorsementLine; receipt: string; entered: Entered }) {
  const { t } = useLanguage()
  const { domain } = line.endorser
  if (!domain)
    return (
      <Section id="withdraw" title={t('endorsements.withdraw')}>
        <p className="quiet">{t('endorsements.withdrawBySecretariat')}</p>
      </Section>
    )
  const shown = `\u2068${domain}\u2069`
  return (
    <Section id="withdraw" title={t('endorsements.withdraw')}>
      <p className="quiet">{t('endorsements.withdrawLede', { domain: shown })}</p>
      <form method="post" className="form">
        <input type="hidden" name="code" value={receipt} />
        <TextInput
          name="mail"
          label={t('endorsements.withdrawMail', { domain: shown })}
          value={entered.value('mail')}
          error={entered.error('mail')}
          autoComplete="off"
          required
        />
        <Button kind="quiet">{t('endorsements.sendLink')}</Button>
      </form>
    </Section>
  )
}

export function TakeOffForm({ revision, entered }: { revision: number; entered: Entered }) {
  const { t } = useLanguage()
  return (
    <Section id="take-off" title={t('endorsements.takeOff')}>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <Select
          name="because"
          label={t('endorsements.because')}
          value={entered.value('because', 'asked')}
          error={entered.error('because')}
          options={(['asked', 'not-genuine'] as const).map((one) => ({
            value: one,
            label: t(`endorsements.because.${one}`),
          }))}
        />
        <TextInput
          name="reason"
          label={t('endorsements.reason')}
          value={entered.value('reason')}
          error={entered.error('reason')}
          required
        />
        <Button name="do" value="take-off" kind="warn">
          {t('endorsements.takeOff')}
        </Button>
      </form>
    </Section>
  )
}
