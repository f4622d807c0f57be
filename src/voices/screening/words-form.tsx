import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Select, TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import type { Find } from '#src/vocabulary/personal-data.ts'
import type { Language } from '#src/voices/xlsform/model.ts'
import { withholdingReasons } from './screening-model.ts'

interface Shown {
  id: string
  text: string
  /** The question, in the form's language. */
  asked: string
}

interface WordsFormProps {
  /** Without language. */
  action: string
  words: Shown
  finds: readonly Find[]
  language: Language
  entered: Entered
}

/** One text, with what may be struck out of it. What was entered comes back with the text it belongs to. */
export function WordsForm({ action, words, finds, language, entered }: WordsFormProps) {
  const { t, to } = useLanguage()
  const own = { lang: language.code || undefined, dir: language.dir }
  const isBack = entered.value('words') === words.id
  return (
    <form className="form" method="post" action={`${to(action)}?words=${words.id}`}>
      <input type="hidden" name="words" value={words.id} />
      <p>
        {t('screening.question')}: <bdi {...own}>{words.asked}</bdi>
      </p>
      {finds.length > 0 && (
        <Notice kind="warn" title={t('screening.flag')}>
          <ul>
            {finds.map(({ line, what, name }) => (
              <li key={`${line} ${what}`}>{t(`screening.flag.${what}`, { line, name })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <TextArea
        name="text"
        label={t('screening.words')}
        hint={t('screening.wordsHint')}
        value={isBack ? entered.value('text') : words.text}
        error={isBack ? entered.error('text') : undefined}
        rows={8}
      />
      <Button name="do" value="show">
        {t('screening.show')}
      </Button>
      <Reason entered={isBack ? entered : undefined} />
      <Button name="do" value="withhold" kind="warn">
        {t('screening.withhold')}
      </Button>
      <p>
        <a href={to(action)}>{t('screening.another')}</a>
      </p>
    </form>
  )
}

function Reason({ entered }: { entered: Entered | undefined }) {
  const { t } = useLanguage()
  return (
    <Select
      name="reason"
      label={t('screening.reason')}
      value={entered?.value('reason')}
      error={entered?.error('reason')}
      options={[
        { value: '', label: t('screening.choose') },
        ...withholdingReasons.map((one) => ({ value: one, label: t(`screening.reason.${one}`) })),
      ]}
    />
  )
}

/** A text that was let pass, and may turn out to have been so wrongly. */
export function WithholdForm({ action, words, language }: Pick<WordsFormProps, 'action' | 'words' | 'language'>) {
  const { t, to } = useLanguage()
  return (
    <details className="flow">
      <summary>
        <bdi dir="auto">{words.text}</bdi>
      </summary>
      <p>
        {t('screening.question')}: <bdi lang={language.code || undefined}>{words.asked}</bdi>
      </p>
      <form className="form" method="post" action={to(action)}>
        <input type="hidden" name="words" value={words.id} />
        <div className="field">
          <label htmlFor={`reason-${words.id}`}>{t('screening.reason')}</label>
          <select className="input" id={`reason-${words.id}`} name="reason" required>
            <option value="">{t('screening.choose')}</option>
            {withholdingReasons.map((one) => (
              <option key={one} value={one}>
                {t(`screening.reason.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <Button name="do" value="withhold" kind="warn">
          {t('screening.withhold')}
        </Button>
      </form>
    </details>
  )
}
