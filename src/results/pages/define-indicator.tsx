import { redirect } from 'react-router'
import { localPath } from '#src/i18n/locale.ts'
import { curatorPage } from '#src/policies/curation/curator-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Radios } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { defineIndicator } from '../indicators/define-indicator.ts'
import { IndicatorFields, ResultFields } from '../indicators/indicator-fields.tsx'
import { indicatorGiven } from '../indicators/indicator-form.ts'
import { choicesIn, fieldsIn, fieldsSent, looked } from '../indicators/indicator-page.ts'
import { Measurability } from '../indicators/measurability.tsx'
import type { Route } from './+types/define-indicator'

/** TLP:AMBER would open it to nobody more than the narrower one. */
const labels = ['TLP:AMBER+STRICT', 'TLP:GREEN'] as const

export async function loader(args: Route.LoaderArgs) {
  const page = await curatorPage(args)
  const { published, frame, today, locale, t } = page
  const wanted = new URL(args.request.url).searchParams.get('commitment')?.trim() ?? null
  const promise = published.records.commitments.get(wanted ?? '')
  const results = [...published.records.results.values()].filter(({ commitment }) => commitment === promise?.id)
  return {
    frame,
    today,
    choices: await choicesIn(page),
    wanted,
    promise: promise ? { id: promise.id, title: promise.title } : null,
    results: results.map(({ id, title }) => ({ value: id, label: inLocale(title, locale) })),
    title: t('indicators.define'),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await curatorPage(args)
  const form = await formOf(args.request)
  if (form.get('do') === 'check') return looked(form)
  const fields = fieldsIn(form)
  const { result = '', commitment } = fields
  const newResult = {
    level: fields['newResult.level'],
    title: { en: fields['newResult.title.en'], ur: fields['newResult.title.ur'] || undefined },
  }
  try {
    const { id } = await page.perform(defineIndicator, {
      ...indicatorGiven(fields),
      commitment: commitment || undefined,
      result: result === '+' ? undefined : result || undefined,
      newResult: result === '+' ? newResult : undefined,
      label: fields.label,
    })
    throw redirect(localPath(page.locale, `/${page.frame.id}/indicators/${id}`), 303)
  } catch (error) {
    if (error instanceof Response) throw error
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.title }, loaderData?.frame.title)
}

export default function DefineIndicatorPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, promise, wanted, choices, results, title, today } = loaderData
  const entered = useEntered(actionData)
  const fields = actionData ? fieldsSent(actionData) : { 'ratio.per': '100' }
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[{ label: t('common.nav.indicators'), href: to(`/${frame.id}/indicators`) }, { label: title }]}
      />
      <Headline kicker={<Local of={frame.title} />}>{title}</Headline>
      <Lede>{t('indicators.define.lede')}</Lede>
      {wanted === null && !actionData ? (
        <ChoosePromise />
      ) : (
        <>
          <Measured base={`/${frame.id}`} promise={promise} />
          {actionData && <Measurability fields={fields} today={today} />}
          <form method="post" className="form">
            <input type="hidden" name="commitment" value={promise?.id ?? wanted ?? ''} />
            {promise && <ResultFields results={results} fields={fields} error={entered.error} />}
            <IndicatorFields fields={fields} error={entered.error} choices={choices} />
            <Radios
              name="label"
              label={t('indicators.field.label')}
              hint={t('indicators.labelHint')}
              options={labels.map((label) => ({ value: label, label: t(`indicators.label.${label}`) }))}
              value={entered.value('label', 'TLP:AMBER+STRICT')}
              error={entered.error('label')}
            />
            <Buttons>
              <Button name="do" value="save">
                {t('indicators.save')}
              </Button>
              <Button kind="quiet" name="do" value="check">
                {t('indicators.check')}
              </Button>
            </Buttons>
          </form>
        </>
      )}
    </SitePage>
  )
}

/** The first question: which promise; whoever comes from its page has answered it. */
function ChoosePromise() {
  const { t } = useLanguage()
  return (
    <form method="get" className="form">
      <TextInput name="commitment" label={t('indicators.promise')} hint={t('indicators.promiseHint')} optional />
      <Buttons>
        <Button>{t('indicators.promiseGo')}</Button>
      </Buttons>
    </form>
  )
}

function Measured({ base, promise }: { base: string; promise: { id: string; title: LocalText } | null }) {
  const { t, to } = useLanguage()
  if (!promise) return <p>{t('indicators.ofContext')}</p>
  return (
    <p>
      {t('indicators.ofPromise')}:{' '}
      <a href={to(`${base}/commitments/${promise.id}`)}>
        <Local of={promise.title} />
      </a>
    </p>
  )
}
