import { memberPage } from '#src/identity/member-page.ts'
import { byIds } from '#src/ledger/records.ts'
import { clausesOfSource } from '#src/policies/clauses-of.ts'
import { SitePage } from '#src/publishing/frame.tsx'
import { notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { notKept, takeForm, useEntered } from '#src/publishing/refused-form.ts'
import { Button } from '#src/ui/button.tsx'
import { Checkboxes } from '#src/ui/choices.tsx'
import { ErrorSummary } from '#src/ui/error-summary.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { versionLines } from '../charter-view.ts'
import { useSectionName } from '../endorsement-words.tsx'
import { closeEndorsement, openEndorsement } from '../open-endorsement.ts'
import { sectionsOf } from '../sections.ts'
import { CallState } from '../version-table.tsx'
import type { Route } from './+types/open-charter'

export async function loader(args: Route.LoaderArgs) {
  const page = await memberPage(args, ['secretariat'])
  const published = await page.published()
  const id = args.params.policy
  const policy = published.records.policies.get(id) ?? notFound(page.t('errors.noRecord', { id }))
  const versions = versionLines(published, id)
  const calls = await page.read((tx) =>
    byIds(
      tx,
      'endorsement_calls',
      versions.map((one) => one.id),
    ),
  )
  return {
    frame: page.frame,
    policy: { id, title: policy.title },
    versions: versions.map(({ id: version, number, call }) => ({
      ...{ version, number, call },
      revision: calls.find((one) => one.id === version)?.revision ?? null,
      sections: sectionsOf(clausesOfSource(published, published.records.versions.get(version)?.source ?? '')).map(
        ({ clauses: _, ...section }) => section,
      ),
    })),
  }
}

export async function action(args: Route.ActionArgs) {
  const page = await memberPage(args, ['secretariat'])
  return takeForm(args.request, async (form) => {
    const version = form.get('version')
    if (form.get('do') === 'close')
      await page.perform(closeEndorsement, { id: version, revision: form.get('revision') })
    else {
      const sections = form.getAll('sections')
      await page.perform(openEndorsement, { version, ...(sections.length > 0 && { sections }) })
    }
    return page.goTo(`/${page.workspace}/charters/${args.params.policy}`)
  })
}

export const headers = notKept

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'endorsements.open', loaderData?.policy.title, loaderData?.frame.title)
}

export default function OpenCharterPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, policy, versions } = loaderData
  const entered = useEntered(actionData)
  return (
    <SitePage workspace={frame} dense>
      <ErrorSummary errors={entered.errors} />
      <Headline
        kicker={
          <a href={to(`/${frame.id}/charters/${policy.id}`)}>
            <Local of={policy.title} />
          </a>
        }
      >
        {t('endorsements.open')}
      </Headline>
      <Lede>{t('endorsements.openLede')}</Lede>
      {versions.map((one) => (
        <Section
          key={one.version}
          id={one.version}
          title={t('endorsements.versionNumber', { number: f.integer(one.number) })}
        >
          <p>
            <CallState call={one.call} />
          </p>
          <VersionForm one={one} />
        </Section>
      ))}
    </SitePage>
  )
}

function VersionForm({ one }: { one: Route.ComponentProps['loaderData']['versions'][number] }) {
  const { t, f } = useLanguage()
  const sectionName = useSectionName()
  const { version, number, call, revision, sections } = one
  const isOpen = call !== null && !call.closed
  return (
    <form method="post" className="form">
      <input type="hidden" name="version" value={version} />
      {revision !== null && <input type="hidden" name="revision" value={revision} />}
      {call === null && sections.length > 0 && (
        <Checkboxes
          name="sections"
          label={t('endorsements.openSections', { number: f.integer(number) })}
          values={sections.map(({ id }) => id)}
          options={sections.map((section) => ({ value: section.id, label: sectionName(section) }))}
        />
      )}
      <Button name="do" value={isOpen ? 'close' : 'open'} kind={isOpen ? 'warn' : 'quiet'}>
        {t(isOpen ? 'endorsements.closeIt' : 'endorsements.openIt', { number: f.integer(number) })}
      </Button>
    </form>
  )
}
