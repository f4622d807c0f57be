import { data, redirect } from 'react-router'
import { localPath, readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { ProblemError } from '#src/publishing/problem.ts'
import { siteContext } from '#src/publishing/site-context.ts'
import { ReadingError } from '#src/reader/model.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { FileInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { statusOfReading } from '../reading/reading-status.ts'
import { uploadLimit } from '../reading/upload-limit.ts'
import type { Route } from './+types/try-xray'

const refused = (status: number, error: string) => data({ error }, { status })

/** A file over the limit is refused before it is read: whoever refuses it shows this page, which then says so. */
export function loader({ request }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url)
  if (searchParams.get('problem') !== 'too-large') return { error: undefined }
  const megabytes = uploadLimit / 1024 / 1024
  return { error: translator(readPath(pathname).locale)('policies.reading.tooLarge', { megabytes }) }
}

export async function action({ request, context }: Route.ActionArgs) {
  const site = context.get(siteContext)
  const { locale } = readPath(new URL(request.url).pathname)
  const t = translator(locale)
  const form = await formOf(request)
  const files = form.getAll('file').filter((entry): entry is File => entry instanceof File && entry.size > 0)
  if (files.length === 0) return refused(422, t('policies.reading.chooseFile'))
  const jobs: string[] = []
  try {
    for (const file of files.slice(0, 2))
      jobs.push(site.readings.start(new Uint8Array(await file.arrayBuffer()), file.name))
  } catch (error) {
    for (const job of jobs) site.readings.cancel(job)
    if (!(error instanceof ProblemError || error instanceof ReadingError)) throw error
    const status = error instanceof ProblemError ? error.problem.status : statusOfReading(error.problem)
    return refused(status, error.message)
  }
  throw redirect(localPath(locale, `/xray/${jobs.join('+')}`), 303)
}

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.xray')
}

export default function TryXrayPage({ actionData, loaderData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const error = actionData?.error ?? loaderData.error
  return (
    <SitePage>
      <Headline>{t('policies.reading.title')}</Headline>
      <Lede>{t('policies.reading.lede')}</Lede>
      {error && <Notice kind="error">{error}</Notice>}
      <form className="form" method="post" action={to('/xray')} encType="multipart/form-data">
        <FileInput
          name="file"
          label={t('policies.reading.file')}
          hint={t('policies.reading.formats')}
          megabytes={uploadLimit / 1024 / 1024}
          accept=".txt,.md,.docx,.pdf,.html,.htm"
          error={error}
          multiple
          required
        />
        <Buttons>
          <Button>{t('policies.reading.read')}</Button>
        </Buttons>
      </form>
      <p className="quiet">{t('policies.reading.privacy')}</p>
    </SitePage>
  )
}
