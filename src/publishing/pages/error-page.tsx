import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { SitePage } from '../frame.tsx'

/** What is shown instead of a page that is not there or broke; it says what happened and where to go on. */
export function ErrorPage({ status, detail }: { status: number; detail?: string }) {
  const { t, to, f } = useLanguage()
  const missing = status === 404
  const forbidden = status === 403
  const outage = status === 503
  const title = missing
    ? 'errors.notFoundTitle'
    : forbidden
      ? 'errors.forbiddenTitle'
      : outage
        ? 'errors.outageTitle'
        : 'errors.brokenTitle'
  const text = missing ? 'errors.notFoundText' : outage ? 'errors.outageText' : 'errors.brokenText'
  return (
    <SitePage>
      <title>{`${t(title)} · ${t('common.site.name')}`}</title>
      <Headline kicker={f.digits(String(status))}>{t(title)}</Headline>
      {detail && <p>{detail}</p>}
      {!forbidden && <p>{t(text)}</p>}
      <p>
        <a href={to('/')}>{t('errors.toStart')}</a>
      </p>
    </SitePage>
  )
}
