import { data, redirect } from 'react-router'
import { localPath, readPath } from '#src/i18n/locale.ts'
import { translator } from '#src/i18n/translate.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { siteContext } from '#src/publishing/site-context.ts'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { ProgressBar } from '#src/ui/progress.tsx'
import { curatedBy } from '../curation/curator-page.ts'
import { KeepForm } from '../reading/keep-form.tsx'
import type { Job } from '../reading/reading-jobs.ts'
import { ReadingResult } from '../reading/reading-result.tsx'
import { statusOfReading } from '../reading/reading-status.ts'
import { type ReadingView, readingView } from '../reading/reading-view.ts'
import type { Route } from './+types/read-xray'

type Shown =
  | { id: string; name: string; state: 'running'; done: number; total: number; secondsLeft: number | null }
  | {
      id: string
      name: string
      state: 'failed'
      status: number
      message: string
      where: string | null
      instead: string
    }
  | { id: string; name: string; state: 'done'; view: ReadingView }

function shown(id: string, job: Job): Shown {
  const { name } = job
  if (job.state === 'running')
    return { id, name, state: 'running', done: job.done, total: job.total, secondsLeft: job.secondsLeft }
  if (job.state === 'done') return { id, name, state: 'done', view: readingView(job.read.reading) }
  const { problem, message, where, instead } = job.error
  return { id, name, state: 'failed', status: statusOfReading(problem), message, where, instead }
}

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const site = context.get(siteContext)
  const { locale } = readPath(new URL(request.url).pathname)
  const jobs = params.job.split('+').flatMap((id) => {
    const job = site.readings.get(id)
    return job ? [shown(id, job)] : []
  })
  if (jobs.length === 0) return notFound(translator(locale)('policies.reading.gone'))
  const workspaces = await curatedBy(site, request)
  const [failed] = jobs.flatMap((job) => (job.state === 'failed' ? [job.status] : []))
  const status = jobs.every((job) => job.state === 'failed') ? failed : 200
  return data({ jobs, workspaces }, { status })
}

/** The only thing to do here without storing anything: stop the reading. */
export async function action({ request, params, context }: Route.ActionArgs) {
  for (const id of params.job.split('+')) context.get(siteContext).readings.cancel(id)
  throw redirect(localPath(readPath(new URL(request.url).pathname).locale, '/xray'), 303)
}

export function meta({ location }: Route.MetaArgs) {
  return pageTitle(location, 'common.nav.xray')
}

export function headers() {
  return { 'cache-control': 'no-store' }
}

export default function ReadXrayPage({ loaderData: { jobs, workspaces } }: Route.ComponentProps) {
  const { t } = useLanguage()
  const slots = Math.max(...jobs.map((job: Shown) => (job.state === 'done' ? job.view.ticks.length : 0)))
  return (
    <SitePage>
      {jobs.map((job: Shown) => (
        <div key={job.id} className="flow">
          {job.state === 'running' && <Running job={job} />}
          {job.state === 'failed' && <Failed job={job} />}
          {job.state === 'done' && (
            <>
              <ReadingResult view={job.view} slots={jobs.length > 1 ? slots : undefined} />
              {workspaces.length > 0 ? (
                <KeepForm job={job.id} workspaces={workspaces} />
              ) : (
                <p className="quiet">{t('common.readOnly')}</p>
              )}
            </>
          )}
        </div>
      ))}
    </SitePage>
  )
}

function Running({ job }: { job: Extract<Shown, { state: 'running' }> }) {
  const { t } = useLanguage()
  const left =
    job.secondsLeft === null ? undefined : t('policies.reading.left', { seconds: Math.ceil(job.secondsLeft) })
  return (
    <>
      <Headline>{t('policies.reading.running', { name: job.name })}</Headline>
      <ProgressBar label={job.name} done={job.done} total={job.total} text={left} refreshSeconds={1} />
      <form method="post">
        <Buttons>
          <Button kind="quiet">{t('policies.reading.cancel')}</Button>
        </Buttons>
      </form>
    </>
  )
}

function Failed({ job }: { job: Extract<Shown, { state: 'failed' }> }) {
  const { t, to } = useLanguage()
  return (
    <>
      <Headline>{t('policies.reading.failed', { name: job.name })}</Headline>
      <Notice kind="error" title={<bdi lang="en">{job.message}</bdi>}>
        <bdi lang="en">
          {job.where && <>{job.where}: </>}
          {job.instead}
        </bdi>
      </Notice>
      <p>
        <a href={to('/xray')}>{t('policies.reading.again')}</a>
      </p>
    </>
  )
}
