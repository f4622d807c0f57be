import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { byIds } from '#src/ledger/records.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { mayAnswer, mayRelease } from '../access.ts'
import { officeNames } from '../office-names.ts'
import { answerQuestion, releaseAnswer } from '../questions/answer-question.ts'
import { StaleText } from '../stale-text.tsx'
import type { Route } from './+types/answer-question'

const roles = ['focal-point', 'secretariat'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, roles)
  const { id } = args.params
  return page.read(async (tx) => {
    const { data: question } = await heldRecord(tx, 'questions', id)
    const [held] = await byIds(tx, 'answers', [id])
    const names = await officeNames(tx)
    return {
      frame: page.frame,
      question,
      organisation: names.of(question.organisation),
      draft: held ? { revision: held.revision, text: held.data.text, given: held.data.given } : null,
      mayWrite: question.answer === null && mayAnswer(page.by, question),
      mayRelease: held !== undefined && mayRelease(page.by, held.data),
      own: held?.data.by === page.by.account,
      title: question.title,
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, roles)
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const revision = form.get('revision') || undefined
    if (form.get('do') === 'release') {
      await page.perform(releaseAnswer, { id, revision })
      return page.goTo(`/${page.workspace}/questions/${id}`)
    }
    await page.perform(answerQuestion, { id, revision, text: form.get('text') })
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function AnswerQuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, question, organisation, draft, mayWrite, mayRelease: release, own } = loaderData
  const entered = useEntered(actionData)
  const revision = draft && <input type="hidden" name="revision" value={draft.revision} />
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={organisation} />}>
        <a href={to(`/${frame.id}/questions/${question.id}`)}>
          <bdi>{question.title}</bdi>
        </a>
      </Headline>
      <Lede>{t('requests.questions.writeLede')}</Lede>
      <p className="quiet">
        {t('requests.questions.asked', { day: f.date(question.asked), due: f.date(question.due) })}
      </p>
      <p dir="auto" className="prose">
        {question.text}
      </p>
      {draft && (
        <Section id="draft" title={t('requests.questions.draft', { day: f.date(draft.given) })}>
          <p dir="auto" className="prose">
            {draft.text}
          </p>
          {own && <p className="quiet">{t('requests.questions.own')}</p>}
          {release && (
            <form method="post">
              {revision}
              <Button name="do" value="release">
                {t('requests.questions.release')}
              </Button>
            </form>
          )}
        </Section>
      )}
      {entered.given && <StaleText entered={entered.value('text')} stored={draft?.text ?? ''} />}
      {mayWrite && (
        <form method="post" className="form">
          {revision}
          <TextArea
            name="text"
            label={t('requests.questions.answer')}
            value={entered.value('text', draft?.text ?? '')}
            error={entered.error('text')}
            rows={8}
            required
          />
          <Button name="do" value="answer">
            {t('requests.questions.keep')}
          </Button>
        </form>
      )}
    </SitePage>
  )
}
