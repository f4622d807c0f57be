import { inLocale } from '#src/publishing/frame.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { HeldConsultation } from './consultation-model.ts'

export interface Moves {
  state: HeldConsultation['state']
  isSecretariat: boolean
  /** Whether whoever looks has asked themselves. */
  isOwn: boolean
  askedBy: LocalText | null
  askedOn: string | null
  /** Of the report, while it is public. */
  publicRevision: number | null
}

/** What can be done about the report, by whoever looks. */
export function PublishMoves({ action, revision, moves }: { action: string; revision: number; moves: Moves }) {
  const { t, f, locale } = useLanguage()
  const { state, isSecretariat, isOwn, askedBy, askedOn, publicRevision } = moves
  if (!isSecretariat && state !== 'asked') return null
  if (state === 'published' && publicRevision === null) return null
  return (
    <Section id="publish" title={t('consultations.publish')}>
      {askedBy && askedOn && (
        <p>{t('consultations.askedBy', { office: inLocale(askedBy, locale), day: f.date(askedOn) })}</p>
      )}
      {isSecretariat && (
        <form method="post" action={action} className="form">
          <input type="hidden" name="revision" value={publicRevision ?? revision} />
          <p>{t(texts[state])}</p>
          <Buttons>
            {state === 'open' && (
              <Button kind="warn" name="do" value="ask">
                {t('consultations.ask')}
              </Button>
            )}
            {state === 'asked' && !isOwn && (
              <Button kind="warn" name="do" value="publish">
                {t('consultations.confirm')}
              </Button>
            )}
            {state === 'asked' && (
              <Button kind="quiet" name="do" value="return">
                {t('consultations.giveBack')}
              </Button>
            )}
            {state === 'published' && (
              <Button kind="warn" name="do" value="withdraw">
                {t('consultations.withdraw')}
              </Button>
            )}
          </Buttons>
        </form>
      )}
    </Section>
  )
}

const texts = {
  open: 'consultations.askText',
  asked: 'consultations.confirmText',
  published: 'consultations.withdrawText',
} as const
