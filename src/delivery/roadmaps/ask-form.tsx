import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { FieldGroup } from '#src/ui/field.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { AskView, Choice } from './ask-view.ts'

export interface AskFormProps {
  ask: AskView
  /** Some were asked before. */
  again: boolean
  today: string
  entered: Entered
}

/** Whom the secretariat asks, and by when: the policy's own deadline where it has one. */
export function AskForm({ ask: { owners, others, clauses }, again, today, entered }: AskFormProps) {
  const { t, f, locale } = useLanguage()
  const first = clauses.find(({ due }) => due >= today)?.id ?? ''
  const chosen = entered.values(
    'organisations',
    owners.map(({ id }) => id),
  )
  const boxes = (choices: Choice[]) =>
    choices.map(({ id, name }) => (
      <Checkbox key={id} name="organisations" value={id} label={inLocale(name, locale)} checked={chosen.includes(id)} />
    ))
  return (
    <Section id="ask" title={t('roadmaps.ask.title')}>
      {again && <p className="quiet">{t('roadmaps.ask.again')}</p>}
      <form method="post" className="form">
        <FieldGroup name="organisations" label={t('roadmaps.ask.organisations')} error={entered.error('organisations')}>
          {boxes(owners)}
          {others.length > 0 && (
            <details open={owners.length === 0 || others.some(({ id }) => chosen.includes(id))}>
              <summary>{t('roadmaps.ask.others')}</summary>
              {boxes(others)}
            </details>
          )}
        </FieldGroup>
        {clauses.length > 0 && (
          <Select
            name="clause"
            label={t('roadmaps.ask.clause')}
            value={entered.value('clause', first)}
            error={entered.error('clause')}
            options={[
              { value: '', label: t('roadmaps.ask.clauseNone') },
              ...clauses.map(({ id, name, text, due }) => ({
                value: id,
                label: `${f.date(due)} · ${t('roadmaps.ask.clauseOption', { text, title: inLocale(name, locale) })}`,
              })),
            ]}
          />
        )}
        <TextInput
          name="due"
          type="date"
          short
          label={t('roadmaps.ask.due')}
          hint={clauses.length > 0 ? t('roadmaps.ask.dueHint') : undefined}
          value={entered.value('due')}
          error={entered.error('due')}
          optional={clauses.length > 0}
        />
        <Button name="do" value="ask">
          {t('roadmaps.ask.send')}
        </Button>
      </form>
    </Section>
  )
}
