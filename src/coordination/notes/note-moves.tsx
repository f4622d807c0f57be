import type { ReactNode } from 'react'
import { labels } from '#src/identity/labels.ts'
import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, ButtonLink, Buttons } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { OpenNote } from './note-view.ts'

interface MovesProps {
  note: OpenNote
  base: string
  entered: Entered
}

/** What its author may do with a note as it stands. */
export function NoteMoves({ note: { own, cover, change }, base, entered }: MovesProps) {
  const { t, to } = useLanguage()
  if (own === null || own.state === 'withdrawn') return null
  if (own.state === 'draft')
    return (
      <form method="post" className="form">
        <input type="hidden" name="revision" value={own.revision} />
        <p className="hint">{t('notes.shareHint')}</p>
        <Buttons>
          <Button name="do" value="share">
            {t('notes.share')}
          </Button>
          <ButtonLink href={to(`${base}/${cover.id}/edit`)} kind="quiet">
            {t('notes.edit')}
          </ButtonLink>
          <Button name="do" value="drop" kind="warn">
            {t('notes.drop')}
          </Button>
        </Buttons>
      </form>
    )
  const doing = entered.value('do')
  const error = (field: string, of: string) => (doing === of ? entered.error(field) : undefined)
  const value = (field: string, of: string) => (doing === of ? entered.value(field) : '')
  const reason = (of: string) => (
    <TextArea
      name={`reason-${of}`}
      label={t('notes.reason')}
      hint={t('notes.reasonHint')}
      value={value(`reason-${of}`, of)}
      error={error('reason', of)}
      rows={2}
    />
  )
  const form = (of: 'renew' | 'label' | 'withdraw', children: ReactNode) => (
    <details open={doing === of || undefined}>
      <summary>{t(`notes.${of}`)}</summary>
      <form method="post" className="form">
        <input type="hidden" name="revision" value={own.revision} />
        {children}
        {reason(of)}
        <Button name="do" value={of} kind={of === 'withdraw' ? 'warn' : 'main'}>
          {of === 'label' ? t('notes.labelAsk') : t(`notes.${of}`)}
        </Button>
      </form>
    </details>
  )
  return (
    <>
      {form(
        'renew',
        <TextInput
          name="until"
          label={t('notes.renewUntil')}
          hint={t('notes.untilHint')}
          type="date"
          short
          value={value('until', 'renew')}
          error={error('until', 'renew')}
        />,
      )}
      {change === null &&
        form(
          'label',
          <Select
            name="to"
            label={t('notes.labelTo')}
            hint={t('notes.labelHint')}
            value={value('to', 'label')}
            error={error('to', 'label')}
            options={labels
              .filter((one) => one !== cover.handling)
              .map((one) => ({ value: one, label: t(`notes.handling.${one}`) }))}
          />,
        )}
      {form('withdraw', null)}
    </>
  )
}

/** A wider label that waits: who asked and why, and for the second person the decision. */
export function WaitingLabel({ change, handling }: { change: OpenNote['change']; handling: string }) {
  const { t, f, locale } = useLanguage()
  if (change === null) return null
  const office = f.list(change.offices.map((one) => inLocale(one, locale)))
  return (
    <Section id="label" title={t('notes.labelWaits')}>
      <p>{t('notes.labelAsked', { office, day: f.date(change.asked), to: change.to, was: handling })}</p>
      <p dir="auto" className="prose">
        {change.reason}
      </p>
      {change.mayDecide && (
        <form method="post">
          <input type="hidden" name="revision" value={change.revision} />
          <Buttons>
            <Button name="do" value="accept">
              {t('notes.labelAccept')}
            </Button>
            <Button name="do" value="refuse" kind="quiet">
              {t('notes.labelRefuse')}
            </Button>
          </Buttons>
        </form>
      )}
    </Section>
  )
}
