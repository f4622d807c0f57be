import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { Select, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Choices, IdInput } from '../meetings/office-input.tsx'
import { officeNames } from '../office-names.ts'
import { startPaper } from '../papers/strategy-paper.ts'
import type { Route } from './+types/new-paper'

const rows = Array.from({ length: 8 }, (_, i) => i)

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { themes } = (await page.published()).records
  const { organisations } = await page.read(officeNames)
  return {
    frame: page.frame,
    organisations,
    themes: [...themes.values()].map(({ id, title }) => ({ id, name: title })),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  const form = await formOf(args.request)
  const sections = rows.flatMap((i) => {
    const title = String(form.get(`s.${i}.title`) ?? '').trim()
    return title === '' ? [] : [{ title, organisation: form.get(`s.${i}.organisation`), due: form.get(`s.${i}.due`) }]
  })
  try {
    const { id } = await page.perform(startPaper, {
      title: form.get('title'),
      theme: form.get('theme') || undefined,
      lead: form.get('lead'),
      due: form.get('due'),
      sections,
    })
    return page.goTo(`/${page.workspace}/papers/${id}`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'papers.start', loaderData?.frame.title)
}

export default function NewPaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, locale } = useLanguage()
  const { frame, organisations, themes } = loaderData
  const entered = useEntered(actionData)
  const field = (name: string, fault = name) => ({ name, value: entered.value(name), error: entered.error(fault) })
  const options = (from: typeof organisations, none: string) => [
    { value: '', label: none },
    ...from.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) })),
  ]
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('papers.start')}</Headline>
      <Choices id="organisations" choices={organisations} />
      <form method="post" className="form">
        <TextInput {...field('title')} label={t('papers.name')} required />
        <Select {...field('theme')} label={t('papers.theme')} options={options(themes, t('papers.noTheme'))} />
        <Select
          {...field('lead')}
          label={t('papers.lead')}
          options={options(organisations, t('requests.choose'))}
          required
        />
        <TextInput {...field('due')} label={t('papers.due')} hint={t('requests.dueHint')} type="date" short required />
        {rows.map((i) => (
          <fieldset key={i} className="field">
            <legend>{t('papers.sectionNumber', { number: f.integer(i + 1) })}</legend>
            <TextInput
              {...field(`s.${i}.title`, `sections.${i}.title`)}
              label={t('papers.sectionTitle')}
              hint={i === 1 ? t('papers.sectionHint') : undefined}
            />
            <IdInput
              {...field(`s.${i}.organisation`, `sections.${i}.organisation`)}
              label={t('papers.organisation')}
              list="organisations"
            />
            <TextInput {...field(`s.${i}.due`, `sections.${i}.due`)} label={t('papers.due')} type="date" short />
          </fieldset>
        ))}
        <Button>{t('papers.send')}</Button>
      </form>
    </SitePage>
  )
}
