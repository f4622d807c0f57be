import { redirect } from 'react-router'
import { byIds } from '#src/ledger/records.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { type Entered, firstOf, notKept, type RefusedForm, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { curationChoices } from '../curation/curation-choices.ts'
import { type CuratorPage, curatorPage } from '../curation/curator-page.ts'
import { PromiseFields, TitleFields } from '../curation/promise-fields.tsx'
import { editFrom } from '../curation/take-decision.ts'
import { Commitment } from '../model.ts'
import type { Route } from './+types/edit-commitment'

async function held({ ledger, published, frame, t }: CuratorPage, id: string) {
  const [row] = await ledger.read(published.reader, frame.id, (tx) => byIds(tx, 'commitments', [id]))
  if (!row) return notFound(t('errors.noRecord', { id }))
  return { commitment: Commitment.parse(row.data), revision: row.revision }
}

export async function loader(args: Route.LoaderArgs) {
  const page = await curatorPage(args)
  const { published, frame, locale } = page
  const { commitment, revision } = await held(page, args.params.id)
  const choices = curationChoices(published, commitment.policy, locale)
  return { frame, commitment, revision, choices, title: inLocale(commitment.title, locale) }
}

export async function action(args: Route.ActionArgs) {
  const page = await curatorPage(args)
  return takeForm(args.request, async (form) => {
    await editFrom(page, (await held(page, args.params.id)).commitment, form)
    throw redirect(new URL(args.request.url).pathname.replace(/\/edit$/, ''), 303)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'curation.edit', { said: loaderData?.title }, loaderData?.frame.title)
}

const isStale = (answer: RefusedForm | undefined) =>
  answer?.faults.some(({ key }) => key === 'curation.error.changed') ?? false

export default function EditCommitmentPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, commitment, choices, title } = loaderData
  const entered: Entered = useEntered(actionData)
  const address = to(`/${frame.id}/commitments/${commitment.id}`)
  const stale = isStale(actionData)
  const revision = actionData && !stale ? firstOf(actionData).revision : loaderData.revision
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb crumbs={[{ label: title, href: address }, { label: t('curation.edit') }]} />
      <Headline kicker={t('curation.edit')}>
        <Local of={commitment.title} />
      </Headline>
      {stale && (
        <Notice kind="warn" title={t('indicators.stored')}>
          <p>{t('indicators.storedText')}</p>
          <StoredNow commitment={commitment} />
        </Notice>
      )}
      <form method="post" className="form">
        <input type="hidden" name="revision" value={revision} />
        <TitleFields first={commitment} entered={entered} />
        <PromiseFields first={commitment} choices={choices} entered={entered} />
        <Buttons>
          <Button>{t('curation.save')}</Button>
        </Buttons>
      </form>
      <p>
        <a href={address}>{t('curation.publication.back')}</a>
      </p>
    </SitePage>
  )
}

function StoredNow({ commitment: { title, owners, theme, due } }: { commitment: Commitment }) {
  const { t } = useLanguage()
  const facts: [string, string | undefined][] = [
    [t('curation.field.title'), title.en],
    [t('curation.field.titleUr'), title.ur],
    [t('curation.field.owners'), owners.map(({ post }) => post).join(', ')],
    [t('common.theme'), theme],
    [t('curation.field.due'), due],
  ]
  return (
    <ul>
      {facts.map(([field, value]) => (
        <li key={field}>
          {field}: <bdi>{value || t('indicators.nothing')}</bdi>
        </li>
      ))}
    </ul>
  )
}
