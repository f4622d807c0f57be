import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'

interface OpenFormProps {
  /** Organisations for which something is proposed, and for how many indicators. */
  choices: { id: string; name: LocalText; count: number }[]
  entered: Entered
}

export function OpenForm({ choices, entered }: OpenFormProps) {
  const { t, locale } = useLanguage()
  const day = (name: 'from' | 'to' | 'due') => (
    <TextInput
      name={name}
      label={t(`rounds.${name}`)}
      hint={t('rounds.day')}
      value={entered.value(name)}
      error={entered.error(name)}
      type="date"
      short
      required
    />
  )
  return (
    <Section id="open" title={t('rounds.open')}>
      {choices.length === 0 ? (
        <EmptyState title={t('rounds.nobody')} />
      ) : (
        <form method="post" className="form">
          <p>{t('rounds.openHint')}</p>
          {day('from')}
          {day('to')}
          {day('due')}
          <Checkboxes
            name="organisations"
            label={t('rounds.who')}
            hint={t('rounds.whoHint')}
            error={entered.error('asks')}
            values={entered.values(
              'organisations',
              choices.map(({ id }) => id),
            )}
            options={choices.map(({ id, name, count }) => ({
              value: id,
              label: inLocale(name, locale),
              hint: t('rounds.asksOf', { count }),
            }))}
          />
          <Button name="do" value="open">
            {t('rounds.open')}
          </Button>
        </form>
      )}
    </Section>
  )
}
