import type { Entered } from '#src/publishing/refused-form.ts'
import { Checkbox } from '#src/ui/choices.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DecisionFields } from './decision-fields.tsx'
import { IdInput } from './office-input.tsx'
import { namesLeft, type ProposedMeeting } from './read-minutes.ts'

/** One meeting that was read, to be looked over. What the minutes say of a person stands in the label, and is not sent back to be kept. */
export function ReadMeetingFields({
  index,
  place,
  title,
  proposed,
  entered,
}: {
  index: number
  /** Among those that were to be kept: what is wrong is said of it by this. */
  place: number
  title: string
  proposed: ProposedMeeting
  entered: Entered
}) {
  const { t, f } = useLanguage()
  const m = `m${index}`
  const { decisions, attendance } = proposed
  const field = (name: 'title' | 'day' | 'place', first: string) => ({
    name: `${m}.${name}`,
    value: entered.value(`${m}.${name}`, first),
    error: entered.error(`meetings.${place}.${name}`),
  })
  return (
    <Section
      id={m}
      title={t('meetings.read.meeting', {
        number: f.integer(index + 1),
        decisions: decisions.length,
        attendance: attendance.length,
      })}
    >
      <Checkbox
        name={`${m}.keep`}
        label={t('meetings.read.keep')}
        checked={entered.given ? entered.value(`${m}.keep`) === 'yes' : true}
      />
      <TextInput {...field('title', title)} label={t('meetings.name')} />
      <TextInput {...field('day', proposed.date ?? '')} label={t('meetings.day')} type="date" short optional />
      <TextInput {...field('place', proposed.place ?? '')} label={t('meetings.place')} optional />
      {decisions.map((text, i) => {
        const left = namesLeft(
          text,
          attendance.map(({ entry }) => entry),
        )
        return (
          <DecisionFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the minutes
            key={i}
            name={`${m}.d.${i}`}
            number={i + 1}
            text={text}
            hint={left.length > 0 ? t('meetings.read.namesLeft', { names: f.list(left) }) : undefined}
            entered={entered}
            fault={entered.error(`meetings.${place}.decisions.${i}.post`)}
          />
        )
      })}
      <fieldset className="field">
        <legend>{t('meetings.attendance')}</legend>
        {attendance.map(({ entry, office }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of the minutes
          <div key={i}>
            <IdInput
              name={`${m}.a.${i}.office`}
              label={<bdi>{entry}</bdi>}
              hint={i === 0 ? t('meetings.read.officeHint') : undefined}
              value={entered.value(`${m}.a.${i}.office`, office)}
              error={i === 0 ? entered.error(`meetings.${place}.attended`) : undefined}
              list="offices"
            />
          </div>
        ))}
      </fieldset>
    </Section>
  )
}
