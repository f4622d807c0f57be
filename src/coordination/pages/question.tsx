import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { ButtonLink } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { AnswerState } from '../questions/question-list.tsx'
import { lineOf, type QuestionLine } from '../questions/question-view.ts'
import type { Route } from './+types/question'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, visitor, today, t } = await loadWorkspacePage(args)
  const { id } = args.params
  const question = published.records.questions.get(id) ?? notFound(t('errors.noRecord', { id }))
  const about = question.commitment === undefined ? undefined : published.records.commitments.get(question.commitment)
  const { grant } = visitor
  const answers = grant?.role === 'secretariat' || grant?.organisation === question.organisation
  return {
    frame,
    line: lineOf(published, question, today),
    about: about ? { id: about.id, title: about.title } : null,
    mayAnswer: answers && question.answer === null && grant?.role !== 'committee',
    title: question.title,
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function QuestionPage({ loaderData: { frame, line, about, mayAnswer } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const base = `/${frame.id}`
  const { question } = line
  return (
    <SitePage workspace={frame}>
      <Breadcrumb
        crumbs={[{ label: t('requests.questions.title'), href: to(`${base}/questions`) }, { label: question.title }]}
      />
      <Headline
        kicker={
          <a href={to(`${base}/organisations/${question.organisation}`)}>
            <Local of={line.organisation} />
          </a>
        }
      >
        <bdi>{question.title}</bdi>
      </Headline>
      <AskedLine line={line} />
      <p dir="auto" className="prose">
        {question.text}
      </p>
      {about && (
        <p>
          {t('requests.questions.commitment')}:{' '}
          <a href={to(`${base}/commitments/${about.id}`)}>
            <Local of={about.title} />
          </a>
        </p>
      )}
      <Section id="answer" title={t('requests.questions.answer')}>
        {question.answer === null ? (
          <EmptyState title={t('requests.questions.unanswered')}>
            <AnswerState line={line} />
          </EmptyState>
        ) : (
          <>
            <p className="quiet">
              <AnswerState line={line} />
            </p>
            <p dir="auto" className="prose">
              {question.answer.text}
            </p>
          </>
        )}
        {mayAnswer && (
          <p>
            <ButtonLink href={to(`${base}/questions/${question.id}/answer`)}>
              {t('requests.questions.write')}
            </ButtonLink>
          </p>
        )}
      </Section>
      <p className="quiet">
        <a href={to(`${base}/history/questions/${question.id}`)}>{t('common.history')}</a> ·{' '}
        <a href={`/api/v1${base}/questions/${question.id}`}>JSON</a>
      </p>
    </SitePage>
  )
}

function AskedLine({ line: { question, asker } }: { line: QuestionLine }) {
  const { t, f, locale } = useLanguage()
  return (
    <p className="quiet">
      {t('requests.questions.asked', { day: f.date(question.asked), due: f.date(question.due) })}
      {asker && ` · ${t('requests.questions.askedBy', { name: locale === 'ur' ? (asker.ur ?? asker.en) : asker.en })}`}
    </p>
  )
}
