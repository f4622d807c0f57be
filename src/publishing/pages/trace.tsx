import { readChoice } from '#src/incidents/charts/choice.ts'
import { editionsWritten, publishedAsOf } from '#src/results/incidents/published-as-of.ts'
import { ThenNotice } from '#src/results/incidents/then-notice.tsx'
import { completions } from '#src/results/model.ts'
import { states } from '#src/results/scoring/score.ts'
import { Chain, type ChainLink } from '#src/ui/chain.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { chainOf, type ChainLink as Step, type Traceable, traceable } from '../chain.ts'
import type { Fact } from '../chain-facts.ts'
import { SitePage } from '../frame.tsx'
import { loadWorkspacePage, notFound } from '../load-page.ts'
import { Local } from '../local.tsx'
import { pageTitle } from '../page-title.ts'
import type { Route } from './+types/trace'

const isTraceable = (kind: string): kind is Traceable => traceable.some((t) => t === kind)

export async function loader(args: Route.LoaderArgs) {
  const { site, published: now, frame, today, t } = await loadWorkspacePage(args)
  const { kind, id } = args.params
  // Only what is counted from incidents has been otherwise, of all that a chain begins with.
  const asked = kind === 'observations' ? readChoice(new URL(args.request.url).searchParams).choice.editions : {}
  const then = await site.ledger.read(now.reader, frame.id, (tx) => publishedAsOf(tx, now, asked))
  const { published, older, unknown } = then
  if (unknown.length > 0) return notFound(t('incidentIndicators.then.none', { asked: unknown.join(', ') }))
  const links = isTraceable(kind) ? chainOf(published, kind, id, today) : []
  if (links.length === 0) return notFound(t('errors.noRecord', { id }))
  const path = `/${frame.id}/trace/${kind}/${id}`
  return { frame, links, older, path, api: `/api/v1/${frame.id}/${kind}/${id}${editionsWritten(older)}` }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.whence', { said: loaderData?.links[0]?.id }, loaderData?.frame.title)
}

/** Facts that are figures, and so take the digits of the reader's language; a hash does not. */
const inDigits = ['number', 'version', 'rules', 'people', 'interval', 'range', 'uncounted', 'edition', 'earlier']

/** A fact in the reader's language, as far as it is words. */
function Stated({ fact: { name, text, ur } }: { fact: Fact }) {
  const { t, f, locale } = useLanguage()
  if (ur !== undefined) return <bdi>{locale === 'ur' ? f.prose(ur) : text}</bdi>
  if ((name === 'date' || name === 'asOf') && /^\d{4}(-\d\d){0,2}$/.test(text)) return <bdi>{f.date(text)}</bdi>
  if (name === 'value' && text !== '' && Number.isFinite(Number(text))) return <bdi>{f.number(Number(text))}</bdi>
  const state = states.find((known) => name === 'state' && known === text)
  if (state) return <>{t(`common.state.${state}`)}</>
  const completion = completions.find((known) => name === 'completion' && known === text)
  if (completion) return <>{t(`common.completion.${completion}`)}</>
  if (name === 'sample')
    return <>{t(text === 'sample' ? 'publishing.trace.sample' : 'voiceIndicators.notRepresentative')}</>
  return <bdi>{inDigits.includes(name) ? f.digits(text) : text}</bdi>
}

/** Records that have a page of their own. */
const withPage = ['indicators', 'commitments', 'evidence', 'sources', 'recommendations']

const pathOf = ({ kind, id, path }: Step): string | undefined =>
  path ?? (kind && id && withPage.includes(kind) ? `/${kind}/${id}` : undefined)

export default function TracePage({ loaderData: { frame, links, older, path, api } }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const base = `/${frame.id}`
  const shown = links.map(
    (step: Step): ChainLink => ({
      kind: t(`publishing.trace.word.${step.word}`),
      label: step.title ? (
        <Local of={step.title} />
      ) : step.word === 'passage' ? (
        t('publishing.trace.passage')
      ) : (
        f.digits(step.facts[0]?.text ?? '')
      ),
      href: pathOf(step) && to(`${base}${pathOf(step)}`),
      proof: step.facts.length > 0 && (
        <>
          {step.facts.map((fact) => (
            <span key={fact.name} className="fact">
              {t(`publishing.trace.fact.${fact.name}`)}: <Stated fact={fact} />{' '}
            </span>
          ))}
          {step.csv && <a href={`/api/v1${base}${step.csv}`}>CSV</a>}
        </>
      ),
    }),
  )
  return (
    <SitePage workspace={frame}>
      <Headline>{t('common.whence')}</Headline>
      <Lede>{t('publishing.trace.lede')}</Lede>
      <ThenNotice older={older} current={to(path)} />
      <Chain links={shown} />
      <p>
        <a href={api}>JSON</a>
      </p>
    </SitePage>
  )
}
