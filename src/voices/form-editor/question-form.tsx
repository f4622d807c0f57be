import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Language, QuestionType } from '#src/voices/xlsform/model.ts'
import type { NodeView, QuestionView } from './question-view.ts'
import { WordInputs } from './word-inputs.tsx'

interface QuestionFormProps {
  view: NodeView
  question: QuestionView
  revision: number
  languages: readonly Language[]
  lists: readonly string[]
  entered: Entered
}

/** Everything of one question but its condition and its place. */
export function QuestionForm({ view, question, revision, languages, lists, entered }: QuestionFormProps) {
  const { t } = useLanguage()
  const said = (name: string, first = '') => ({ name, value: entered.value(name, first), error: entered.error(name) })
  const words = { languages, entered }
  const isAsked = question.type !== 'note' && question.type !== 'calculate'
  return (
    <form className="form" method="post">
      <input type="hidden" name="revision" value={revision} />
      <WordInputs
        {...words}
        name="label"
        words={view.label}
        rows={2}
        label={(language) => t('formEditor.question.label', { language })}
      />
      <WordInputs
        {...words}
        name="hint"
        words={view.hint}
        label={(language) => t('formEditor.question.hint', { language })}
      />
      {isAsked ? (
        <Required question={question} words={words} said={said} />
      ) : (
        <input type="hidden" name="required" value={question.required} />
      )}
      {question.list !== null && question.type !== 'range' && (
        <Choices question={question} lists={lists} entered={entered} said={said} />
      )}
      {question.range && <Scale range={question.range} said={said} />}
      <Limited question={question} words={words} said={said} />
      {isAsked && <First question={question} said={said} />}
      {(question.type === 'calculate' || question.calculation !== '') && (
        <TextArea
          {...said('calculation', question.calculation)}
          label={t('formEditor.question.calculation')}
          rows={2}
        />
      )}
      <TextInput
        {...said('name', view.name)}
        label={t('formEditor.question.name')}
        hint={t('formEditor.question.nameHint')}
        short
        required
      />
      <Buttons>
        <Button name="do" value="question">
          {t('formEditor.save')}
        </Button>
      </Buttons>
    </form>
  )
}

type Said = (name: string, first?: string) => { name: string; value: string; error: string | undefined }
interface Part {
  question: QuestionView
  said: Said
}
interface Worded extends Part {
  words: { languages: readonly Language[]; entered: Entered }
}

function Required({ question, words, said }: Worded) {
  const { t } = useLanguage()
  const { required } = question
  const isWritten = required !== '' && required !== 'true()'
  return (
    <>
      <Select
        {...said('required', required)}
        label={t('formEditor.question.required')}
        options={[
          { value: '', label: t('formEditor.question.optional') },
          { value: 'true()', label: t('formEditor.question.always') },
          ...(isWritten
            ? [{ value: required, label: t('formEditor.question.sometimes', { expression: required }) }]
            : []),
        ]}
      />
      <details open={Object.keys(question.requiredMessage).length > 0}>
        <summary>{t('formEditor.field.requiredMessage')}</summary>
        <WordInputs
          {...words}
          name="requiredMessage"
          words={question.requiredMessage}
          label={(language) => t('formEditor.question.requiredMessage', { language })}
        />
      </details>
    </>
  )
}

function Choices({ question, lists, entered, said }: Part & { lists: readonly string[]; entered: Entered }) {
  const { t } = useLanguage()
  const isRandom = entered.given ? entered.value('isRandom') !== '' : question.randomize !== null
  return (
    <>
      <Select
        {...said('list', question.list ?? '')}
        label={t('formEditor.question.list')}
        options={lists.map((list) => ({ value: list, label: list }))}
      />
      <details open={isRandom || question.choiceFilter !== '' || entered.error('seed') !== undefined}>
        <summary>{t('formEditor.question.random')}</summary>
        <Checkbox name="isRandom" label={t('formEditor.question.random')} checked={isRandom} />
        <TextInput
          {...said('seed', question.randomize?.seed)}
          label={t('formEditor.question.seed')}
          hint={t('formEditor.question.seedHint')}
          short
          optional
        />
        <TextInput
          {...said('choiceFilter', question.choiceFilter)}
          label={t('formEditor.question.filter')}
          hint={t('formEditor.question.filterHint')}
          optional
        />
      </details>
    </>
  )
}

function Scale({ range, said }: { range: NonNullable<QuestionView['range']>; said: Said }) {
  const { t } = useLanguage()
  return (
    <div className="field-row">
      {(['start', 'end', 'step'] as const).map((field) => (
        <TextInput
          key={field}
          {...said(field, String(range[field]))}
          label={t(`formEditor.question.${field}`)}
          inputMode="decimal"
          short
          required
        />
      ))}
    </div>
  )
}

const bounds = (type: QuestionType) => {
  if (type === 'date') return { least: 'earliest', most: 'latest' } as const
  return type === 'text'
    ? ({ least: 'leastLong', most: 'mostLong' } as const)
    : ({ least: 'least', most: 'most' } as const)
}

function Limited({ question, words, said }: Worded) {
  const { t } = useLanguage()
  const { limits, type } = question
  if (!question.hasLimits && question.constraint === '') return null
  const names = bounds(type)
  return (
    <>
      {limits ? (
        <div className="field-row">
          {(['least', 'most'] as const).map((field) => (
            <TextInput
              key={field}
              {...said(field, limits[field])}
              label={t(`formEditor.question.${names[field]}`)}
              type={type === 'date' ? 'date' : 'text'}
              inputMode={type === 'date' ? undefined : 'decimal'}
              short
              optional
            />
          ))}
        </div>
      ) : (
        <TextArea
          {...said('constraint', question.constraint)}
          label={t('formEditor.question.constraint')}
          hint={t('formEditor.question.constraintHint')}
          rows={2}
        />
      )}
      <details open={Object.keys(question.constraintMessage).length > 0}>
        <summary>{t('formEditor.field.constraintMessage')}</summary>
        <WordInputs
          {...words}
          name="constraintMessage"
          words={question.constraintMessage}
          label={(language) => t('formEditor.question.constraintMessage', { language })}
        />
      </details>
    </>
  )
}

const LOOKS: Partial<
  Record<QuestionType, ('multiline' | 'minimal' | 'likert' | 'horizontal' | 'vertical' | 'numbers')[]>
> = {
  text: ['multiline', 'numbers'],
  select_one: ['minimal', 'likert', 'horizontal'],
  select_multiple: ['minimal', 'horizontal'],
  range: ['vertical'],
}

/** The first answer, and how the field looks. */
function First({ question, said }: Part) {
  const { t } = useLanguage()
  const { type, appearance, initial, choices } = question
  const looks = LOOKS[type] ?? []
  const isKept = appearance !== '' && !looks.some((look) => look === appearance)
  const given = said('initial', initial?.value)
  const isPicked = type === 'select_one' && !initial?.isDynamic
  return (
    <details open={appearance !== '' || initial !== null || (question.rows ?? 0) > 0}>
      <summary>{t('formEditor.question.appearance')}</summary>
      {isPicked ? (
        <Select
          {...given}
          label={t('formEditor.question.initial')}
          options={[{ value: '', label: t('voices.noAnswer') }, ...choices]}
        />
      ) : (
        <TextInput {...given} label={t('formEditor.question.initial')} optional />
      )}
      <Select
        {...said('appearance', appearance)}
        label={t('formEditor.question.appearance')}
        options={[
          { value: '', label: t('formEditor.question.plain') },
          ...looks.map((look) => ({ value: look, label: t(`formEditor.look.${look}`) })),
          ...(isKept ? [{ value: appearance, label: appearance }] : []),
        ]}
      />
      {type === 'text' && (
        <TextInput
          {...said('rows', question.rows === null ? '' : String(question.rows))}
          label={t('formEditor.question.rows')}
          inputMode="numeric"
          short
          optional
        />
      )}
    </details>
  )
}
