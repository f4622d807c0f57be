import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { MethodPictures } from '../pictures/method-figures.tsx'
import { evaluators, mayWorkOn } from '../saved/access.ts'
import { loadEvaluation } from '../saved/load-evaluation.ts'
import { OtherResults, Provenance, TakeAway } from '../saved/provenance.tsx'
import { provenanceOf } from '../saved/provenance-view.ts'
import { verdictWord } from '../saved/verdict-word.ts'
import type { Route } from './+types/evaluation'

export async function loader(args: Route.LoaderArgs) {
  const page = await loadWorkspacePage(args)
  const { id } = args.params
  const asked = new URL(args.request.url).searchParams.get('result')
  const number = Math.trunc(Number(asked)) || undefined
  const loaded = (await loadEvaluation(page, id, number)) ?? notFound(page.t('errors.noRecord', { id }))
  const { grant } = page.visitor
  const works =
    grant !== undefined &&
    evaluators.some((role) => role === grant.role) &&
    (grant.role === 'secretariat' || mayWorkOn(grant, loaded.evaluation))
  return { frame: page.frame, ...loaded, provenance: provenanceOf(page.published, loaded), works }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'evaluations.evaluation', loaderData?.evaluation.title, loaderData?.frame.title)
}

export default function EvaluationPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, evaluation, lines, shown, provenance, works } = loaderData
  const base = `/${frame.id}`
  const here = `${base}/evaluations/${evaluation.id}`
  const word = verdictWord(shown?.verdict ?? null)
  const direction = lines.find(({ number }) => number === shown?.number)?.direction
  const isSeen = word === 'consistent' && direction
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<a href={to(`${base}/evaluations`)}>{t('evaluations.title')}</a>}>
        <Local of={evaluation.title} />: <Accent>{t(`evaluations.verdict.${word}`)}</Accent>
        {isSeen && `: ${t(`evaluations.${direction}`)}`}
      </Headline>
      <Lede>
        {t(`evaluations.answer.${word}`)} {isSeen && t(`evaluations.${direction}.means`)}
      </Lede>
      {evaluation.exploratory && (
        <Notice title={t('evaluations.exploratory')}>{t('evaluations.exploratory.means')}</Notice>
      )}
      {!evaluation.published && <Notice>{t('evaluations.planned')}</Notice>}
      {shown && shown.number !== lines.at(-1)?.number && (
        <Notice>{t('evaluations.older', { number: shown.number })}</Notice>
      )}
      {works && (
        <p>
          <a href={to(`${here}/work`)}>{t('evaluations.work')}</a>
        </p>
      )}
      <Section id="question" title={t('evaluations.question')}>
        <p>{inLocale(evaluation.question, locale)}</p>
        <p>
          {t('evaluations.began', {
            what: inLocale(evaluation.intervention.what, locale),
            date: f.date(evaluation.intervention.date),
          })}
        </p>
        <ul>
          {provenance.policies.map(({ id, title }) => (
            <li key={id}>
              <a href={to(`${base}/policies/${id}`)}>
                <Local of={title} />
              </a>
            </li>
          ))}
        </ul>
      </Section>
      {shown && (
        <MethodPictures shown={shown} passages={shown.plain[locale]} here={here} outcome={provenance.outcome[locale]} />
      )}
      {evaluation.restricted && (
        <Section id="restricted" title={t('evaluations.restricted')}>
          <p>{inLocale(evaluation.restricted, locale)}</p>
        </Section>
      )}
      <Provenance base={base} evaluation={evaluation} shown={shown} provenance={provenance} />
      {shown && <TakeAway workspace={frame.id} evaluation={evaluation} shown={shown} />}
      <OtherResults here={here} lines={lines} />
      <p className="quiet">
        <a href={to(`${base}/history/impact_evaluations/${evaluation.id}`)}>{t('common.history')}</a>
      </p>
    </SitePage>
  )
}
