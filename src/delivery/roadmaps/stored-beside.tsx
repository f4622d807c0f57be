import { useLanguage } from '#src/ui/language.tsx'
import { Notice } from '#src/ui/notice.tsx'
import { keysFrom, LineDraft, lineFrom } from './line-draft.ts'
import { changedFacts } from './line-facts.ts'
import { lineGiven } from './line-form.ts'
import { postNames } from './roadmap-lines.tsx'
import type { RoadmapLine } from './roadmap-model.ts'
import { FactChanges } from './roadmap-versions.tsx'
import type { RoadmapView } from './roadmap-view.ts'

export interface StoredBesideProps {
  stored: RoadmapLine
  /** The fields that came too late, by name; they were in order, or they would have been refused for that. */
  sent: Record<string, string>
  posts: RoadmapView['posts']
}

/** What somebody else has stored in the meantime, beside what was entered: nothing of either is lost. */
export function StoredBeside({ stored, sent, posts }: StoredBesideProps) {
  const said = useLanguage()
  const { t } = said
  const form = new FormData()
  for (const [name, value] of Object.entries(sent)) form.append(name, value)
  const given = lineFrom(LineDraft.parse(lineGiven(form)), { ...stored, before: stored }, keysFrom(1))
  const facts = changedFacts(stored, given, said, postNames(posts))
  return (
    <Notice kind="warn" title={t('roadmaps.line.stored')}>
      <p>{t(facts.length === 0 ? 'roadmaps.line.storedSame' : 'roadmaps.line.storedText')}</p>
      <FactChanges facts={facts} beforeLabel={t('roadmaps.line.now')} afterLabel={t('roadmaps.line.yours')} />
    </Notice>
  )
}
