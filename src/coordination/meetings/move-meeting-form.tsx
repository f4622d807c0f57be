import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { Meeting } from './meeting-model.ts'

/** Day, place and title of a meeting that has not been held. */
export function MoveMeetingForm({
  meeting,
  revision,
  entered,
}: {
  meeting: Meeting
  revision: number
  entered: Entered
}) {
  const { t } = useLanguage()
  const mine = entered.given && entered.value('do') === 'move'
  const field = (name: 'title' | 'day' | 'place') => ({
    name,
    label: t(`meetings.${name === 'title' ? 'name' : name}`),
    value: mine ? entered.value(name) : (meeting[name] ?? ''),
    error: mine ? entered.error(name) : undefined,
  })
  return (
    <details open={mine || undefined}>
      <summary>{t('meetings.moving')}</summary>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <TextInput {...field('title')} required />
        <TextInput {...field('day')} type="date" short required />
        <TextInput {...field('place')} optional />
        <Button name="do" value="move">
          {t('meetings.move')}
        </Button>
      </form>
    </details>
  )
}
