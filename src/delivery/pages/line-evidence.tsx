import { data } from 'react-router'
import { labelsFor } from '#src/evidence/access.ts'
import { EvidenceFields } from '#src/evidence/evidence-fields.tsx'
import { evidenceOf } from '#src/evidence/evidence-store.ts'
import { handIn } from '#src/evidence/hand-in.ts'
import { memberPage } from '#src/identity/member-page.ts'
import { formOf } from '#src/publishing/form-of.ts'
import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { faultText, Refusal } from '#src/publishing/refusal.ts'
import { notKept, refused, useEntered } from '#src/publishing/refused-form.ts'
import { Breadcrumb } from '#src/ui/breadcrumb.tsx'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { attachToLine, lineToFill } from '../rounds/attach-to-line.ts'
import type { Route } from './+types/line-evidence'

const fillers = ['focal-point'] as const

const lineOf = ({ round, organisation, indicator }: Route.LoaderArgs['params']) => ({ round, organisation, indicator })

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, fillers)
  try {
    const { view, line } = await lineToFill(page, lineOf(args.params))
    const own = await page.read((tx) => evidenceOf(tx, page.by))
    const items = own.map(({ evidence: { id, title } }) => ({ id, title }))
    const chosen = line.entry.evidence
    const unknown = chosen.filter((id) => !items.some((one) => one.id === id)).map((id) => ({ id, title: { en: id } }))
    return {
      frame: page.frame,
      round: view.round,
      organisation: view.organisation,
      title: line.title,
      indicator: line.indicator,
      items: [...unknown, ...items],
      chosen,
      labels: labelsFor(page.by),
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const said = error.faults.map((fault) => faultText(fault, page.locale)).join(' ')
    throw data(said, { status: error.problem.status })
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, fillers)
  const of = lineOf(args.params)
  const withFile = args.request.headers.get('content-type')?.startsWith('multipart/') ?? false
  const form = withFile ? new FormData() : await formOf(args.request)
  try {
    // Before a file is taken in for a line that is not theirs to fill.
    await lineToFill(page, of)
    if (withFile) {
      const { id } = await handIn(args.request, page.site.files, page.perform, form)
      await attachToLine(page, of, { more: [id] })
    } else {
      const [chosen, had] = [form.getAll('evidence').map(String), form.getAll('had').map(String)]
      await attachToLine(page, of, { more: chosen, less: had.filter((id) => !chosen.includes(id)) })
    }
  } catch (error) {
    return refused(error, form)
  }
  return page.goTo(`/${page.workspace}/rounds/${of.round}/${of.organisation}?saved#line-${of.indicator}`)
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, loaderData?.title, loaderData?.round.title, loaderData?.frame.title)
}

/** Of one line of a report: all that its value could rest on, to choose from, and a file more. */
export default function LineEvidencePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, to, locale } = useLanguage()
  const { frame, round, organisation, title, indicator, items, chosen, labels } = loaderData
  const entered = useEntered(actionData)
  const report = to(`/${frame.id}/rounds/${round.id}/${organisation}`)
  return (
    <SitePage workspace={frame} dense>
      <Breadcrumb
        crumbs={[
          { label: inLocale(round.title, locale), href: report },
          { label: inLocale(title, locale), href: `${report}#line-${indicator}` },
          { label: t('rounds.line.evidence') },
        ]}
      />
      <ErrorSummary errors={entered.errors} />
      <Headline kicker={t('keeping.evidenceTitle')}>
        <Local of={title} />
      </Headline>
      <Lede>{t('keeping.evidenceLede')}</Lede>
      {items.length > 0 && (
        <form method="post" className="form">
          {chosen.map((id) => (
            <input key={id} type="hidden" name="had" value={id} />
          ))}
          <Checkboxes
            name="evidence"
            label={t('keeping.evidenceOwn')}
            error={entered.error(`evidence.${indicator}`)}
            values={entered.values('evidence', chosen)}
            options={items.map((one) => ({ value: one.id, label: inLocale(one.title, locale) }))}
          />
          <Button>{t('keeping.evidenceChoose')}</Button>
        </form>
      )}
      <Section id="add" title={t('keeping.evidenceAdd')}>
        <form method="post" className="form" encType="multipart/form-data">
          <EvidenceFields entered={entered} labels={labels} />
          <Button>{t('keeping.evidenceSend')}</Button>
        </form>
      </Section>
    </SitePage>
  )
}
