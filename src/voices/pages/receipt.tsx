import { byIds } from '#src/ledger/records.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { TextInput } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { asTyped, holderOf, idFor, Receipt } from '../submissions/receipt.ts'
import type { Route } from './+types/receipt'

export async function loader(args: Route.LoaderArgs) {
  const { frame } = await loadWorkspacePage(args)
  return { frame }
}

export async function action(args: Route.ActionArgs) {
  const { site, frame } = await loadWorkspacePage(args)
  const entered = (await formOf(args.request)).get('code')?.toString() ?? ''
  const code = asTyped(entered)
  if (!Receipt.safeParse(code).success) return { entered, found: null }
  const published = await site.published(frame.id)
  const settled = published?.records.submissions.get(idFor(code))
  if (settled) return { entered, found: { id: settled.id, refused: settled.refused ?? null, waiting: null } }
  const [waiting] = await site.ledger.read(holderOf(code), frame.id, (tx) =>
    byIds(tx, 'received_submissions', [idFor(code)]),
  )
  if (!waiting) return { entered, found: null }
  const { received, due } = waiting.data
  return { entered, found: { id: waiting.id, refused: null, waiting: { received, due } } }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'submissions.checkTitle', loaderData?.frame.title)
}

type Found = NonNullable<Route.ComponentProps['actionData']>['found']

export default function ReceiptPage({ loaderData: { frame }, actionData }: Route.ComponentProps) {
  const { t } = useLanguage()
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>{t('submissions.checkTitle')}</Headline>
      <Lede>{t('submissions.checkLede')}</Lede>
      {actionData?.found && <Became base={`/${frame.id}`} found={actionData.found} />}
      <form method="post" className="form">
        <TextInput
          name="code"
          label={t('submissions.code')}
          value={actionData?.entered}
          error={actionData && !actionData.found ? t('submissions.unknown') : undefined}
          autoComplete="off"
          required
        />
        <Button>{t('submissions.check')}</Button>
      </form>
    </SitePage>
  )
}

function Became({ base, found: { id, refused, waiting } }: { base: string; found: NonNullable<Found> }) {
  const { t, f, to } = useLanguage()
  if (waiting)
    return (
      <Notice kind="done">
        {t('submissions.waitingText', { day: f.date(waiting.received), due: f.date(waiting.due) })}
      </Notice>
    )
  return (
    <Notice kind="done">
      {refused
        ? t('submissions.refusedText', { day: f.date(refused.day), reason: t(`submissions.reason.${refused.reason}`) })
        : t('submissions.admittedText')}{' '}
      <a href={to(`${base}/voices/${id}`)}>{id}</a>
    </Notice>
  )
}
