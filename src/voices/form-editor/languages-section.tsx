import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { UNNAMED } from '#src/voices/xlsform/reading/words.ts'
import type { EditedSurvey } from './editor-page.ts'
import { useLanguageName } from './word-inputs.tsx'

interface LanguagesProps {
  survey: EditedSurvey
  entered: Entered
  action: string
  /** Texts that have words, by language. */
  written: readonly number[]
  all: number
}

/** The languages of the form: which, how far each has come, one more, or one less. */
export function LanguagesSection({ survey, entered, action, written, all }: LanguagesProps) {
  const { t, f } = useLanguage()
  const called = useLanguageName()
  const { languages, revision } = survey
  const isUnnamed = languages.some(({ name }) => name === UNNAMED)
  return (
    <Section id="languages" title={t('formEditor.translate.languages')}>
      <ul className="bare">
        {languages.map(({ name, dir }, at) => (
          <li key={name}>
            <p>
              <bdi>{called(name)}</bdi> · {t(`formEditor.translate.${dir}`)} ·{' '}
              {t('formEditor.translate.written', { written: f.integer(written[at] ?? 0), all: f.integer(all) })}
            </p>
            {languages.length > 1 && (
              <details>
                <summary>{t('formEditor.translate.drop', { language: called(name) })}</summary>
                <form method="post" action={action}>
                  <input type="hidden" name="revision" value={revision} />
                  <input type="hidden" name="language" value={name} />
                  <div className="choice">
                    <input type="checkbox" id={`sure-${at}`} name="sure" value="yes" />
                    <label htmlFor={`sure-${at}`}>{t('formEditor.translate.dropSure')}</label>
                  </div>
                  <Button kind="warn" name="do" value="remove-language">
                    {t('formEditor.translate.drop', { language: called(name) })}
                  </Button>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
      <form className="form" method="post" action={action}>
        <input type="hidden" name="revision" value={revision} />
        {isUnnamed && <input type="hidden" name="language" value={UNNAMED} />}
        <div className="field-row">
          <TextInput
            name="name"
            label={t('formEditor.translate.name')}
            value={entered.value('name')}
            error={entered.error('name')}
            required
          />
          <TextInput
            name="code"
            label={t('formEditor.translate.code')}
            hint={t('formEditor.translate.codeHint')}
            value={entered.value('code')}
            error={entered.error('code')}
            short
            required
          />
        </div>
        <Buttons>
          <Button kind={isUnnamed ? 'quiet' : 'main'} name="do" value="add-language">
            {t('formEditor.translate.add')}
          </Button>
          {isUnnamed && (
            <Button name="do" value="name-language">
              {t('formEditor.translate.nameIt')}
            </Button>
          )}
        </Buttons>
      </form>
    </Section>
  )
}
