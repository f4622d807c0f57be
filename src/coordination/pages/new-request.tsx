import { memberPage } from '#src/identity/member-page.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { officeNames } from '../office-names.ts'
import { sendRequest } from '../requests/send-request.ts'
import type { Route } from './+types/new-request'

/** `commitments/well-3`, as the address of the page has it. */
function aboutIn(text: string): { kind: string; id: string } | undefined {
  const [kind, id, ...more] = text.split('/')
  return kind && id && more.length === 0 ? { kind, id } : undefined
}

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const about = new URL(args.request.url).searchParams.get('about') ?? ''
  const { organisations, posts } = await page.read(officeNames)
  return { frame: page.frame, about, organisations, posts, title: page.t('requests.new') }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const { id } = await page.perform(sendRequest, {
      organisation: form.get('organisation'),
      post: form.get('post') || undefined,
      about: aboutIn(String(form.get('about') ?? '')),
      title: form.get('title'),
      text: form.get('text'),
      due: form.get('due'),
    })
    return page.goTo(`/${page.workspace}/requests/${id}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function NewRequestPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, locale } = useLanguage()
  const { frame, about, organisations, posts } = loaderData
  const entered = useEntered(actionData)
  const field = (name: string) => ({ name, value: entered.value(name), error: entered.error(name) })
  const choices = (from: typeof organisations) => [
    { value: '', label: t('requests.choose') },
    ...from.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
  ]
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('requests.new')}</Headline>
      <Lede>{t('requests.newLede')}</Lede>
      <form method="post" className="form">
        {about !== '' && (
          <p>
            {t('requests.about')}: <bdi>{about}</bdi>
            <input type="hidden" name="about" value={about} />
          </p>
        )}
        <Select
          {...field('organisation')}
          label={t('requests.organisation')}
          options={choices(organisations)}
          required
        />
        <Select
          {...field('post')}
          label={t('requests.post')}
          hint={t('requests.postHint')}
          options={choices(posts)}
          optional
        />
        <TextInput {...field('title')} label={t('requests.what')} required />
        <TextArea {...field('text')} label={t('requests.text')} rows={6} required />
        <TextInput
          {...field('due')}
          label={t('requests.due')}
          hint={t('requests.dueHint')}
          type="date"
          short
          required
        />
        <Button>{t('requests.send')}</Button>
      </form>
    </SitePage>
  )
}
