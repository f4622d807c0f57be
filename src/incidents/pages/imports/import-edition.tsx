import { formOf } from '#src/publishing/form-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { refuse } from '#src/publishing/refusal.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkbox } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { Section } from '#src/ui/section.tsx'
import { undoIncidentImport } from '../../bringing/import-acts.ts'
import { editionsOf, reviewOf } from '../../store/edition-store.ts'
import type { Route } from './+types/import-edition'
import { AccountView } from './account-view.tsx'
import { importPage } from './import-page.ts'
import { ReviewTable } from './review-table.tsx'
import { withAreaNames } from './with-area-names.ts'

/** Rows of the review list on one page. */
const atOnce = 100

export async function loader(args: Route.LoaderArgs) {
  const page = await importPage(args)
  const { source, frame } = page
  const { searchParams } = new URL(args.request.url)
  const after = Math.max(0, Math.floor(Number(searchParams.get('after')) || 0))
  return page.read(async (tx) => {
    const editions = await editionsOf(tx, source.id)
    const edition = editions.find(({ number }) => String(number) === args.params.edition)
    if (!edition) return refuse(404, 'incidentImports.error.no-edition', { number: args.params.edition })
    const rows = await reviewOf(tx, { source: source.id, edition: edition.number, after, limit: atOnce + 1 })
    return {
      frame,
      source: { id: source.id, title: source.title },
      edition,
      isNewest: editions.findLast(({ undone }) => !undone)?.number === edition.number,
      rows: await withAreaNames(tx, rows.slice(0, atOnce), page.locale),
      next: rows.length > atOnce ? (rows[atOnce - 1]?.row ?? null) : null,
      isStart: after === 0,
    }
  })
}

/** Takes the newest edition back, as a whole. */
export async function action(args: Route.ActionArgs) {
  const page = await importPage(args)
  const form = await formOf(args.request)
  const { source, workspace } = page
  try {
    if (form.get('sure') !== 'yes') refuse(422, 'incidentImports.error.sure', {}, 'sure-yes')
    await page.perform(undoIncidentImport, { source: source.id, edition: args.params.edition })
    return page.goTo(`/${workspace}/incidents/imports/${source.id}`)
  } catch (error) {
    return refused(error, form)
  }
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.edition.name }, loaderData?.frame.title)
}

export default function ImportEditionPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, source, edition, rows, next, isNewest, isStart } = loaderData
  const entered = useEntered(actionData)
  const base = `/${frame.id}/incidents/imports/${source.id}`
  const here = `${base}/editions/${edition.number}`
  const { account, undone } = edition
  return (
    <SitePage workspace={frame} dense personal>
      <ErrorSummary errors={entered.errors} />
      <Headline
        kicker={
          <a href={to(base)}>
            <Local of={source.title} />
          </a>
        }
      >
        {t.rich<React.ReactNode>('importPages.editionHeadline', {
          stored: account.stored,
          read: account.read,
          accent: (chunks) => <Accent key="stored">{chunks}</Accent>,
        })}
      </Headline>
      <Lede>
        {t('importPages.editionLede', { number: edition.number, name: edition.name, day: f.date(edition.day) })}
        {edition.months && ` ${t('ui.map.range', { from: f.date(edition.months[0]), to: f.date(edition.months[1]) })}`}
      </Lede>
      {undone && <Notice kind="warn">{t('importPages.undoneMeans')}</Notice>}
      {isNewest && account.doubtful > 0 && <Notice>{t('importPages.toSettle', { count: account.doubtful })}</Notice>}
      <Section id="account" title={t('importPages.account')}>
        <AccountView account={account} id="edition" />
        {!edition.keepsRows && !undone && <p className="quiet">{t('incidentImports.sumsOnly')}</p>}
      </Section>
      <Section id="review" title={t('importPages.review')}>
        <ReviewTable rows={rows} {...(isNewest ? { hrefOf: ({ row }) => to(`${here}/rows/${row}`) } : {})} />
        {(next !== null || !isStart) && (
          <p>
            {!isStart && <a href={to(here)}>{t('importPages.fromStart')}</a>}{' '}
            {next !== null && <a href={to(`${here}?after=${next}`)}>{t('importPages.nextRows')}</a>}
          </p>
        )}
      </Section>
      {isNewest && (
        <Section id="undo" title={t('importPages.undo')}>
          <p>{t('importPages.undoMeans')}</p>
          <form method="post" className="form">
            <Checkbox name="sure" label={t('importPages.undoSure', { name: edition.name })} required />
            <Button kind="warn">{t('importPages.undo')}</Button>
          </form>
        </Section>
      )}
    </SitePage>
  )
}
