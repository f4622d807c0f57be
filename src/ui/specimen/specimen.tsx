import type { Locale } from '#src/i18n/locale.ts'
import { Breadcrumb } from '../breadcrumb.tsx'
import { Figure } from '../figure.tsx'
import { Accent, Headline, Lede } from '../headline.tsx'
import { Language, useLanguage } from '../language.tsx'
import { Notice } from '../notice.tsx'
import { Page } from '../page.tsx'
import { Section } from '../section.tsx'
import { Noted, Sidenote } from '../sidenote.tsx'
import type { TickItem } from '../tick-layout.ts'
import { TickRule } from '../tick-rule.tsx'
import { ChartsSpecimen } from './charts.tsx'
import { FormsSpecimen } from './forms.tsx'
import { RecordsSpecimen } from './records.tsx'
import { words } from './words.ts'

/** Every component on one page, in one language: for looking at, and for the accessibility check. */
export function Specimen({ locale }: { locale: Locale }) {
  return (
    <Language locale={locale}>
      <SpecimenPage />
    </Language>
  )
}

function SpecimenPage() {
  const { locale, t, to } = useLanguage()
  return (
    <Page
      brand={{ name: t('common.site.name'), href: to('/') }}
      navigation={(['policies', 'promises', 'organisations', 'indicators', 'data', 'search'] as const).map((key) => ({
        label: t(`common.nav.${key}`),
        href: to(`/specimen/${key}`),
        current: key === 'policies',
      }))}
      languages={locale === 'en' ? [{ locale: 'ur', href: '/ur/specimen' }] : [{ locale: 'en', href: '/specimen' }]}
      footer={<p>{t('common.site.promise')}</p>}
    >
      <Notice kind="warn">{words.notice[locale]}</Notice>
      <Opening />
      <RecordsSpecimen />
      <ChartsSpecimen />
      <FormsSpecimen />
    </Page>
  )
}

function Opening() {
  const { locale, t } = useLanguage()
  const notes = (
    <>
      <Sidenote title={t('ui.provenance')}>
        {words.source[locale]}
        <code dir="ltr">9c41…e07</code>
      </Sidenote>
      <Sidenote title={words.coverage[locale]}>{words.coverageText[locale]}</Sidenote>
    </>
  )
  return (
    <>
      <Noted notes={notes}>
        <Breadcrumb crumbs={[{ label: t('common.nav.policies'), href: '#' }, { label: words.kicker[locale] }]} />
        <Headline>
          {words.before[locale]}
          <Accent>{words.accent[locale]}</Accent>
          {words.after[locale]}
        </Headline>
        <Lede>{words.lede[locale]}</Lede>
      </Noted>
      <Figure
        title={words.ruleTitle[locale]}
        id="rule"
        caption={words.ruleCaption[locale]}
        links={{ table: '#table', csv: '/rule.csv', permanent: '/r/4/rule', provenance: '/r/4/rule/chain' }}
      >
        <TickRule title={words.ruleTitle[locale]} items={tickItems(64)} rows={rowLabels(t)} />
      </Figure>
      <Section title={t('common.xray')} id="compared">
        {[38, 132].map((count) => (
          <Figure key={count} title={t('common.clauses', { count })}>
            <TickRule title={t('common.clauses', { count })} items={tickItems(count)} rows={rowLabels(t)} slots={132} />
          </Figure>
        ))}
      </Section>
    </>
  )
}

function rowLabels(t: ReturnType<typeof useLanguage>['t']): string[] {
  return (['owner', 'deadline', 'target', 'money', 'verification'] as const).map((key) => t(`common.names.${key}`))
}

/** A text of invented parts, the same each time. */
function tickItems(count: number): TickItem[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const tall = number > 16 && ![23, 29, 32, 33].includes(number)
    return {
      label: String(number),
      tall,
      dots: [number % 5 === 2 || number % 11 === 0, number === 60, number % 30 === 0, false, number % 17 === 2],
      href: `#clause-${number}`,
    }
  })
}
