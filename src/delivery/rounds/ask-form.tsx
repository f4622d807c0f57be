import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

/** `key` is the indicator, or indicator and area with a slash between them. */
export interface AskChoice {
  key: string
  title: LocalText
  asked: boolean
}

/** What an organisation is asked for, to be asked less or more. */
export function AskForm({ choices, revision, entered }: { choices: AskChoice[]; revision: number; entered: Entered }) {
  const { t, locale } = useLanguage()
  return (
    <details>
      <summary>{t('rounds.asks')}</summary>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <Checkboxes
          name="asks"
          label={t('rounds.asks')}
          error={entered.error('asks')}
          values={choices.filter(({ asked }) => asked).map(({ key }) => key)}
          options={choices.map(({ key, title }) => ({ value: key, label: inLocale(title, locale) }))}
        />
        <TextInput
          name="more"
          label={t('rounds.more')}
          hint={t('rounds.moreHint')}
          value={entered.value('more')}
          optional
        />
        <Button kind="quiet" name="do" value="asks">
          {t('rounds.asksSave')}
        </Button>
      </form>
    </details>
  )
}
