import { SitePage } from '#src/publishing/frame.tsx'
import { loadWorkspacePage, notFound } from '#src/publishing/load-page.ts'
import { Local } from '#src/publishing/local.tsx'
import { pageTitle } from '#src/publishing/page-title.ts'
import { DefinitionList } from '#src/ui/definition-list.tsx'
import { Headline, Lede } from '#src/ui/headline.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import { changesBetween, verifyRelease } from '../release.ts'
import { releaseByNumber } from '../release-store.ts'
import { scorecardOf } from '../scorecard-cache.ts'
import { countOf, withheldSince } from '../withheld-since.ts'
import type { Route } from './+types/release'

interface Named {
  id: string
  title: LocalText
  /** No page to lead to any more. */
  gone: boolean
}

export async function loader(args: Route.LoaderArgs) {
  const { site, published, frame, today, t } = await loadWorkspacePage(args)
  const number = /^\d{1,9}$/.test(args.params.number) ? Number(args.params.number) : undefined
  const stored = number && (await site.ledger.read(published.reader, frame.id, (tx) => releaseByNumber(tx, number)))
  if (!stored) return notFound(t('errors.noRecord', { id: args.params.number }))
  const { release, checks } = verifyRelease(stored.body)
  const withheld = release
    ? await site.ledger.read(published.reader, frame.id, (tx) => withheldSince(tx, release, published))
    : new Map()
  const changes = release && changesBetween(release.scorecard, scorecardOf(published, today))
  const old = new Map(release?.inputs.records.commitments.map((c) => [c.id, c.title]))
  const named = (ids: string[]): Named[] =>
    ids.map((id) => {
      const now = published.records.commitments.get(id)
      return { id, title: now?.title ?? old.get(id) ?? { en: id }, gone: now === undefined }
    })
  return {
    frame,
    line: { number: stored.number, date: stored.date, checksum: stored.checksum },
    rules: release?.rules ?? null,
    sound: checks.every((check) => check.ok),
    withheldSince: countOf(withheld),
    changes: {
      added: named(changes?.added ?? []),
      // What has been given a stricter label since is counted with the rest of what is withheld, and not named.
      removed: named(changes?.removed.filter((id) => !withheld.get('commitments')?.has(id)) ?? []),
      changed: named(changes?.changed ?? []),
    },
  }
}

export function meta({ loaderData, location }: Route.MetaArgs) {
  return pageTitle(location, { said: loaderData?.line.number }, 'common.nav.releases', loaderData?.frame.title)
}

export default function ReleasePage({
  loaderData: { frame, line, rules, sound, withheldSince, changes },
}: Route.ComponentProps) {
  const { t, f } = useLanguage()
  const count = changes.added.length + changes.removed.length + changes.changed.length
  return (
    <SitePage workspace={frame}>
      <Headline kicker={<Local of={frame.title} />}>
        {t('results.releases.one', { number: line.number, date: f.date(line.date) })}
      </Headline>
      <Lede>{t(sound ? 'results.releases.sound' : 'results.releases.unsound')}</Lede>
      <DefinitionList
        items={[
          { term: 'SHA-256', value: <code>{line.checksum}</code> },
          { term: t('results.releases.rules'), value: rules },
          {
            term: t('publishing.data.files'),
            value:
              withheldSince > 0 ? (
                t('results.releases.withheld', { count: withheldSince })
              ) : (
                <a href={`/api/v1/${frame.id}/releases/${line.number}.json`}>JSON</a>
              ),
          },
          { term: t('results.releases.verify'), value: <code dir="ltr">npx paimana release verify FILE</code> },
        ]}
      />
      <Section id="changes" title={t('results.releases.changes', { count })}>
        {(['added', 'changed', 'removed'] as const).map((kind) => (
          <Changed
            key={kind}
            base={`/${frame.id}`}
            title={t(`results.releases.${kind}`, { count: changes[kind].length })}
            items={changes[kind]}
          />
        ))}
      </Section>
    </SitePage>
  )
}

function Changed({ base, title, items }: { base: string; title: string; items: Named[] }) {
  const { to } = useLanguage()
  if (items.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map(({ id, title: name, gone }) => (
          <li key={id}>
            {gone ? (
              <Local of={name} />
            ) : (
              <a href={to(`${base}/commitments/${id}`)}>
                <Local of={name} />
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
