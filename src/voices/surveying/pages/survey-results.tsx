import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { CrossSection } from '#src/voices/analysis/cross-section.tsx'
import { SilentSection } from '#src/voices/analysis/silent-section.tsx'
import { solvers } from '#src/voices/analysis/solver-in-time.ts'
import { WavesSection } from '#src/voices/analysis/waves-section.tsx'
import { WeightsSection } from '#src/voices/analysis/weights-section.tsx'
import { CodingSection } from '#src/voices/coding/coding-section.tsx'
import { codingsOf } from '#src/voices/coding/coding-store.ts'
import { publishedWords } from '#src/voices/screening/words-store.ts'
import { loadSurveyPage, type SurveyPage } from '../load-survey.ts'
import { answerColumns } from '../packed-store.ts'
import { ResultTable } from '../result-table.tsx'
import { resultsView } from '../results-view.ts'
import { summaryOf } from '../survey-days.ts'
import type { SurveyResults } from '../survey-model.ts'
import { textCounts, waveBefore } from '../survey-store.ts'
import { resultsFrom } from '../tabulate.ts'
import type { Route } from './+types/survey-results'

/** What is published; before that, of the days that are over, for the secretariat alone. */
async function resultsNow({ held, site, visitor, frame, isSecretariat }: SurveyPage): Promise<SurveyResults | null> {
  const { id, data } = held
  if (data.results) return data.results
  if (!isSecretariat || data.state !== 'open') return null
  return site.ledger.read(visitor, frame.id, async (tx) =>
    resultsFrom(
      { ...data, before: await waveBefore(tx, data) },
      await answerColumns(tx, id, data.form),
      await textCounts(tx, id),
      ...(await solvers()),
    ),
  )
}

export async function loader(args: Route.LoaderArgs) {
  const page = await loadSurveyPage(args)
  const results = await resultsNow(page)
  if (!results) return notFound(page.t('voices.results.notYet'))
  const { form } = page.held.data
  const { held, site, visitor } = page
  const said = await site.ledger.read(visitor, page.frame.id, (tx) => publishedWords(tx, held.id))
  const codings = await site.ledger.read(visitor, page.frame.id, (tx) => codingsOf(tx, held.id))
  return {
    frame: page.frame,
    survey: summaryOf(page.held.data),
    n: results.n,
    analysis: results.analysis ?? null,
    codings: codings.filter(({ state }) => state === 'published'),
    ...resultsView(form, results, said, page.locale),
  }
}

export function meta({ location, loaderData }: Route.MetaArgs) {
  return pageTitle(location, 'voices.results.title', loaderData?.survey.title)
}

export default function SurveyResultsPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to, locale } = useLanguage()
  const { frame, survey, n, questions, language, analysis, words, codings } = loaderData
  const base = `/${frame.id}/surveys`
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[
          { label: t('voices.title'), href: to(base) },
          { label: inLocale(survey.title, locale), href: to(`${base}/${survey.id}`) },
          { label: t('voices.results.title') },
        ]}
      />
      <Headline kicker={<Local of={survey.title} />}>
        {n === null ? t('voices.results.tooFew') : <Accent>{t('voices.results.answered', { count: n })}</Accent>}
      </Headline>
      <Lede>
        {t('voices.results.by', {
          publisher: inLocale(survey.publisher, locale),
          from: f.date(survey.opens),
          to: f.date(survey.closed ?? survey.closes),
        })}
      </Lede>
      {survey.closed === null && <Notice kind="warn">{t('voices.results.provisional')}</Notice>}
      <Notice kind="warn" title={t(survey.selfSelected ? 'voices.results.notRepresentative' : 'voices.results.sample')}>
        {t(survey.selfSelected ? 'voices.results.selfSelected' : 'analysis.sampleNote')}
      </Notice>
      <p>{t('voices.results.hiding')}</p>
      {questions.map((question) => (
        <ResultTable key={question.path} question={question} language={language} analysis={analysis} />
      ))}
      {analysis?.crosses.map((cross) => (
        <CrossSection
          key={`${cross.rows} ${cross.columns}`}
          cross={cross}
          words={words}
          language={language}
          selfSelected={survey.selfSelected}
        />
      ))}
      {codings.map((coding) => (
        <CodingSection key={coding.id} coding={coding} question={words.questions[coding.question] ?? coding.question} />
      ))}
      {questions.length > 0 && <SilentSection questions={questions} language={language} />}
      {analysis?.weighting && <WeightsSection weighting={analysis.weighting} words={words} />}
      {analysis?.waves && <WavesSection waves={analysis.waves} words={words} />}
      {survey.closed !== null && (
        <p>
          <a href={`/api/v1/${frame.id}/surveys/${survey.id}/results.csv`}>{t('voices.results.csv')}</a> ·{' '}
          <a href={`/api/v1/${frame.id}/surveys/${survey.id}/results.json`}>{t('voices.results.json')}</a>
        </p>
      )}
    </SitePage>
  )
}
