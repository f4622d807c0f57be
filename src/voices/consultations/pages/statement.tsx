import { StaleText } from '#src/coordination/stale-text.tsx'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button, Buttons } from '#src/ui/button.tsx'
import { Checkbox, Checkboxes } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline } from '#src/ui/headline.tsx'
import { TextArea } from '#src/ui/inputs.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { statementsOf } from '../consultation-store.ts'
import { heldPage } from '../held-page.ts'
import { dropStatement, noteStatement } from '../note-statement.ts'
import { statementIn } from '../plan-form.ts'
import { StatementFields } from '../statement-fields.tsx'
import type { Route } from './+types/statement'

export async function loader(args: Route.LoaderArgs) {
  const { page, held, room } = await heldPage(args)
  const { statement: id } = args.params
  const found = (await page.read((tx) => statementsOf(tx, held.id))).find((one) => one.id === id)
  const statement = found ?? notFound(page.t('consultations.error.gone'))
  const isOpen = held.data.state === 'open'
  return { frame: page.frame, title: held.data.title, consultation: held.id, isOpen, room, statement }
}

export async function action(args: Route.ActionArgs) {
  const { page, setting, path } = await heldPage(args)
  return takeForm(args.request, async (form) => {
    const { id, statement } = args.params
    const given = { ...statementIn(form), id: statement }
    if (form.get('do') === 'remove') await dropStatement(setting, id, { id: statement, seen: String(form.get('seen')) })
    else await noteStatement(setting, id, given)
    return page.goTo(`${path}/statements`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'consultations.statement', loaderData?.frame.title)
}

export default function StatementPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, title, consultation, isOpen, room, statement } = loaderData
  const { data, seen } = statement
  const entered = useEntered(actionData)
  const here = `/${frame.id}/consultations/${consultation}`
  const ids = (name: 'commitments' | 'clauses') => (
    <TextArea
      name={name}
      label={t(`consultations.${name}`)}
      hint={t('consultations.idsHint')}
      value={entered.value(name, data[name].join('\n'))}
      error={entered.error(name)}
      rows={2}
      optional
    />
  )
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Breadcrumb
        crumbs={[
          { label: inLocale(title, locale), href: to(`${here}/run`) },
          { label: t('consultations.statements'), href: to(`${here}/statements`) },
          { label: t('consultations.statement') },
        ]}
      />
      <Headline kicker={inLocale(title, locale)}>{t('consultations.statement')}</Headline>
      {entered.given && <StaleText entered={entered.value('text')} stored={data.text} />}
      <form method="post" action={to(`${here}/statements/${statement.id}`)} className="form">
        <input type="hidden" name="seen" value={seen} />
        <StatementFields {...{ entered, ...room }} statement={data} />
        {room.drivers.length > 0 && (
          <Checkboxes
            name="drivers"
            label={t('consultations.drivers')}
            values={entered.values('drivers', data.drivers)}
            error={entered.error('drivers')}
            options={room.drivers.map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))}
          />
        )}
        {ids('commitments')}
        {ids('clauses')}
        <TextArea
          name="translation"
          label={t('consultations.translationText')}
          value={entered.value('translation', data.translation)}
          error={entered.error('translation')}
          rows={3}
          optional
        />
        <Checkbox
          name="withheld"
          label={t('consultations.withhold')}
          hint={t('consultations.withholdHint')}
          checked={entered.given ? entered.value('withheld') !== '' : data.withheld}
        />
        {isOpen && (
          <Buttons>
            <Button name="do" value="keep">
              {t('consultations.keepStatement')}
            </Button>
            <Button kind="warn" name="do" value="remove">
              {t('consultations.remove')}
            </Button>
          </Buttons>
        )}
      </form>
    </SitePage>
  )
}
