import { inLocale } from '#src/publishing/frame.tsx'
import type { Entered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { kindsOfEndorser } from './endorsement-model.ts'
import { useSectionName } from './endorsement-words.tsx'
import { linkHours } from './link-hours.ts'

export interface EndorseFacts {
  version: string
  receipt: string
  sections: { id: string; title: LocalText | null; number: string | null }[]
  clauses: { id: string; title: LocalText | null; number: string | null }[]
  organisations: { id: string; name: LocalText }[]
  areas: { id: string; name: LocalText }[]
  /** Of an endorsement that is renewed. */
  first: Record<string, string>
}

/** How many pledges the form has room for. */
export const roomForPledges = 3

export function EndorseForm({ facts, entered }: { facts: EndorseFacts; entered: Entered }) {
  const { t, locale } = useLanguage()
  const { receipt, organisations, areas, first } = facts
  const anew = entered.errors.some(({ field }) => field === undefined || field === 'code')
  const field = (name: string) => ({
    name,
    value: entered.value(name, first[name] ?? ''),
    error: entered.error(name),
  })
  const named = (silent: string, list: typeof areas) => [
    { value: '', label: silent },
    ...list.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
  ]
  return (
    <form method="post" className="form">
      <input type="hidden" name="code" value={anew ? receipt : entered.value('code', receipt)} />
      <input type="hidden" name="version" value={facts.version} />
      <Select
        {...field('organisation')}
        label={t('endorsements.known')}
        options={named(t('endorsements.notListed'), organisations)}
      />
      <TextInput {...field('name')} label={t('endorsements.name')} hint={t('endorsements.nameHint')} />
      <TextInput {...field('nameUr')} label={t('endorsements.nameUr')} hint={t('endorsements.optional')} />
      <Select
        {...field('kind')}
        label={t('endorsements.kind')}
        options={[
          { value: '', label: t('endorsements.choose') },
          ...kindsOfEndorser.map((one) => ({ value: one, label: t(`endorsements.kind.${one}`) })),
        ]}
      />
      {areas.length > 0 && (
        <Select
          {...field('area')}
          label={t('endorsements.area')}
          hint={t('endorsements.optional')}
          options={named(t('endorsements.choose'), areas)}
        />
      )}
      <TextInput {...field('office')} label={t('endorsements.office')} hint={t('endorsements.officeHint')} required />
      <TextInput {...field('website')} label={t('endorsements.website')} hint={t('endorsements.websiteHint')} />
      <TextInput
        {...field('mail')}
        label={t('endorsements.mail')}
        hint={t('endorsements.mailHint', { hours: linkHours })}
        autoComplete="off"
      />
      <Sections facts={facts} entered={entered} />
      <Section id="pledges" title={t('endorsements.pledges')}>
        <p className="quiet">{t('endorsements.pledgesHint')}</p>
        {Array.from({ length: roomForPledges }, (_, at) => (
          <PledgeFields key={String(at)} at={at} facts={facts} entered={entered} />
        ))}
      </Section>
      <Button>{t('endorsements.send')}</Button>
    </form>
  )
}

function Sections({ facts: { sections, first }, entered }: { facts: EndorseFacts; entered: Entered }) {
  const { t } = useLanguage()
  const sectionName = useSectionName()
  return (
    <Checkboxes
      name="except"
      label={t('endorsements.except')}
      hint={t('endorsements.exceptHint')}
      error={entered.error('except')}
      values={entered.values('except', first.except?.split(' ') ?? [])}
      options={sections.map((one) => ({ value: one.id, label: sectionName(one) }))}
    />
  )
}

function PledgeFields({ at, facts, entered }: { at: number; facts: EndorseFacts; entered: Entered }) {
  const { t, f } = useLanguage()
  const sectionName = useSectionName()
  const field = (name: string) => ({ name, value: entered.value(name), error: entered.error(name) })
  const said = (label: string) => `${t('endorsements.pledge', { number: f.integer(at + 1) })}: ${label}`
  return (
    <>
      <TextInput {...field(`title-${at}`)} label={said(t('endorsements.pledgeTitle'))} />
      <Select
        {...field(`clause-${at}`)}
        label={said(t('endorsements.pledgeClause'))}
        options={[
          { value: '', label: t('endorsements.choose') },
          ...facts.clauses.map((one) => ({ value: one.id, label: sectionName(one).slice(0, 90) })),
        ]}
      />
      <TextInput {...field(`due-${at}`)} label={said(t('endorsements.pledgeDue'))} type="date" short />
    </>
  )
}
