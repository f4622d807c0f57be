import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { BarList } from '#src/ui/chart/bar-list.tsx'
import { Accent, Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Pagination } from '#src/ui/pagination.tsx'
import { Section } from '#src/ui/section.tsx'
import { GroupTable } from '../red-list/group-table.tsx'
import { countsOf, groupings, groupsOf, inFilter, redFilterOf, redQueryOf } from '../red-list/groups.ts'
import { concerns, redListOf } from '../red-list/red-list.ts'
import { namesOf } from '../red-list/red-names.ts'
import { RedTable } from '../red-list/red-table.tsx'
import { UnansweredList } from '../red-list/unanswered-list.tsx'
import { VoicesList } from '../red-list/voices-list.tsx'
import type { Route } from './+types/red-list'

const pageSize = 50

export async function loader(args: Route.LoaderArgs) {
  const { published, frame, today } = await loadWorkspacePage(args)
  const query = new URL(args.request.url).searchParams
  const filter = redFilterOf(query)
  const list = redListOf(published, today)
  const lines = list.lines.filter((line) => inFilter(line, filter))
  const groups = groupsOf(lines, filter.by)
  const pages = Math.max(1, Math.ceil(lines.length / pageSize))
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page'))) || 1))
  const shown = lines.slice((page - 1) * pageSize, page * pageSize)
  const unanswered = list.unanswered.filter(
    ({ organisation }) => filter.organisation === null || filter.organisation === organisation,
  )
  const organisations = [...shown.flatMap((line) => line.organisations), ...unanswered.map((one) => one.organisation)]
  const narrowed = groupings.flatMap((by) =>
    filter[by] === null ? [] : [{ by, name: namesOf(published, by, [filter[by]]) }],
  )
  return {
    frame,
    filter,
    promises: list.promises,
    raised: lines.length,
    counts: countsOf(lines),
    groups,
    groupNames: namesOf(
      published,
      filter.by,
      groups.map(({ id }) => id),
    ),
    narrowed: narrowed.map(({ by, name }) => ({ by, name: Object.values(name)[0] ?? { en: '' } })),
    lines: shown,
    unanswered,
    voices: list.voices.filter(
      ({ organisation }) => filter.organisation === null || filter.organisation === organisation,
    ),
    names: namesOf(published, 'organisation', organisations),
    page,
    pages,
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, 'red.title', loaderData?.frame.title)
}

export default function RedListPage({ loaderData }: Route.ComponentProps) {
  const { t, to } = useLanguage()
  const { frame, filter, promises, raised, counts, groups, groupNames, narrowed, lines, unanswered, names } = loaderData
  const base = `/${frame.id}`
  const href = (changes: Parameters<typeof redQueryOf>[1], page = 1) =>
    to(`${base}/red-list?${redQueryOf(filter, changes, page)}`)
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        <Accent>{t('ui.nOfM', { n: raised, m: promises })}</Accent> {t('red.headline')}
      </Headline>
      <Lede>{t('red.lede')}</Lede>
      <p>
        <a href={to(`${base}/red-list/brief`)}>{t('red.brief')}</a> · <a href={`/api/v1${base}/red-list`}>JSON</a>
      </p>
      {(narrowed.length > 0 || filter.concern !== null) && (
        <p>
          {filter.concern !== null && `${t(`red.${filter.concern}`)} · `}
          {narrowed.map(({ by, name }) => (
            <span key={by}>
              <Local of={name} />
              {' · '}
            </span>
          ))}
          <a href={to(`${base}/red-list`)}>{t('red.all')}</a>
        </p>
      )}
      <Section id="concerns" title={t('red.concerns')}>
        <BarList
          bars={concerns.map((concern) => ({
            key: concern,
            label: t(`red.${concern}`),
            value: counts[concern],
            href: href({ concern }),
            accent: filter.concern === concern,
          }))}
          most={raised}
        />
        <dl className="definitions">
          {concerns.map((concern) => (
            <div key={concern}>
              <dt>{t(`red.${concern}`)}</dt>
              <dd>{t(`red.means.${concern}`)}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section id="groups" title={t('red.counted', { by: t(`red.by.${filter.by}`) })}>
        <p>
          {groupings.map((by) => (
            <span key={by}>
              {by === filter.by ? (
                <strong>{t(`red.by.${by}`)}</strong>
              ) : (
                <a href={href({ by })}>{t(`red.by.${by}`)}</a>
              )}{' '}
            </span>
          ))}
        </p>
        <GroupTable by={filter.by} groups={groups} names={groupNames} href={({ id }) => href({ [filter.by]: id })} />
      </Section>
      {unanswered.length > 0 && (
        <Section id="unanswered" title={t('red.questions', { count: unanswered.length })}>
          <UnansweredList base={base} questions={unanswered} names={names} />
        </Section>
      )}
      {loaderData.voices.length > 0 && (
        <Section
          id="voices"
          title={t('red.voices', { count: loaderData.voices.reduce((sum, { count }) => sum + count, 0) })}
        >
          <VoicesList base={base} voices={loaderData.voices} />
        </Section>
      )}
      <Section id="promises" title={t('red.list', { count: raised })}>
        <RedTable base={base} lines={lines} names={names} caption={t('red.list', { count: raised })} />
        <Pagination page={loaderData.page} pages={loaderData.pages} href={(page) => href({}, page)} />
      </Section>
    </SitePage>
  )
}
