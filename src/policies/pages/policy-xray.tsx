import { inLocale, SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { Headline } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { CompareForm } from '../compare-form.tsx'
import { type PolicyXray, policyXray } from '../policy-xray.ts'
import { ClosedNotice } from '../publication/closed-notice.tsx'
import { answerOf, asLoaderSays, loadOpenPage } from '../publication/open-page.ts'
import { XrayFigure } from '../xray-figure.tsx'
import { XrayTable } from '../xray-table.tsx'
import type { Route } from './+types/policy-xray'

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, closed, t, locale } = await loadOpenPage(args, 'policies', args.params.id)
  const other = new URL(args.request.url).searchParams.get('with')
  const first = policyXray(published, args.params.id) ?? notFound(t('errors.noRecord', { id: args.params.id }))
  const second = other ? (policyXray(published, other) ?? null) : null
  const policies = [...published.records.policies.values()].map(({ id, title }) => ({ id, title }))
  const xrays = second ? [first, second] : [first]
  return answerOf({ frame, closed, xrays, policies, title: inLocale(first.title, locale) })
}

export const headers = asLoaderSays

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'common.xray', { said: loaderData?.title }, loaderData?.frame.title)
}

export default function PolicyXrayPage({ loaderData: { frame, closed, xrays, policies } }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const slots = Math.max(...xrays.map((x: PolicyXray) => x.ticks.length))
  return (
    <SitePage workspace={frame}>
      <ClosedNotice closed={closed} frame={frame} policy={xrays[0]?.id ?? null} />
      <Headline kicker={<Local of={frame.title} />}>
        {t(xrays.length > 1 ? 'policies.compare.title' : 'policies.xray.title')}
      </Headline>
      {xrays.map((x: PolicyXray) => (
        <section key={x.id} className="flow">
          <h2>
            <a href={to(`/${frame.id}/policies/${x.id}`)}>
              <Local of={x.title} />
            </a>
          </h2>
          <XrayFigure
            ticks={x.ticks}
            slots={slots}
            href={(tick) => `${to(`/${frame.id}/policies/${x.id}`)}#${tick.id}`}
            links={{
              csv: closed === null ? `/api/v1/${frame.id}/commitments.csv` : undefined,
              permanent: to(`/${frame.id}/policies/${x.id}/xray`),
              provenance: closed === null ? to(`/${frame.id}/trace/figures/${x.id}?of=owner`) : undefined,
            }}
          />
          <XrayTable xray={x.xray} />
        </section>
      ))}
      <CompareForm action={to(`/${frame.id}/policies/${xrays[0]?.id}/xray`)} policies={policies} />
    </SitePage>
  )
}
