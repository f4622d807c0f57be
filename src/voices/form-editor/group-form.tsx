import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Language } from '#src/voices/xlsform/model.ts'
import type { NodeView } from './question-view.ts'
import { WordInputs } from './word-inputs.tsx'

interface GroupFormProps {
  view: NodeView
  revision: number
  languages: readonly Language[]
  entered: Entered
}

/** A group's heading, and whether it is a page of its own. */
export function GroupForm({ view, revision, languages, entered }: GroupFormProps) {
  const { t } = useLanguage()
  return (
    <form className="form" method="post">
      <input type="hidden" name="revision" value={revision} />
      <WordInputs
        name="label"
        languages={languages}
        words={view.label}
        entered={entered}
        label={(language) => t('formEditor.question.groupLabel', { language })}
      />
      <WordInputs
        name="hint"
        languages={languages}
        words={view.hint}
        entered={entered}
        label={(language) => t('formEditor.question.hint', { language })}
      />
      <Checkbox
        name="isPage"
        label={t('formEditor.question.isPage')}
        checked={entered.given ? entered.value('isPage') !== '' : view.kind === 'page'}
      />
      <TextInput
        name="name"
        label={t('formEditor.question.name')}
        hint={t('formEditor.question.nameHint')}
        value={entered.value('name', view.name)}
        error={entered.error('name')}
        short
        required
      />
      <Buttons>
        <Button name="do" value="group">
          {t('formEditor.save')}
        </Button>
      </Buttons>
    </form>
  )
}
