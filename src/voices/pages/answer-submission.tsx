import { StaleText } from '#src/coordination/stale-text.tsx'
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
import { Select, TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import {
  answerSubmission,
  groupSubmission,
  passSubmission,
  replyToSubmission,
  separateSubmission,
  translateSubmission,
} from '../submissions/answer-submission.ts'
import { correctAnswer, translateAnswer } from '../submissions/correct-answer.ts'
import { CorrectForms } from '../submissions/correct-forms.tsx'
import { SaidText } from '../submissions/said-text.tsx'
import { answerNow, outcomes } from '../submissions/submission-model.ts'
import { SubmissionMoves } from '../submissions/submission-moves.tsx'
import { unanswered } from '../submissions/submission-store.ts'
import { briefly, subjectTitle } from '../submissions/submission-view.ts'
import type { Route } from './+types/answer-submission'

const roles = ['secretariat', 'focal-point'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, roles)
  const { id } = args.params
  const published = await page.published()
  return page.read(async (tx) => {
    const { revision, data } = await heldRecord(tx, 'submissions', id)
    const [draft] = await byIds(tx, 'submission_replies', [id])
    const open = data.said !== undefined && !data.answer && data.lead === undefined
    const leads = page.by.role === 'secretariat'
    const others = leads ? (await unanswered(tx)).filter((one) => one.id !== id).slice(0, 100) : []
    return {
      frame: page.frame,
      submission: data,
      revision,
      about: subjectTitle(published, data.about.kind, data.about.id) ?? { en: id },
      draft: draft ? { ...draft.data, revision: draft.revision } : null,
      leads,
      mayWrite: open && (leads || data.passedTo?.organisation === page.by.organisation),
      open,
      organisations: leads
        ? [...published.records.organisations.values()].map((one) => ({ id: one.id, name: one.name }))
        : [],
      others: others.map((one) => ({ id: one.id, brief: briefly(one) })),
    }
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, roles)
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const given = (name: string) => form.get(name)?.toString() || undefined
    const seen = { id, revision: given('revision') }
    const acts = {
      reply: () => page.perform(replyToSubmission, { ...seen, outcome: given('outcome'), text: given('text') }),
      publish: () => page.perform(answerSubmission, { ...seen, outcome: given('outcome'), text: given('text') }),
      pass: () => page.perform(passSubmission, { ...seen, organisation: given('organisation'), due: given('due') }),
      group: () => page.perform(groupSubmission, { ...seen, lead: given('lead') }),
      separate: () => page.perform(separateSubmission, seen),
      correct: () =>
        page.perform(correctAnswer, {
          ...seen,
          outcome: given('outcome'),
          text: given('text'),
          reason: given('reason'),
        }),
      translateAnswer: () => page.perform(translateAnswer, { ...seen, text: given('answerTranslation') }),
      translate: () => page.perform(translateSubmission, { ...seen, text: given('translation') }),
    }
    const asked = given('do') ?? ''
    await acts[asked in acts ? (asked as keyof typeof acts) : 'reply']()
    if (['publish', 'group', 'correct'].includes(asked)) return page.goTo(`/${page.workspace}/voices/${id}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'submissions.work', loaderData?.frame.title)
}

export default function AnswerSubmissionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, submission, about, draft, leads, mayWrite, revision } = loaderData
  const entered = useEntered(actionData)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<a href={to(`/${frame.id}/voices/${submission.id}`)}>{t('submissions.title')}</a>}>
        <Local of={about} />
      </Headline>
      <Lede>{t('submissions.workLede')}</Lede>
      {submission.said && <SaidText said={submission.said} />}
      {!submission.answer && (
        <p className="quiet">
          {t('submissions.unansweredText', { due: f.date(submission.passedTo?.due ?? submission.due) })}
        </p>
      )}
      {draft && (
        <p className="quiet">{t(leads ? 'submissions.draft' : 'submissions.yours', { day: f.date(draft.given) })}</p>
      )}
      {entered.given && entered.value('text') && (
        <StaleText entered={entered.value('text')} stored={draft?.text ?? answerNow(submission)?.text ?? ''} />
      )}
      {mayWrite && (
        <form method="post" className="form">
          <RevisionField value={leads ? revision : draft?.revision} />
          <Select
            name="outcome"
            label={t('submissions.outcome')}
            value={entered.value('outcome', draft?.outcome ?? '')}
            error={entered.error('outcome')}
            options={[
              { value: '', label: t('submissions.choose') },
              ...outcomes.map((one) => ({ value: one, label: t(`submissions.outcome.${one}`) })),
            ]}
          />
          <TextArea
            name="text"
            label={t('submissions.answerText')}
            value={entered.value('text', draft?.text ?? '')}
            error={entered.error('text')}
            rows={8}
            required
          />
          <Button name="do" value={leads ? 'publish' : 'reply'}>
            {t(leads ? 'submissions.publish' : 'submissions.reply')}
          </Button>
        </form>
      )}
      {leads && <CorrectForms data={loaderData} entered={entered} />}
      {leads && <SubmissionMoves data={loaderData} entered={entered} />}
    </SitePage>
  )
}

const RevisionField = ({ value }: { value?: number }) =>
  value === undefined ? null : <input type="hidden" name="revision" value={value} />
