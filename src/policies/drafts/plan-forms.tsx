import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { PlannedDraft } from './draft-model.ts'

interface Plan {
  revision: number
  /** Planned by whoever looks at it. */
  own: boolean
  data: PlannedDraft
}

interface Planning {
  plan: Plan | null
  versions: { id: string; title: LocalText }[]
  organisations: { id: string; name: LocalText }[]
  today: string
}

/** A second person looks at it and lets it go out. */
export function ConfirmPlan({ plan: { revision, own, data } }: { plan: Plan }) {
  const { t, f } = useLanguage()
  const day = f.date(data.opens)
  return (
    <form method="post" className="form">
      <input type="hidden" name="id" value={data.id} />
      <input type="hidden" name="revision" value={revision} />
      <p>
        {t(data.confirmed ? 'draftPolicies.goesOut' : own ? 'draftPolicies.another' : 'draftPolicies.confirmHint', {
          day,
        })}
      </p>
      <Buttons>
        {!own && !data.confirmed && (
          <Button name="do" value="confirm">
            {t('draftPolicies.confirm')}
          </Button>
        )}
        <Button name="do" value="drop" kind="warn">
          {t('draftPolicies.drop')}
        </Button>
      </Buttons>
    </form>
  )
}

export function PlanForm({
  data: { plan, versions, organisations, today },
  entered,
}: {
  data: Planning
  entered: Entered
}) {
  const { t, locale } = useLanguage()
  const before = plan?.data
  const field = (name: string, first = '') => ({
    name,
    value: entered.value(name, first),
    error: entered.error(name),
  })
  const options = versions.map(({ id, title }) => ({ value: id, label: `${inLocale(title, locale)} · ${id}` }))
  return (
    <Section id="plan" title={t(plan ? 'draftPolicies.changePlan' : 'draftPolicies.plan')}>
      <form method="post" className="form">
        {plan ? (
          <>
            <input type="hidden" name="id" value={plan.data.id} />
            <input type="hidden" name="revision" value={plan.revision} />
          </>
        ) : (
          <Select
            {...field('id')}
            label={t('draftPolicies.version')}
            hint={t('draftPolicies.versionHint')}
            options={[{ value: '', label: t('submissions.choose') }, ...options]}
          />
        )}
        <TextInput
          {...field('opens', before?.opens ?? today)}
          label={t('draftPolicies.opens')}
          type="date"
          short
          required
        />
        <TextInput {...field('closes', before?.closes)} label={t('draftPolicies.closes')} type="date" short required />
        <Select
          {...field('publisher', before?.publisher)}
          label={t('draftPolicies.publisher')}
          options={[
            { value: '', label: t('submissions.secretariat') },
            ...organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
          ]}
        />
        <TextArea {...field('ask', before?.ask.en)} label={t('draftPolicies.ask')} required />
        <TextArea {...field('askUr', before?.ask.ur)} label={t('draftPolicies.askUr')} />
        <Button name="do" value="plan">
          {t('draftPolicies.keepPlan')}
        </Button>
      </form>
    </Section>
  )
}
