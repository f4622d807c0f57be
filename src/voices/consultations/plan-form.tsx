import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { HeldConsultation } from './consultation-model.ts'
import type { Named } from './room.ts'

export interface PlanFormProps {
  action: string
  entered: Entered
  organisations: readonly Named[]
  regions: readonly Named[]
  themes: readonly Named[]
  /** The one that is changed; null for a new one. */
  held: (Pick<HeldConsultation, 'title' | 'summary' | 'conveners' | 'sessions'> & { revision: number }) | null
}

/** Empty rows beside the sessions that are there. */
const spare = 3

export function PlanForm({ action, entered, organisations, regions, themes, held }: PlanFormProps) {
  const { t, locale } = useLanguage()
  const field = (name: string, first = '', fault = name) => ({
    name,
    value: entered.value(name, first),
    error: entered.error(fault),
  })
  const options = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))
  const rows = Number(entered.value('sessions')) || (held?.sessions.length ?? 0) + spare
  return (
    <form method="post" action={action} className="form">
      {held && <input type="hidden" name="revision" value={held.revision} />}
      <input type="hidden" name="sessions" value={rows} />
      <TextInput {...field('title', held?.title.en, 'title.en')} label={t('consultations.name')} required />
      <TextInput {...field('titleUr', held?.title.ur, 'title.ur')} label={t('consultations.nameUr')} optional />
      <TextArea
        {...field('summary', held?.summary?.en, 'summary.en')}
        label={t('consultations.summary')}
        rows={3}
        optional
      />
      <TextArea
        {...field('summaryUr', held?.summary?.ur, 'summary.ur')}
        label={t('consultations.summaryUr')}
        rows={3}
        optional
      />
      <Checkboxes
        name="conveners"
        label={t('consultations.conveners')}
        hint={t('consultations.convenersHint')}
        error={entered.error('conveners')}
        values={entered.values('conveners', held?.conveners)}
        options={options(organisations)}
      />
      {Array.from({ length: rows }, (_, at) => {
        const session = held?.sessions[at]
        const n = at + 1
        const isOpen = at === 0 || session !== undefined || entered.value(`session-${at}`) !== ''
        return (
          <details key={n} open={isOpen || undefined}>
            <summary>{t('consultations.sessionN', { n })}</summary>
            <TextInput
              {...field(`session-${at}`, session?.title.en, at === 0 ? 'sessions' : `sessions.${at}.title.en`)}
              label={t('consultations.sessionTitle', { n })}
              hint={t('consultations.sessionHint')}
            />
            <TextInput
              {...field(`session-${at}Ur`, session?.title.ur)}
              label={t('consultations.sessionTitleUr', { n })}
              optional
            />
            <TextInput
              {...field(`day-${at}`, session?.day)}
              type="date"
              short
              label={t('consultations.day')}
              optional
            />
            <Select
              {...field(`area-${at}`, session?.area)}
              label={t('consultations.place')}
              options={[{ value: '', label: t('consultations.noPlace') }, ...options(regions)]}
            />
            <Checkboxes
              name={`themes-${at}`}
              label={t('consultations.themes')}
              values={entered.values(`themes-${at}`, session?.themes)}
              options={options(themes)}
            />
          </details>
        )
      })}
      <Button name="do" value="plan">
        {t('consultations.keep')}
      </Button>
    </form>
  )
}
