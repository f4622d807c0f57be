import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { BarList } from '#src/ui/chart/bar-list.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { GroupTable } from '../red-list/group-table.tsx'
import { countsOf, groupsOf } from '../red-list/groups.ts'
import { concerns, redListOf } from '../red-list/red-list.ts'
import { namesOf } from '../red-list/red-names.ts'
import { RedTable } from '../red-list/red-table.tsx'
import { UnansweredList } from '../red-list/unanswered-list.tsx'
import { VoicesList } from '../red-list/voices-list.tsx'
import { newestRelease } from '../release-store.ts'
import type { Route } from './+types/brief'

/** As much as two printed pages hold, in either language. */
const most = { organisations: 6, overdue: 3, disputed: 2, questions: 2, voices: 2 }

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, today } = await loadWorkspacePage(args)
  const { lines, unanswered, voices, promises } = redListOf(published, today)
  const groups = groupsOf(lines, 'organisation')
  const overdue = lines.filter(({ days }) => days !== null).sort((a, b) => (b.days ?? 0) - (a.days ?? 0))
  const disputed = lines.filter((line) => line.concerns.includes('disputed'))
  const named = [...groups.map(({ id }) => id), ...unanswered.map(({ organisation }) => organisation)]
  return {
    frame,
    today,
    promises,
    raised: lines.length,
    counts: countsOf(lines),
    groups: groups.slice(0, most.organisations),
    moreGroups: Math.max(0, groups.length - most.organisations),
    overdue: overdue.slice(0, most.overdue),
    overdueInAll: overdue.length,
    disputed: disputed.slice(0, most.disputed),
    disputedInAll: disputed.length,
    unanswered: unanswered.slice(0, most.questions),
    unansweredInAll: unanswered.length,
    voices: voices.slice(0, most.voices),
    voicesInAll: voices.reduce((sum, { count }) => sum + count, 0),
    names: namesOf(published, 'organisation', named),
    release: await newestRelease(site.ledger, published.reader, frame.id),
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'red.brief', loaderData?.frame.title)
}

/** Two pages of paper: what a committee has to ask, by whom it is owed. */
export default function BriefPage({ loaderData }: Route.ComponentProps) {
  const { t, f, to } = useLanguage()
  const { frame, today, promises, raised, counts, groups, names, overdue, disputed, unanswered, release } = loaderData
  const base = `/${frame.id}`
  return (
    <SitePage workspace={frame} dense>
      <div className="brief flow">
        <Headline kicker={<Local of={frame.title} />}>{t('red.brief')}</Headline>
        <Lede>{t('red.briefLede', { date: f.date(today), raised, promises })}</Lede>
        <Section id="concerns" title={t('red.concerns')}>
          <BarList
            bars={concerns.map((concern) => ({ key: concern, label: t(`red.${concern}`), value: counts[concern] }))}
            most={promises}
          />
        </Section>
        <Section id="groups" title={t('red.counted', { by: t('red.by.organisation') })}>
          <GroupTable
            by="organisation"
            groups={groups}
            names={names}
            href={({ id }) => to(`${base}/red-list?organisation=${id}`)}
          />
          {loaderData.moreGroups > 0 && <p className="quiet">{t('red.more', { count: loaderData.moreGroups })}</p>}
        </Section>
        <Section id="overdue" title={t('red.longest', { count: loaderData.overdueInAll })}>
          <RedTable base={base} lines={overdue} names={names} caption={t('common.overdue')} />
        </Section>
        {disputed.length > 0 && (
          <Section id="disputed" title={t('red.disputedTitle', { count: loaderData.disputedInAll })}>
            <RedTable base={base} lines={disputed} names={names} caption={t('red.disputed')} />
          </Section>
        )}
        <Section id="unanswered" title={t('red.questions', { count: loaderData.unansweredInAll })}>
          <UnansweredList base={base} questions={unanswered} names={names} />
        </Section>
        {loaderData.voices.length > 0 && (
          <Section id="voices" title={t('red.voices', { count: loaderData.voicesInAll })}>
            <VoicesList base={base} voices={loaderData.voices} />
          </Section>
        )}
        <p className="quiet">
          {t('common.recordsWithheld', { count: frame.withheld ?? 0 })}.{' '}
          {release && t('results.scorecard.release', { number: release.number, date: f.date(release.date) })}{' '}
          <a href={to(`${base}/red-list`)}>{t('red.whole')}</a>
        </p>
      </div>
    </SitePage>
  )
}
