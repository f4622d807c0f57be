import { inLocale } from '#src/publishing/frame.tsx'
import { Diff } from '#src/ui/diff.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/section.tsx'
import { DataTable } from '#src/ui/table.tsx'
import { changedLines, type FactChange } from './line-facts.ts'
import { postNames } from './roadmap-lines.tsx'
import type { RoadmapView, VersionView } from './roadmap-view.ts'

export interface RoadmapVersionsProps {
  /** The page's own address. */
  address: string
  versions: VersionView[]
  posts: RoadmapView['posts']
  /** Of which two versions the differences are shown. */
  compared: { from: number; to: number } | null
}

/** Every version that was handed in, what became of it, and what changed between two. */
export function RoadmapVersions({ address, versions, posts, compared }: RoadmapVersionsProps) {
  const { t, f, to } = useLanguage()
  return (
    <Section id="versions" title={t('roadmaps.versions.title')}>
      <DataTable<VersionView>
        caption={t('roadmaps.versions.title')}
        captionUnseen
        rows={versions}
        rowKey={({ number }) => String(number)}
        columns={[
          { key: 'number', head: t('roadmaps.versions.number'), names: true, cell: ({ number }) => f.integer(number) },
          { key: 'day', head: t('roadmaps.submittedOn'), cell: ({ day }) => f.date(day) },
          {
            key: 'outcome',
            head: t('roadmaps.versions.outcome'),
            cell: ({ outcome }) => t(`roadmaps.versions.${outcome ?? 'waiting'}`),
          },
          {
            key: 'compare',
            head: t('roadmaps.versions.compare'),
            cell: ({ number }) =>
              number > 1 && (
                <a href={to(`${address}?from=${number - 1}&to=${number}#changes`)}>{t('roadmaps.versions.compare')}</a>
              ),
          },
        ]}
      />
      {compared && <Changes versions={versions} posts={posts} {...compared} />}
    </Section>
  )
}

function Changes({
  versions,
  posts,
  from,
  to,
}: Pick<RoadmapVersionsProps, 'versions' | 'posts'> & { from: number; to: number }) {
  const said = useLanguage()
  const { t, locale } = said
  const linesOf = (number: number) => versions.find((version) => version.number === number)?.lines ?? []
  const changes = changedLines(linesOf(from), linesOf(to), said, postNames(posts))
  return (
    <div id="changes" className="flow">
      <h3>{t('roadmaps.versions.changes', { from, to })}</h3>
      {changes.length === 0 && <p>{t('roadmaps.versions.same')}</p>}
      {changes.map(({ key, is, title, facts }) => (
        <div key={key} className="flow">
          <p>
            <strong>
              {t(`roadmaps.versions.${is}`, { title: title ? inLocale(title, locale) : t('roadmaps.line.untitled') })}
            </strong>
          </p>
          <FactChanges facts={facts} />
        </div>
      ))}
    </div>
  )
}

export interface FactChangesProps {
  facts: FactChange[]
  beforeLabel?: string
  afterLabel?: string
}

/** Two states of a line side by side, fact by fact. */
export function FactChanges({ facts, beforeLabel, afterLabel }: FactChangesProps) {
  const { locale } = useLanguage()
  return facts.map(({ key, label, before, after }) => (
    <div key={key}>
      <p className="quiet">{label}</p>
      <Diff before={before} after={after} lang={locale} beforeLabel={beforeLabel} afterLabel={afterLabel} />
    </div>
  ))
}
