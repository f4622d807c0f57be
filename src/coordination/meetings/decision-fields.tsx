import type { Entered } from '#src/publishing/refused-form.ts'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { IdInput } from './office-input.tsx'

/** One decision of minutes, with who sees to it. Posts and promises are offered from the page's lists `posts` and `promises`. */
export function DecisionFields({
  name,
  number,
  text = '',
  hint,
  entered,
  fault,
}: {
  /** The fields begin with it. */
  name: string
  number: number
  text?: string
  hint?: string
  entered: Entered
  /** What is wrong with the post or its day. */
  fault?: string
}) {
  const { t, f } = useLanguage()
  const field = (of: string) => ({ name: `${name}.${of}`, value: entered.value(`${name}.${of}`) })
  return (
    <fieldset className="field">
      <legend>{t('meetings.decisionNumber', { number: f.integer(number) })}</legend>
      <TextArea
        name={`${name}.text`}
        label={t('meetings.decision')}
        hint={hint}
        value={entered.value(`${name}.text`, text)}
        rows={3}
      />
      <IdInput {...field('post')} label={t('meetings.post')} list="posts" error={fault} optional />
      <TextInput {...field('due')} label={t('meetings.due')} type="date" short optional />
      <IdInput
        {...field('commitment')}
        label={t('meetings.commitment')}
        hint={t('meetings.commitmentHint')}
        list="promises"
        optional
      />
    </fieldset>
  )
}
