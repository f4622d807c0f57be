import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { type Option, Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { type Condition, type How, JOINS, type Join, needsValue } from './condition.ts'

/** A question whose answer may decide, with what can be asked of it. */
export interface Deciding {
  path: string
  label: string
  hows: How[]
  /** Null where the value is typed. */
  choices: Option[] | null
  isDate: boolean
}

export interface WhenView {
  /** Null where the condition cannot be picked. */
  condition: Condition | null
  /** As it is written, and in words. */
  text: string
  said: string
  deciding: Deciding[]
}

interface WhenProps {
  when: WhenView
  revision: number
  entered: Entered
}

/** "Ask this only if": picked from the answers before it, or kept as the expression it was written as. */
export function WhenSection({ when, revision, entered }: WhenProps) {
  const { t } = useLanguage()
  const { condition, text, said, deciding } = when
  return (
    <Section id="when" title={t('formEditor.when.title')}>
      {text === '' && <p>{t('formEditor.when.always')}</p>}
      {said !== '' && condition && (
        <p>
          <strong>
            <bdi>{said}</bdi>
          </strong>
        </p>
      )}
      {condition === null && (
        <>
          <p>{t('formEditor.when.raw')}</p>
          <p>
            <code dir="ltr">{text}</code>
          </p>
        </>
      )}
      {deciding.length === 0 && condition !== null ? (
        <p className="hint">{t('formEditor.when.none')}</p>
      ) : (
        <details open={condition !== null}>
          <summary>{t(condition === null ? 'formEditor.when.pick' : 'formEditor.when.title')}</summary>
          <Picking condition={condition ?? { join: 'all', groups: [] }} {...{ deciding, revision, entered }} />
        </details>
      )}
      <details open={condition === null || entered.error('whenText') !== undefined}>
        <summary>{t('formEditor.when.text')}</summary>
        <form className="form" method="post">
          <input type="hidden" name="revision" value={revision} />
          <TextArea
            name="whenText"
            label={t('formEditor.when.text')}
            value={entered.value('whenText', text)}
            error={entered.error('whenText')}
            rows={3}
          />
          <Buttons>
            <Button kind="quiet" name="do" value="when-text">
              {t('formEditor.when.saveText')}
            </Button>
          </Buttons>
        </form>
      </details>
    </Section>
  )
}

type PickingProps = Pick<WhenProps, 'revision' | 'entered'> & { condition: Condition; deciding: Deciding[] }

function Picking({ condition, deciding, revision, entered }: PickingProps) {
  const { t } = useLanguage()
  const questions = [
    { value: '', label: t('formEditor.when.nothing') },
    ...deciding.map(({ path, label }) => ({ value: path, label })),
  ]
  const groups = condition.groups.length > 0 ? condition.groups : [{ join: 'all' as Join, tests: [] }]
  return (
    <form className="form" method="post">
      <input type="hidden" name="revision" value={revision} />
      {groups.length > 1 && <JoinSelect name="join" label={t('formEditor.when.join')} value={condition.join} />}
      {groups.map((group, at) => (
        // Groups have no names of their own.
        // biome-ignore lint/suspicious/noArrayIndexKey: their order does not change
        <fieldset className="field" key={at}>
          <legend className="unseen">{t('formEditor.when.title')}</legend>
          {group.tests.length > 1 ? (
            <JoinSelect name={`g${at}-join`} label={t('formEditor.when.groupJoin')} value={group.join} />
          ) : (
            <input type="hidden" name={`g${at}-join`} value={group.join} />
          )}
          {group.tests.map((test, place) => (
            <TestRow
              // biome-ignore lint/suspicious/noArrayIndexKey: their order does not change
              key={place}
              name={`g${at}-t${place}`}
              test={test}
              asked={deciding.find(({ path }) => path === test.question)}
              entered={entered}
            />
          ))}
          <Select
            name={`g${at}-add`}
            label={t(group.tests.length === 0 ? 'formEditor.when.first' : 'formEditor.when.add')}
            options={questions}
            value=""
          />
        </fieldset>
      ))}
      {condition.groups.length > 0 && (
        <Select name="new-group" label={t('formEditor.when.group')} options={questions} value="" />
      )}
      <Buttons>
        <Button name="do" value="when">
          {t('formEditor.when.save')}
        </Button>
      </Buttons>
    </form>
  )
}

function JoinSelect({ name, label, value }: { name: string; label: string; value: Join }) {
  const { t } = useLanguage()
  const options = JOINS.map((join) => ({ value: join, label: t(`formEditor.when.${join}`) }))
  return <Select name={name} label={label} options={options} value={value} />
}

interface TestRowProps {
  name: string
  test: Condition['groups'][number]['tests'][number]
  asked: Deciding | undefined
  entered: Entered
}

/** One answer that is looked at, how, and what for. */
function TestRow({ name, test, asked, entered }: TestRowProps) {
  const { t } = useLanguage()
  const label = asked?.label ?? test.question
  const hows = asked?.hows ?? [test.how]
  const value = entered.value(`${name}-value`, test.value)
  const isNeeded = hows.some(needsValue)
  return (
    <div className="field-row">
      <input type="hidden" name={`${name}-question`} value={test.question} />
      <Select
        name={`${name}-how`}
        label={<bdi>{t('formEditor.when.answer', { question: label })}</bdi>}
        options={hows.map((how) => ({ value: how, label: t(`formEditor.how.${how}`) }))}
        value={entered.value(`${name}-how`, test.how)}
      />
      {isNeeded && asked?.choices && (
        <Select name={`${name}-value`} label={t('formEditor.when.value')} options={asked.choices} value={value} />
      )}
      {isNeeded && !asked?.choices && (
        <TextInput
          name={`${name}-value`}
          label={t('formEditor.when.value')}
          value={value}
          type={asked?.isDate ? 'date' : 'text'}
          short
        />
      )}
      <Checkbox name={`${name}-remove`} label={t('formEditor.when.remove')} />
    </div>
  )
}
