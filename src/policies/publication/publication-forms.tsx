import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Affected, HeldBackList } from './label-plan-lists.tsx'
import type { PublicationView, Waiting } from './publication-view.ts'

interface Props {
  view: PublicationView
  entered: Entered
  /** Where to go on without doing anything. */
  back: string
}

/** What would become public or would not be any more, and the form that does it or asks for it. */
export function PublicationForms({ view, entered, back }: Props) {
  const { t, to } = useLanguage()
  const { act, plan, hindered, waiting } = view
  return (
    <>
      <Affected title={t(`curation.${act}.affected`)} affected={plan.affected} />
      {act === 'publish' && <HeldBackList heldBack={plan.heldBack} />}
      {waiting ? (
        <Decision waiting={waiting} hindered={hindered !== null} />
      ) : hindered ? (
        <p>
          <strong>{t(hindered)}</strong>
        </p>
      ) : (
        <DoForm view={view} entered={entered} />
      )}
      <p>
        <a href={to(back)}>{t('curation.publication.back')}</a>
      </p>
    </>
  )
}

function DoForm({ view: { act, seen, byTwo }, entered: { value, error } }: Omit<Props, 'back'>) {
  const { t } = useLanguage()
  const asks = act === 'publish' && byTwo
  return (
    <form method="post" className="form">
      <input type="hidden" name="seen" value={seen} />
      {asks ? (
        <TextArea
          name="note"
          label={t('publication.reason')}
          hint={t('publication.reasonHint')}
          value={value('note')}
          error={error('note') ?? error('reason')}
          rows={2}
          required
        />
      ) : (
        <TextInput
          name="note"
          label={t('curation.publication.note')}
          value={value('note')}
          error={error('note')}
          optional
        />
      )}
      <Buttons>
        <Button kind={act === 'withdraw' ? 'warn' : 'main'} name="act" value={act}>
          {t(asks ? 'publication.ask' : `curation.${act}.button`)}
        </Button>
      </Buttons>
    </form>
  )
}

function Decision({ waiting, hindered }: { waiting: Waiting; hindered: boolean }) {
  const { t, f, locale } = useLanguage()
  const { own, current } = waiting
  const office = f.list(waiting.offices.map((one) => inLocale(one, locale)))
  return (
    <Section id="waiting" title={t('publication.waiting')}>
      <p>{t('publication.asked', { office, day: f.date(waiting.asked) })}</p>
      <p dir="auto" className="prose">
        {waiting.reason}
      </p>
      {own && <p>{t('publication.own')}</p>}
      {!current && (
        <p>
          <strong>{t('publication.stale')}</strong>
        </p>
      )}
      <form method="post">
        <input type="hidden" name="revision" value={waiting.revision} />
        <Buttons>
          {!own && current && !hindered && (
            <Button name="act" value="confirm">
              {t('publication.confirm')}
            </Button>
          )}
          <Button kind="quiet" name="act" value="refuse">
            {t(own ? 'publication.takeBack' : 'publication.refuse')}
          </Button>
        </Buttons>
      </form>
    </Section>
  )
}
