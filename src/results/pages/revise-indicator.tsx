import { redirect } from 'react-router'
import { curatorPage } from '#src/policies/curation/curator-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, type RefusedForm, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { IndicatorFields } from '../indicators/indicator-fields.tsx'
import { type Fields, fieldsOf, indicatorGiven } from '../indicators/indicator-form.ts'
import { choicesIn, fieldsIn, fieldsSent, heldIndicator, looked } from '../indicators/indicator-page.ts'
import { Measurability } from '../indicators/measurability.tsx'
import { reviseIndicator } from '../indicators/revise-indicator.ts'
import { newestVersion } from '../versions.ts'
import type { Route } from './+types/revise-indicator'

export async function loader(args: Route.LoaderArgs) {
  const page = await curatorPage(args)
  const { frame, today, locale, t } = page
  const { id } = args.params
  const held = (await heldIndicator(page, id)) ?? notFound(t('errors.noRecord', { id }))
  const saved = new URL(args.request.url).searchParams.has('saved')
  return { frame, today, saved, ...held, choices: await choicesIn(page), title: inLocale(held.indicator.title, locale) }
}

export async function action(args: Route.ActionArgs) {
  const page = await curatorPage(args)
  const form = await formOf(args.request)
  const { id } = args.params
  if (form.get('do') === 'check') return looked(form)
  const held = await heldIndicator(page, id)
  const fields = fieldsIn(form)
  try {
    const given = indicatorGiven(fields, held && newestVersion(held.indicator))
    await page.perform(reviseIndicator, { id, revision: fields.revision, ...given, from: fields.from || undefined })
  } catch (error) {
    return refused(error, form)
  }
  throw redirect(`${new URL(args.request.url).pathname}?saved`, 303)
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'indicators.revise', { said: loaderData?.title }, loaderData?.frame.title)
}

const isStale = ({ faults }: RefusedForm) => faults.some(({ key }) => key === 'work.error.changed')

export default function ReviseIndicatorPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, indicator, revision, saved, choices, title, today } = loaderData
  const entered = useEntered(actionData)
  const held = newestVersion(indicator)
  const stored = { 'ratio.per': '100', ...fieldsOf(indicator, held) }
  const fields: Fields = actionData ? fieldsSent(actionData) : stored
  const stale = actionData !== undefined && isStale(actionData)
  const address = to(`/${frame.id}/indicators/${indicator.id}`)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('common.nav.indicators'), href: to(`/${frame.id}/indicators`) },
          { label: title, href: address },
          { label: t('indicators.revise') },
        ]}
      />
      {saved && !actionData && <Notice kind="done">{t('indicators.saved')}</Notice>}
      <Headline kicker={t('indicators.revise')}>
        <Local of={indicator.title} />
      </Headline>
      <Lede>{t('indicators.revise.lede', { version: held.version })}</Lede>
      {stale && <StoredNow stored={stored} sent={fields} />}
      <Measurability fields={fields} indicator={indicator} today={today} />
      <form method="post" className="form">
        <input type="hidden" name="revision" value={actionData && !stale ? entered.value('revision') : revision} />
        <IndicatorFields fields={fields} error={entered.error} choices={choices}>
          <TextInput
            name="from"
            short
            label={t('indicators.field.from')}
            hint={t('indicators.fromHint')}
            value={fields.from ?? ''}
            error={entered.error('from')}
            optional
          />
        </IndicatorFields>
        <Buttons>
          <Button name="do" value="save">
            {t('indicators.save')}
          </Button>
          <Button kind="quiet" name="do" value="check">
            {t('indicators.check')}
          </Button>
        </Buttons>
      </form>
      <p>
        <a href={address}>{t('curation.publication.back')}</a>
      </p>
    </SitePage>
  )
}

const unstored = ['revision', 'from', 'do']

/** What somebody else has stored in the meantime, where it is not what was entered. */
function StoredNow({ stored, sent }: { stored: Fields; sent: Fields }) {
  const { t } = useLanguage()
  const names = [...new Set([...Object.keys(stored), ...Object.keys(sent)])].filter(
    (name) => !unstored.includes(name) && (stored[name] ?? '') !== (sent[name] ?? ''),
  )
  return (
    <Notice kind="warn" title={t('indicators.stored')}>
      <p>{t('indicators.storedText')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>
              <code dir="ltr">{name}</code>
            </a>
            : <bdi>{stored[name] || t('indicators.nothing')}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
