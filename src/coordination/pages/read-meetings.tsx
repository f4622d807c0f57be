import { createHash } from 'node:crypto'
import { data } from 'react-router'
import { type MemberPage, memberPage } from '#src/identity/member-page.ts'
import { statusOfReading } from '#src/policies/reading/reading-status.ts'
import { uploadLimit } from '#src/policies/reading/upload-limit.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, type RefusedForm, refused, useEntered } from '#src/publishing/refused-form.ts'
import { ReadingError } from '#src/reader/model.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { FileInput, TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { recordMeetings } from '../meetings/meet.ts'
import { attendanceIn, decisionsIn } from '../meetings/minutes-form.ts'
import { Choices } from '../meetings/office-input.tsx'
import { ReadMeetingFields } from '../meetings/read-meeting-fields.tsx'
import { proposeMeetings, ReadMinutes } from '../meetings/read-minutes.ts'
import { officeNames } from '../office-names.ts'
import type { Route } from './+types/read-meetings'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const { organisations, posts } = await page.read(officeNames)
  return { frame: page.frame, organisations, posts }
}

async function read(page: MemberPage, form: FormData, signal: AbortSignal): Promise<ReadMinutes | { error: string }> {
  const { t } = page
  const file = form.get('file')
  const text = String(form.get('text') ?? '')
  const upload = file instanceof File && file.size > 0 ? file : undefined
  if (!upload && text.trim() === '') return { error: t('meetings.read.choose') }
  const bytes = upload ? new Uint8Array(await upload.arrayBuffer()) : new TextEncoder().encode(text)
  const { reading } = await page.site.readings.readNow(bytes, upload?.name ?? 'minutes.txt', signal)
  if (reading.meetings.length === 0) return { error: t('meetings.read.nothing') }
  const { records } = await page.published()
  const onRecord = { organisations: [...records.organisations.values()], posts: [...records.posts.values()] }
  const title = (reading.document.title ?? upload?.name ?? t('meetings.minutes')).replace(/\s+/g, ' ').slice(0, 300)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { source: { title, sha256 }, meetings: proposeMeetings(reading.meetings, onRecord) }
}

/** Throws a 400 where the form is not the one that was sent. */
function foundIn(form: FormData): ReadMinutes {
  try {
    return ReadMinutes.parse(JSON.parse(String(form.get('found'))))
  } catch {
    throw data(null, { status: 400 })
  }
}

function save(page: MemberPage, form: FormData, found: ReadMinutes) {
  const kept = found.meetings.flatMap((_, i) => (form.get(`m${i}.keep`) === 'yes' ? [`m${i}`] : []))
  return page.perform(recordMeetings, {
    source: found.source,
    open: form.get('open') === 'yes',
    meetings: kept.map((m) => ({
      title: form.get(`${m}.title`),
      day: form.get(`${m}.day`) || null,
      place: form.get(`${m}.place`) || undefined,
      ...attendanceIn(form, `${m}.a`),
      decisions: decisionsIn(form, `${m}.d`),
    })),
  })
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  const form = await formOf(args.request)
  const none = { error: undefined, found: undefined, form: undefined }
  if (form.get('do') === 'save') {
    const found = foundIn(form)
    try {
      await save(page, form, found)
    } catch (error) {
      const { data: answer, init } = refused(error, form)
      return data({ ...none, found, form: answer }, init ?? undefined)
    }
    throw page.goTo(`/${page.workspace}/meetings`)
  }
  try {
    const found = await read(page, form, args.request.signal)
    return 'error' in found ? data({ ...none, error: found.error }, { status: 422 }) : data({ ...none, found })
  } catch (error) {
    if (!(error instanceof ReadingError)) throw error
    return data({ ...none, error: `${error.message}. ${error.instead}` }, { status: statusOfReading(error.problem) })
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'meetings.readIn', loaderData?.frame.title)
}

export default function ReadMeetingsPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  const { frame } = loaderData
  const found = actionData?.found
  return (
    <SitePage workspace={frame} dense>
      {found ? (
        <LookOver found={found} answer={actionData?.form} offices={loaderData} />
      ) : (
        <>
          <Headline kicker={<Local of={frame.title} />}>{t('meetings.readIn')}</Headline>
          <Lede>{t('meetings.read.lede')}</Lede>
          {actionData?.error && <Notice kind="error">{actionData.error}</Notice>}
          <form method="post" className="form" encType="multipart/form-data">
            <FileInput
              name="file"
              label={t('meetings.read.file')}
              hint={t('policies.reading.formats')}
              megabytes={uploadLimit / 1024 / 1024}
              accept=".txt,.md,.docx,.pdf,.html,.htm"
            />
            <TextArea name="text" label={t('meetings.read.text')} rows={8} optional />
            <Button name="do" value="read">
              {t('meetings.read.read')}
            </Button>
          </form>
        </>
      )}
    </SitePage>
  )
}

type Offices = Pick<Awaited<ReturnType<typeof loader>>, 'organisations' | 'posts'>

function LookOver({ found, answer, offices }: { found: ReadMinutes; answer?: RefusedForm; offices: Offices }) {
  const { t, f } = useLanguage()
  const entered = useEntered(answer)
  // Faults count the meetings that were to be kept.
  const placeOf = (i: number) =>
    found.meetings.slice(0, i).filter((_, j) => entered.value(`m${j}.keep`) === 'yes').length
  return (
    <>
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={t('meetings.read.look')}>
        {t.rich<React.ReactNode>('meetings.read.found', {
          count: found.meetings.length,
          accent: (chunks) => <Accent key="count">{chunks}</Accent>,
        })}
      </Headline>
      <Lede>{t('meetings.read.lede')}</Lede>
      <Choices id="offices" choices={[...offices.organisations, ...offices.posts]} />
      <Choices id="posts" choices={offices.posts} />
      <form method="post" className="form">
        <input type="hidden" name="found" value={JSON.stringify(found)} />
        {found.meetings.map((proposed, i) => (
          <ReadMeetingFields
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of the minutes
            key={i}
            index={i}
            place={placeOf(i)}
            title={`${found.source.title} (${f.integer(i + 1)})`}
            proposed={proposed}
            entered={entered}
          />
        ))}
        <Checkbox
          name="open"
          label={t('meetings.read.open')}
          hint={t('meetings.read.openHint')}
          checked={entered.value('open') === 'yes'}
        />
        <Button name="do" value="save">
          {t('meetings.read.save')}
        </Button>
      </form>
    </>
  )
}
