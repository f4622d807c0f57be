import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { ButtonLink } from '#src/ui/button.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { QuestionList } from '../questions/question-list.tsx'
import { questionLines, questionRecords } from '../questions/question-view.ts'
import { AnswerRecordTable } from '../requests/answer-record-table.tsx'
import type { Route } from './+types/questions'

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today, t } = await loadWorkspacePage(args)
  const lines = questionLines(published, today)
  const pages = Math.max(1, Math.ceil(lines.length / pageSize))
  const asked = Math.trunc(Number(new URL(args.request.url).searchParams.get('page'))) || 1
  const page = Math.min(pages, Math.max(1, asked))
  return {
    frame,
    lines: lines.slice((page - 1) * pageSize, page * pageSize),
    count: lines.length,
    open: lines.filter(({ question }) => question.answer === null).length,
    records: questionRecords(published, today),
    page,
    pages,
    title: t('requests.questions.title'),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function QuestionsPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, lines, count, open, records, page, pages } = loaderData
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        {t.rich<React.ReactNode>('requests.questions.headline', {
          count,
          open: f.integer(open),
          accent: (chunks) => <Accent key="open">{chunks}</Accent>,
        })}
      </Headline>
      <Lede>{t('requests.questions.lede')}</Lede>
      {frame.role === 'committee' && (
        <p>
          <ButtonLink href={to(`${base}/questions/ask`)}>{t('requests.questions.ask')}</ButtonLink>
        </p>
      )}
      <QuestionList base={base} lines={lines} />
      <Pagination page={page} pages={pages} href={(n) => to(`${base}/questions?page=${n}`)} />
      <AnswerRecordTable base={base} records={records} />
    </SitePage>
  )
}
