import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { SitePage } from '../frame.tsx'

function wordOf(status: number): 'notFound' | 'forbidden' | 'outage' | 'refused' | 'broken' {
  if (status === 404) return 'notFound'
  if (status === 403) return 'forbidden'
  if (status === 503) return 'outage'
  return status < 500 ? 'refused' : 'broken'
}

/** What is shown instead of a page that is not there or broke; it says what happened and where to go on. */
export function ErrorPage({ status, detail }: { status: number; detail?: string }) {
  const { t, to, f } = useLanguage()
  const word = wordOf(status)
  const title = `errors.${word}Title` as const
  return (
    <SitePage>
      <title>{`${t(title)} · ${t('common.site.name')}`}</title>
      <Headline kicker={f.digits(String(status))}>{t(title)}</Headline>
      {detail && <p>{detail}</p>}
      {word !== 'forbidden' && !(word === 'refused' && detail) && <p>{t(`errors.${word}Text`)}</p>}
      <p>
        <a href={to('/')}>{t('errors.toStart')}</a>
      </p>
    </SitePage>
  )
}
