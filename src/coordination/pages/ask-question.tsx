import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { officeNames } from '../office-names.ts'
import { askQuestion } from '../questions/ask-question.ts'
import type { Route } from './+types/ask-question'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['committee'])
  const wanted = new URL(args.request.url).searchParams.get('commitment') ?? ''
  const { records } = await page.published()
  const about = records.commitments.get(wanted)
  const owner = records.posts.get(about?.owners[0]?.post ?? '')?.organisation ?? ''
  const { organisations } = await page.read(officeNames)
  return {
    frame: page.frame,
    about: about ? { id: about.id, title: about.title } : null,
    owner,
    organisations,
    title: page.t('requests.questions.ask'),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['committee'])
  return takeForm(args.request, async (form) => {
    const { id } = await page.perform(askQuestion, {
      organisation: form.get('organisation'),
      commitment: form.get('commitment') || undefined,
      title: form.get('title'),
      text: form.get('text'),
      due: form.get('due'),
      public: form.get('public') === 'yes',
    })
    return page.goTo(`/${page.workspace}/questions/${id}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function AskQuestionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useLanguage()
  const { frame, about, owner, organisations } = loaderData
  const entered = useEntered(actionData)
  const field = (name: string, first?: string) => ({
    name,
    value: entered.value(name, first),
    error: entered.error(name),
    required: true,
  })
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('requests.questions.ask')}</Headline>
      <Lede>{t('requests.questions.askLede')}</Lede>
      <form method="post" className="form">
        {about && (
          <p>
            <input type="hidden" name="commitment" value={about.id} />
            {t('requests.questions.commitment')}: <Local of={about.title} />
          </p>
        )}
        <Select
          {...field('organisation', owner)}
          label={t('requests.questions.organisation')}
          options={[
            { value: '', label: t('requests.choose') },
            ...organisations.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
          ]}
        />
        <TextInput {...field('title')} label={t('requests.questions.what')} />
        <TextArea {...field('text')} label={t('requests.questions.text')} rows={6} />
        <TextInput {...field('due')} label={t('requests.due')} hint={t('requests.dueHint')} type="date" short />
        <Checkbox
          name="public"
          label={t('requests.questions.public')}
          hint={t('requests.questions.publicHint')}
          checked={entered.given ? entered.value('public') === 'yes' : true}
        />
        <Button>{t('requests.questions.send')}</Button>
      </form>
    </SitePage>
  )
}
