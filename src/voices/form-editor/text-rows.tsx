import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Language } from '#src/voices/xlsform/model.ts'
import type { EditedSurvey } from './editor-page.ts'
import type { TextPlace } from './translations.ts'
import { useLanguageName } from './word-inputs.tsx'

interface TextRowsProps {
  texts: readonly TextPlace[]
  survey: EditedSurvey
  entered: Entered
  action: string
}

/** Every text with its words in each language beside each other. Any button saves all that was typed. */
export function TextRows({ texts, survey, entered, action }: TextRowsProps) {
  const { t } = useLanguage()
  if (texts.length === 0) return null
  return (
    <form className="wide" method="post" action={action}>
      <input type="hidden" name="revision" value={survey.revision} />
      {texts.map(({ id, kind, of, words }, row) => (
        <fieldset className="field side-by-side" key={id} id={`w${row}`}>
          <legend>
            {t(`formEditor.field.${kind}`)} · <bdi>{of}</bdi>
          </legend>
          <input type="hidden" name={`w${row}-place`} value={id} />
          {survey.languages.map((language, at) => (
            <Cell
              key={language.name}
              field={`w${row}-${at}`}
              what={t(`formEditor.field.${kind}`)}
              language={language}
              stored={words[language.name] ?? ''}
              entered={entered}
            />
          ))}
          <div className="side-head">
            <Button kind="quiet" name="row" value={String(row)}>
              {t('formEditor.translate.saveRow')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Buttons>
        <Button>{t('formEditor.translate.saveAll')}</Button>
      </Buttons>
    </form>
  )
}

interface CellProps {
  field: string
  what: string
  language: Language
  stored: string
  entered: Entered
}

/**
 * A text in one language. When somebody else was faster, what was typed here stays, and what is stored now stands under it; where
 * nothing was typed, what is stored is shown.
 */
function Cell({ field, what, language, stored, entered }: CellProps) {
  const { t, locale, dir } = useLanguage()
  const called = useLanguageName()
  const typed = entered.value(field, stored).replace(/\r\n?/g, '\n')
  const isTyped = entered.given && typed !== entered.value(`${field}-was`).replace(/\r\n?/g, '\n')
  const value = isTyped ? typed : stored
  const isOther = isTyped && stored !== entered.value(`${field}-was`).replace(/\r\n?/g, '\n') && stored !== typed
  const about = { lang: language.code || undefined, dir: language.dir }
  return (
    <div className="field">
      <label htmlFor={field}>
        {t('formEditor.translate.in', { what, language: called(language.name) })}{' '}
        {stored === '' && <span className="tag">{t('formEditor.translate.missing')}</span>}
      </label>
      <textarea className="input" id={field} name={field} rows={2} defaultValue={value} {...about} />
      {isOther && (
        <p {...about}>
          <span lang={locale} dir={dir} className="hint">
            {t('formEditor.storedNow')}
          </span>{' '}
          {stored}
        </p>
      )}
      <input type="hidden" name={`${field}-was`} value={stored} />
    </div>
  )
}
