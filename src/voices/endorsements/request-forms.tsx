import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Approach, type LocalText } from '#src/vocabulary/model.ts'
import { type Pledge, refusals } from './endorsement-model.ts'
import { useSectionName } from './endorsement-words.tsx'

interface Named {
  id: string
  name: LocalText
}

interface Verifying {
  revision: number
  organisations: Named[]
  /** The one that was chosen in the form. */
  organisation: string
  entered: Entered
}

export function VerifyForms({ revision, organisations, organisation, entered }: Verifying) {
  const { t, locale } = useLanguage()
  const seen = <input type="hidden" name="revision" value={revision} />
  return (
    <>
      <Section id="verify" title={t('endorsements.verify')}>
        <form method="post" className="form">
          {seen}
          <Select
            name="organisation"
            label={t('endorsements.verifyAs')}
            value={entered.value('organisation', organisation)}
            error={entered.error('organisation')}
            options={[
              { value: '', label: t('endorsements.notListed') },
              ...organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
            ]}
          />
          <TextInput
            name="reason"
            label={t('endorsements.verifyReason')}
            value={entered.value('reason')}
            error={entered.error('reason')}
            required
          />
          <Button name="do" value="verify">
            {t('endorsements.verify')}
          </Button>
        </form>
      </Section>
      <Section id="refuse" title={t('endorsements.refuse')}>
        <form method="post" className="form">
          {seen}
          <Select
            name="because"
            label={t('endorsements.because')}
            value={entered.value('because')}
            error={entered.error('because')}
            options={[
              { value: '', label: t('endorsements.choose') },
              ...refusals.map((one) => ({ value: one, label: t(`endorsements.refuse.${one}`) })),
            ]}
          />
          <Button name="do" value="refuse" kind="warn">
            {t('endorsements.refuse')}
          </Button>
        </form>
      </Section>
    </>
  )
}

interface Pledging {
  pledge: Pledge & { under: { title: LocalText | null; number: string | null } }
  at: number
  revision: number
  themes: Named[]
  entered: Entered
  /** Whether the endorsement is listed, so that they can be decided. */
  isOpen: boolean
}

export function PledgeForm({ pledge: { title, due, under }, at, revision, themes, entered, isOpen }: Pledging) {
  const { t, f, locale } = useLanguage()
  const sectionName = useSectionName()
  return (
    <Section id={`pledge-${at}`} title={<bdi>{title}</bdi>}>
      <p className="quiet">
        {t('endorsements.due')} {f.date(due)} · {t('endorsements.clause')} {sectionName(under)}
      </p>
      {isOpen && (
        <form method="post" className="form">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="pledge" value={at} />
          <Select
            name="approach"
            label={t('endorsements.approach')}
            value={entered.value('approach', 'none')}
            options={Approach.options.map((one) => ({ value: one, label: t(`common.approach.${one}`) }))}
          />
          {themes.length > 0 && (
            <Select
              name="theme"
              label={t('endorsements.theme')}
              value={entered.value('theme')}
              error={entered.error('theme')}
              options={[
                { value: '', label: t('endorsements.choose') },
                ...themes.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
              ]}
            />
          )}
          <Buttons>
            <Button name="do" value="admit">
              {t('endorsements.admitPledge')}
            </Button>
            <Button name="do" value="drop" kind="warn">
              {t('endorsements.refusePledge')}
            </Button>
          </Buttons>
        </form>
      )}
    </Section>
  )
}
