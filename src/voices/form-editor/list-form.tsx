import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Choice } from '#src/voices/xlsform/model.ts'
import { type EditedSurvey, listPath } from './editor-page.ts'
import { useLanguageName, WordInputs } from './word-inputs.tsx'

interface ListFormProps {
  list: string
  choices: readonly Choice[]
  survey: EditedSurvey
  entered: Entered
  /** What was moved last, and which way: its button has the focus. */
  moved: { choice: string; way: string }
  base: string
}

/** The choices of one list, each with its words in every language; more of them as lines. */
export function ListForm({ list, choices, survey, entered, moved, base }: ListFormProps) {
  const { t, f } = useLanguage()
  const called = useLanguageName()
  const { revision, languages } = survey
  const names = languages.map(({ name }) => called(name)).join(' | ')
  return (
    <form className="wide" method="post" action={base + listPath(list)}>
      <input type="hidden" name="revision" value={revision} />
      {choices.map(({ name, label }, at) => {
        const field = `c${at}`
        return (
          // A list may have one name twice.
          // biome-ignore lint/suspicious/noArrayIndexKey: their order changes with the page alone
          <fieldset className="field side-by-side" key={at} id={`choice-${at}`}>
            <legend>{t('formEditor.list.choice', { number: f.integer(at + 1) })}</legend>
            <input type="hidden" name={`${field}-was`} value={name} />
            <WordInputs
              name={`${field}-label`}
              languages={languages}
              words={label}
              entered={entered}
              label={(language) => t('formEditor.list.label', { language })}
            />
            <TextInput
              name={`${field}-name`}
              label={t('formEditor.list.code')}
              value={entered.value(`${field}-name`, name)}
              short
              required
            />
            <div>
              <Checkbox
                name={`${field}-remove`}
                label={t('formEditor.list.remove')}
                checked={entered.value(`${field}-remove`) !== ''}
              />
              <Shift choice={name} said={Object.values(label)[0] ?? name} moved={moved} />
            </div>
          </fieldset>
        )
      })}
      <div className="form">
        <TextArea
          name="lines"
          label={t('formEditor.list.more')}
          hint={t('formEditor.add.linesHint', { languages: names })}
          value={entered.value('lines')}
          error={entered.error('lines')}
        />
        <TextInput
          name="name"
          label={t('formEditor.list.name')}
          value={entered.value('name', list)}
          error={entered.error('name')}
          short
        />
        <Buttons>
          <Button name="do" value="list">
            {t('formEditor.list.save')}
          </Button>
        </Buttons>
      </div>
    </form>
  )
}

/** A move saves what else was typed. */
function Shift({ choice, said, moved }: { choice: string; said: string; moved: ListFormProps['moved'] }) {
  const { t } = useLanguage()
  return (
    <div className="buttons">
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          type="submit"
          className="button button-quiet"
          name={way}
          value={choice}
          aria-label={t(`formEditor.row.${way}Of`, { name: said })}
          // biome-ignore lint/a11y/noAutofocus: the page comes back to the button that was pressed
          autoFocus={moved.choice === choice && moved.way === way}
        >
          {t(`formEditor.row.${way}`)}
        </button>
      ))}
    </div>
  )
}
