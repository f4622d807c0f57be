import type { Published } from '#src/publishing/door.ts'
import { sectionsIn } from './charter-view.ts'
import type { CharterSection } from './sections.ts'

/**
 * What a form begins with that renews an endorsement. Sections that it left out are ticked where the open version has one of the same
 * heading; whoever renews looks them over.
 */
export function renewing(
  published: Published,
  id: string | null,
  sections: readonly CharterSection[],
): Record<string, string> {
  const held = published.records.endorsements.get(id ?? '')
  if (!held) return {}
  const { endorser, organisation, except, version } = held
  const { name, kind, area, office, domain, website } = endorser
  const titles = sectionsIn(published, version).flatMap((one) => (except.includes(one.id) ? (one.title?.en ?? []) : []))
  const left = sections.filter(({ title }) => title && titles.includes(title.en)).map((one) => one.id)
  return {
    ...(organisation === undefined
      ? { name: name.en, nameUr: name.ur ?? '', kind, area: area ?? '' }
      : { organisation }),
    ...{ office, website: domain ?? website ?? '', except: left.join(' ') },
  }
}
