import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button } from '#src/ui/button.tsx'
import { EmptyState } from '#src/ui/empty-state.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { statementsOf } from '../consultation-store.ts'
import { heldPage } from '../held-page.ts'
import { newStatementId, noteStatement } from '../note-statement.ts'
import { statementIn } from '../plan-form.ts'
import { StatementFields } from '../statement-fields.tsx'
import type { Route } from './+types/note-statement'

export async function loader(args: Route.LoaderArgs) {
  const { page, held, room } = await heldPage(args)
  const count = await page.read(async (tx) => (await statementsOf(tx, held.id)).length)
  const own = held.data.sessions.flatMap(({ themes }) => themes)
  return {
    frame: page.frame,
    ...{ count, id: newStatementId(), isSaved: new URL(args.request.url).searchParams.has('saved') },
    isOpen: held.data.state === 'open',
    title: held.data.title,
    consultation: held.id,
    roles: room.roles,
    regions: room.regions,
    themes: room.themes.filter(({ id }) => own.length === 0 || own.includes(id)),
  }
}

/** Who spoke does not go into the next page's address: histories and logs of proxies would keep it in order. */
export async function action(args: Route.ActionArgs) {
  const { page, setting, path } = await heldPage(args)
  return takeForm(args.request, async (form) => {
    await noteStatement(setting, args.params.id, statementIn(form))
    return page.goTo(`${path}/note?saved`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'consultations.note', loaderData?.frame.title)
}

export default function NoteStatementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, title, consultation, count, id, isSaved, isOpen, roles, regions, themes } = loaderData
  const entered = useEntered(actionData)
  const here = `/${frame.id}/consultations/${consultation}`
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: t('consultations.title'), href: to(`/${frame.id}/consultations`) },
          { label: inLocale(title, locale), href: to(`${here}/run`) },
          { label: t('consultations.note') },
        ]}
      />
      <Headline kicker={<Local of={title} />}>{t('consultations.note')}</Headline>
      {isSaved && !entered.given && (
        <Notice kind="done">
          {t('consultations.noted', { count })} <a href={to(`${here}/statements`)}>{t('consultations.statements')}</a>
        </Notice>
      )}
      {!isOpen && <EmptyState title={t('consultations.error.closed')} />}
      {isOpen && roles.length === 0 && <EmptyState title={t('consultations.noRoles')} />}
      {isOpen && roles.length > 0 && (
        <form method="post" action={to(`${here}/note`)} className="form">
          <input type="hidden" name="id" value={entered.value('id', id)} />
          <StatementFields {...{ entered, roles, regions, themes }} statement={null} />
          <Button>{t('consultations.save')}</Button>
        </form>
      )}
      <Lede>{t('consultations.noteLede')}</Lede>
    </SitePage>
  )
}
