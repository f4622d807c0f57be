import { memberPage } from '#src/identity/member-page.ts'
import { all } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { profileNames } from '../../importing/profiles/names.ts'
import { keepIncidentSource } from '../../keep-source.ts'
import type { Route } from './+types/new-source'
import { importers } from './import-page.ts'

/** What is public is decided by two, and not by whoever writes it down. */
const closedLabels = ['TLP:AMBER+STRICT', 'TLP:AMBER', 'TLP:GREEN'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, importers)
  return page.read(async (tx) => ({
    frame: page.frame,
    documents: (await all(tx, 'sources')).map(({ id, data }) => ({ id, title: (data as { title: LocalText }).title })),
  }))
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, importers)
  const form = await formOf(args.request)
  const field = (name: string) => String(form.get(name) ?? '').trim() || undefined
  const local = (name: string) => ({ en: field(name), ...(field(`${name}Ur`) ? { ur: field(`${name}Ur`) } : {}) })
  try {
    const { id } = await page.perform(keepIncidentSource, {
      ...{ id: field('id'), title: local('title'), source: field('source'), terms: local('terms') },
      ...{ kind: field('kind'), label: field('label'), profile: field('profile') },
    })
    return page.goTo(`/${page.workspace}/incidents/imports/${id}`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'importPages.new', loaderData?.frame.title)
}

export default function NewSourcePage({ loaderData: { frame, documents }, actionData }: Route.ComponentProps) {
  const { t, locale } = useLanguage()
  const entered = useEntered(actionData)
  const field = (name: string, fault = name) => ({ name, value: entered.value(name), error: entered.error(fault) })
  const choose = { value: '', label: t('losses.choose') }
  return (
    <SitePage workspace={frame} dense personal>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('importPages.new')}</Headline>
      <Lede>{t('importPages.newLede')}</Lede>
      <form method="post" className="form">
        <TextInput {...field('title', 'title.en')} label={t('importPages.titleEn')} required />
        <TextInput {...field('titleUr', 'title.ur')} label={t('importPages.titleUr')} optional />
        <TextInput {...field('id')} label={t('importPages.id')} hint={t('importPages.idHint')} short required />
        <Select
          {...field('source')}
          label={t('importPages.document')}
          hint={t('importPages.documentHint')}
          options={[
            choose,
            ...documents.map(({ id, title }: (typeof documents)[number]) => ({
              value: id,
              label: inLocale(title, locale),
            })),
          ]}
          required
        />
        <TextArea {...field('terms', 'terms.en')} label={t('importPages.terms')} rows={2} required />
        <TextArea {...field('termsUr', 'terms.ur')} label={t('importPages.termsUr')} rows={2} optional />
        <Select
          {...field('profile')}
          label={t('importPages.format')}
          options={[
            { value: '', label: t('importPages.ownMapping') },
            ...profileNames.map((value) => ({ value, label: t(`importPages.profile.${value}`) })),
          ]}
        />
        <Select
          {...field('kind')}
          label={t('importPages.kind')}
          options={(['incidents', 'table'] as const).map((value) => ({ value, label: t(`importPages.kind.${value}`) }))}
        />
        <Select
          name="label"
          label={t('importPages.label')}
          hint={t('importPages.labelHint')}
          options={closedLabels.map((value) => ({ value, label: value }))}
          value={entered.value('label', 'TLP:AMBER+STRICT')}
          error={entered.error('label')}
        />
        <Button>{t('importPages.keepSource')}</Button>
      </form>
    </SitePage>
  )
}
