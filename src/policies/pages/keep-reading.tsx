import { redirect } from 'react-router'
import { localPath } from '#src/i18n/locale.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import type { Site } from '#src/publishing/site.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { Select, TextArea, TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { curatorPage } from '../curation/curator-page.ts'
import { fieldFrom } from '../curation/decision-form.ts'
import { Policy } from '../model.ts'
import { type KeptPolicy, keepReading } from '../reading/keep-reading.ts'
import { keepVersion } from '../reading/keep-version.ts'
import { VersionForm } from '../reading/version-form.tsx'
import type { Route } from './+types/keep-reading'

function readingOf(site: Site, job: string | null) {
  const found = job === null ? undefined : site.readings.get(job)
  return found?.state === 'done' ? found.read : undefined
}

export async function loader({ request, context }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams
  const workspace = query.get('workspace') ?? ''
  const { site, published, frame, locale } = await curatorPage({ request, context, params: { workspace } })
  const read = readingOf(site, query.get('job'))
  if (!read) throw redirect(localPath(locale, '/xray'), 303)
  const organisations = [...published.records.organisations.values()].map(({ id, name }) => ({
    value: id,
    label: inLocale(name, locale),
  }))
  organisations.sort((a, b) => a.label.localeCompare(b.label, locale))
  const policies = [...published.records.policies.values()].map(({ id, title }) => ({
    value: id,
    label: inLocale(title, locale),
  }))
  const { title, language } = read.reading.document
  return {
    frame,
    organisations,
    policies,
    title: title ?? '',
    urdu: language === 'ur',
    clauses: read.reading.xray.clauses,
  }
}

export async function action({ request, context }: Route.ActionArgs) {
  const query = new URL(request.url).searchParams
  const workspace = query.get('workspace') ?? ''
  const { site, locale, perform } = await curatorPage({ request, context, params: { workspace } })
  const form = await formOf(request)
  const read = readingOf(site, query.get('job'))
  const policy: KeptPolicy = {
    id: fieldFrom(form, 'id'),
    title: { en: fieldFrom(form, 'title'), ur: fieldFrom(form, 'titleUr') || undefined },
    summary: { en: fieldFrom(form, 'summary') },
    kind: fieldFrom(form, 'kind') as KeptPolicy['kind'],
    issuer: fieldFrom(form, 'issuer'),
    binds: form.has('binds'),
  }
  try {
    if (!read) return refuse(409, 'curation.error.readingGone')
    if (form.get('as') === 'version') {
      const of = fieldFrom(form, 'policy')
      const given = { en: fieldFrom(form, 'versionTitle'), ur: fieldFrom(form, 'versionTitleUr') || undefined }
      await perform(keepVersion, { policy: of, title: given, date: fieldFrom(form, 'date') || undefined, ...read })
      throw redirect(localPath(locale, `/${workspace}/drafts/plan`), 303)
    }
    await perform(keepReading, { policy, ...read })
  } catch (error) {
    return refused(error, form)
  }
  throw redirect(localPath(locale, `/${workspace}/policies/${policy.id}/curation`), 303)
}

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.xray')
}

export const headers = notKept

export default function KeepReadingPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { frame, organisations, policies, title, urdu, clauses } = loaderData
  const entered = useEntered(actionData)
  const { errors, error, value, given } = entered
  return (
    <SitePage workspace={frame}>
      <ErrorSummary errors={errors} />
      <Headline kicker={<Local of={frame.title} />}>{t('curation.keep.title')}</Headline>
      <Lede>{t('curation.keep.lede', { clauses })}</Lede>
      <form className="form" method="post">
        <TextInput
          name="title"
          label={t('curation.field.title')}
          value={value('title', urdu ? '' : title)}
          error={error('title')}
          required
        />
        <TextInput
          name="titleUr"
          label={t('curation.field.titleUr')}
          value={value('titleUr', urdu ? title : '')}
          optional
        />
        <TextInput
          name="id"
          label={t('policies.keep.id')}
          hint={t('policies.keep.idHint')}
          value={value('id')}
          error={error('id')}
          required
        />
        <Select
          name="issuer"
          label={t('curation.keep.issuer')}
          hint={t('curation.keep.issuerHint')}
          options={[{ value: '', label: t('curation.choose') }, ...organisations]}
          value={value('issuer')}
          error={error('issuer')}
          required
        />
        <Select
          name="kind"
          label={t('curation.keep.kind')}
          options={Policy.shape.kind.options.map((kind) => ({ value: kind, label: t(`curation.kind.${kind}`) }))}
          value={value('kind', 'policy')}
        />
        <TextArea
          name="summary"
          label={t('curation.keep.summary')}
          value={value('summary', t('curation.keep.unread'))}
          error={error('summary')}
          rows={2}
          required
        />
        <Checkbox
          name="binds"
          label={t('curation.keep.binds')}
          hint={t('curation.keep.bindsHint')}
          checked={given ? value('binds') === 'yes' : true}
        />
        <p className="quiet">{t(frame.role === null ? 'curation.keep.private' : 'publication.private')}</p>
        <Buttons>
          <Button>{t('policies.keep.keep')}</Button>
        </Buttons>
      </form>
      <VersionForm policies={policies} title={title} entered={entered} />
    </SitePage>
  )
}
