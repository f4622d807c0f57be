import { heldRecord } from '#src/identity/act.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { admitSubmission, refuseSubmission } from '../submissions/moderate-submission.ts'
import { SaidText } from '../submissions/said-text.tsx'
import { refusalReasons } from '../submissions/submission-model.ts'
import { subjectTitle } from '../submissions/submission-view.ts'
import type { Route } from './+types/received-submission'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { revision, data } = await page.read((tx) => heldRecord(tx, 'received_submissions', args.params.id))
  const { kind, id } = data.about
  const about = subjectTitle(await page.published(), kind, id) ?? { en: id }
  return { frame: page.frame, revision, about, received: data.received, due: data.due, said: data.said }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id } = args.params
    const seen = { id, revision: form.get('revision') }
    if (form.get('do') === 'refuse') {
      await page.perform(refuseSubmission, { ...seen, reason: form.get('reason') })
      return page.goTo(`/${page.workspace}/voices/queue`)
    }
    await page.perform(admitSubmission, seen)
    return page.goTo(`/${page.workspace}/voices/${id}/answer`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'submissions.look', loaderData?.frame.title)
}

export default function ReceivedPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, revision, about, received, due, said } = loaderData
  const entered = useEntered(actionData)
  const seen = <input type="hidden" name="revision" value={revision} />
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<a href={to(`/${frame.id}/voices/queue`)}>{t('submissions.queue')}</a>}>
        <Local of={about} />
      </Headline>
      <Lede>{t('submissions.waitingText', { day: f.date(received), due: f.date(due) })}</Lede>
      <SaidText said={said} />
      <form method="post" className="form">
        {seen}
        <p className="quiet">{t('submissions.admitHint')}</p>
        <Button name="do" value="admit">
          {t('submissions.admit')}
        </Button>
      </form>
      <Section id="refuse" title={t('submissions.refuse')}>
        <form method="post" className="form">
          {seen}
          <Select
            name="reason"
            label={t('submissions.reason')}
            value={entered.value('reason')}
            error={entered.error('reason')}
            options={[
              { value: '', label: t('submissions.choose') },
              ...refusalReasons.map((one) => ({ value: one, label: t(`submissions.reason.${one}`) })),
            ]}
          />
          <Button name="do" value="refuse" kind="warn">
            {t('submissions.refuse')}
          </Button>
        </form>
      </Section>
    </SitePage>
  )
}
