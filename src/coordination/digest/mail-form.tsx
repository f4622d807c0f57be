import { locales, nameOf } from '#src/i18n/locale.ts'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Radios } from '#src/ui/choices.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { OwnMail } from './mail-choice.ts'

const rhythms = ['daily', 'weekly', 'none'] as const

/** When somebody wants mail, and in which language; what became of the last. */
export function MailForm({ mail, entered }: { mail: OwnMail; entered: Entered }) {
  const { t, f } = useLanguage()
  const { last } = mail
  return (
    <form method="post" className="form">
      {last && <p className="quiet">{t(`mail.last.${last.state}`, { day: f.date(last.day) })}</p>}
      <Radios
        name="rhythm"
        label={t('mail.when')}
        value={entered.value('rhythm', mail.rhythm)}
        error={entered.error('rhythm')}
        options={rhythms.map((value) => ({
          value,
          label: t(`mail.rhythm.${value}`),
          hint: t(`mail.rhythm.${value}Hint`),
        }))}
      />
      <Radios
        name="language"
        label={t('mail.language')}
        value={entered.value('language', mail.language ?? 'both')}
        error={entered.error('language')}
        options={[
          ...locales.map((locale) => ({ value: locale, label: nameOf(locale) })),
          { value: 'both', label: t('mail.language.both') },
        ]}
      />
      <Button name="do" value="choose">
        {t('mail.choose')}
      </Button>
    </form>
  )
}
