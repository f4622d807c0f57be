import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Language } from '#src/voices/xlsform/model.ts'
import { ADDED } from './edit-model.ts'
import { useLanguageName, WordInputs } from './word-inputs.tsx'

interface AddFormProps {
  action: string
  revision: number
  languages: readonly Language[]
  lists: readonly string[]
  groups: readonly { path: string; label: string }[]
  /** Where the last one went, and what kind it was: the next often goes there, too. */
  last: { into: string; what: string }
  entered: Entered
}

/** A question, group or page more, with its choices where it has some: one form, sent once. */
export function AddForm({ action, revision, languages, lists, groups, last, entered }: AddFormProps) {
  const { t } = useLanguage()
  const said = (name: string, first = '') => ({ name, value: entered.value(name, first), error: entered.error(name) })
  return (
    <form className="form" method="post" action={action}>
      <input type="hidden" name="revision" value={revision} />
      <Select
        {...said('what', last.what)}
        label={t('formEditor.add.what')}
        options={[...ADDED, 'group' as const, 'page' as const].map((what) => ({
          value: what,
          label: t(`formEditor.kind.${what}`),
        }))}
      />
      <WordInputs
        name="label"
        languages={languages}
        words={{}}
        entered={entered}
        label={(language) => t('formEditor.add.label', { language })}
      />
      <Choosing lists={lists} languages={languages} entered={entered} />
      {groups.length > 0 && (
        <Select
          {...said('into', last.into)}
          label={t('formEditor.add.into')}
          options={[
            { value: '', label: t('formEditor.add.top') },
            ...groups.map(({ path, label }) => ({ value: path, label: t('formEditor.add.in', { group: label }) })),
          ]}
        />
      )}
      <details open={entered.given && (entered.value('name') !== '' || entered.value('calculation') !== '')}>
        <summary>{t('formEditor.add.name')}</summary>
        <TextInput {...said('name')} label={t('formEditor.add.name')} hint={t('formEditor.add.nameHint')} optional />
        <TextInput
          {...said('calculation')}
          label={t('formEditor.add.calculation')}
          hint={t('formEditor.add.calculationHint', { example: '$' + '{age} * 12' })}
          optional
        />
      </details>
      <Buttons>
        <Button name="do" value="add">
          {t('formEditor.add.do')}
        </Button>
      </Buttons>
    </form>
  )
}

/** Choices out of a list that is there, or of lines. */
export function Choosing({
  lists,
  languages,
  entered,
  name = 'list',
}: {
  /** Of the field that picks a list. */
  name?: string
  lists: readonly string[]
  languages: readonly Language[]
  entered: Entered
}) {
  const { t } = useLanguage()
  const called = useLanguageName()
  const names = languages.map((language) => called(language.name)).join(' | ')
  return (
    <fieldset className="field">
      <legend>{t('formEditor.add.choices')}</legend>
      {lists.length > 0 && (
        <Select
          name={name}
          label={t('formEditor.add.list')}
          value={entered.value(name)}
          error={entered.error(name)}
          options={[
            { value: '', label: t('formEditor.add.newList') },
            ...lists.map((list) => ({ value: list, label: list })),
          ]}
        />
      )}
      <TextArea
        name="lines"
        label={t('formEditor.add.lines')}
        hint={t('formEditor.add.linesHint', { languages: names })}
        value={entered.value('lines')}
        error={entered.error('lines')}
        rows={3}
      />
    </fieldset>
  )
}
