import { Fragment } from 'react'
import { readChoice } from '#src/incidents/charts/choice.ts'
import { ClosedNotice } from '#src/policies/publication/closed-notice.tsx'
import { answerOf, asLoaderSays, loadOpenPage } from '#src/policies/publication/open-page.ts'
import { curates, inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { Noted, Sidenote } from '#src/ui/sidenote.tsx'
import { Tag } from '#src/ui/tag.tsx'
import { CountedSection } from '../incidents/counted-section.tsx'
import { type CountedView, countedView } from '../incidents/counted-view.ts'
import { editionsWritten, type OlderEdition, publishedAsOf } from '../incidents/published-as-of.ts'
import { ThenNotice } from '../incidents/then-notice.tsx'
import { IndicatorChart } from '../indicator-chart.tsx'
import { IndicatorMeasure } from '../indicator-list.tsx'
import { type IndicatorView, indicatorView, seriesView } from '../indicator-view.ts'
import { reasonSentence } from '../reason-text.ts'
import { ValuesSection } from '../values-section.tsx'
import { type VoiceView, voiceView } from '../voices/voice-view.ts'
import { VoiceWaves } from '../voices/voice-waves.tsx'
import type { Route } from './+types/indicator'

export async function loader(args: Route.LoaderArgs) {
  const { site, visitor, published, frame, closed, today, t, locale } = await loadOpenPage(
    args,
    'indicators',
    args.params.id,
  )
  const now = indicatorView(published, args.params.id, today) ?? notFound(t('errors.noRecord', { id: args.params.id }))
  const { indicator } = now
  const { editions } = readChoice(new URL(args.request.url).searchParams).choice
  const asked = await site.ledger.read(visitor, frame.id, async (tx) => {
    const then = await publishedAsOf(tx, published, editions)
    const counted = await countedView(tx, then.published, indicator, then.older)
    const foreign = Object.keys(editions).filter(
      (id) => !indicator.versions.some((one) => one.incidents?.source === id),
    )
    const none = [...then.unknown, ...foreign]
    if (none.length > 0) return notFound(t('incidentIndicators.then.none', { asked: none.join(', ') }))
    const { older } = then
    if (older.length > 0) return { view: seriesView(then.published, indicator), waves: [], counted, older }
    return { view: now, waves: await voiceView(tx, indicator, locale), counted, older }
  })
  return answerOf({ frame, ...asked, closed, title: inLocale(indicator.title, locale) })
}

export const headers = asLoaderSays

export function meta({ loaderData, location }: Route.MetaArgs) {
  const [older] = loaderData?.older ?? []
  const then = older && { said: older.edition.name }
  return pageTitle(location, { said: loaderData?.title }, ...(then ? [then] : []), loaderData?.frame.title)
}

export default function IndicatorPage({ loaderData: { frame, closed, ...shown } }: Route.ComponentProps) {
  return (
    <SitePage workspace={frame}>
      <ClosedNotice closed={closed} frame={frame} policy={null} />
      <Body base={`/${frame.id}`} curated={curates(frame)} {...shown} />
    </SitePage>
  )
}

interface BodyProps {
  base: string
  view: IndicatorView
  waves: VoiceView[]
  counted: CountedView[]
  /** Editions as of which the values are, where they are not the newest. */
  older: OlderEdition[]
  curated: boolean
}

function Body({ base, view, waves, counted, older, curated }: BodyProps) {
  const { t, f, to, locale } = useLanguage()
  const { indicator, standing, commitments, rows } = view
  const page = to(`${base}/indicators/${indicator.id}`)
  const then = editionsWritten(older)
  const links = {
    table: '#values',
    csv: `/api/v1${base}/observations.csv${then}`,
    permanent: `${page}${then}`,
    provenance: then ? '#incidents' : to(`${base}/trace/indicators/${indicator.id}`),
  }
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('common.nav.indicators'), href: to(`${base}/indicators`) },
          { label: inLocale(indicator.title, locale) },
        ]}
      />
      <ThenNotice older={older} current={page} />
      <Noted
        notes={
          <>
            {!then && (
              <Sidenote title={t('common.whence')}>
                <a href={links.provenance}>{t('results.indicator.trace')}</a>
              </Sidenote>
            )}
            {curated && (
              <Sidenote title={t('common.nav.curation')}>
                <a href={to(`${base}/indicators/${indicator.id}/edit`)}>{t('indicators.revise')}</a> ·{' '}
                <a href={to(`${base}/indicators/${indicator.id}/publication`)}>{t('indicators.publication')}</a>
              </Sidenote>
            )}
            {indicator.note && (
              <Sidenote>
                <Local of={indicator.note} />
              </Sidenote>
            )}
          </>
        }
      >
        <Headline
          kicker={
            <>
              {indicator.proposedBy === 'workspace' ? (
                <Tag>{t('results.indicators.proposed')}</Tag>
              ) : (
                t('common.indicator')
              )}
              {older.map(({ source, edition: { number, name, day } }) => (
                <Fragment key={source}>
                  {' '}
                  <Tag>{t('incidentIndicators.then.link', { number, name, day: f.date(day) })}</Tag>
                </Fragment>
              ))}
            </>
          }
        >
          <Local of={indicator.title} />
        </Headline>
        {standing && (
          <>
            <Lede>{reasonSentence(standing.score, locale)}</Lede>
            <IndicatorMeasure standing={standing} said />
          </>
        )}
      </Noted>
      <IndicatorChart view={view} links={links} />
      <Definitions view={view} />
      <VoiceWaves base={base} asked={waves} />
      <CountedSection base={base} page={page} views={counted} />
      {commitments.length > 0 && (
        <Section id="commitments" title={t('results.indicator.measures')}>
          <ul>
            {commitments.map(({ id, title }) => (
              <li key={id}>
                <a href={to(`${base}/commitments/${id}`)}>
                  <Local of={title} />
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <ValuesSection base={base} rows={rows} then={then} />
    </>
  )
}

/** Every version of the definition, newest first; values of different versions are not joined. */
function Definitions({ view: { indicator } }: { view: IndicatorView }) {
  const { t, f, locale } = useLanguage()
  const point = (p: { date: string; value: unknown } | undefined) =>
    p ? `${typeof p.value === 'number' ? f.number(p.value) : String(p.value)} (${f.date(p.date)})` : null
  return (
    <Section id="definition" title={t('results.indicator.definition')}>
      {[...indicator.versions].reverse().map((version) => (
        <DefinitionList
          key={version.version}
          items={[
            {
              term: t('results.indicator.version', { number: version.version }),
              value: <Local of={version.definition} />,
            },
            { term: t('results.indicator.kind'), value: version.kind && t(`common.target.${version.kind}`) },
            { term: t('common.unit'), value: version.unit && inLocale(version.unit, locale) },
            { term: t('common.baseline'), value: point(version.baseline) },
            { term: t('common.target'), value: point(version.target) },
            { term: t('results.indicator.frequency'), value: version.frequency && f.duration(version.frequency) },
            { term: t('results.indicator.method'), value: version.method && <Local of={version.method} /> },
          ]}
        />
      ))}
    </Section>
  )
}
