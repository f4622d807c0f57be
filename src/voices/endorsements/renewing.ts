import type { Published } from '#src/publishing/door.ts'
import type { CharterSection } from './sections.ts'

/**
 * What a form begins with that renews an endorsement. Sections that it left out are ticked where the open version has one of the same
 * heading; whoever renews looks them over.
 */
export function renewing(
  { records }: Pick<Published, 'records'>,
  id: string | null,
  sections: readonly CharterSection[],
): Record<string, string> {
  const held = records.endorsements.get(id ?? '')
  if (!held) return {}
  const { endorser, organisation, except } = held
  const { name, kind, area, office, domain, website } = endorser
  const left = except.flatMap((section) => {
    const heading = headingOf(records, section)
    return sections.filter(({ title }) => heading !== undefined && title?.en === heading).map((one) => one.id)
  })
  return {
    ...(organisation === undefined
      ? { name: name.en, nameUr: name.ur ?? '', kind, area: area ?? '' }
      : { organisation }),
    ...{ office, website: domain ?? website ?? '', except: left.join(' ') },
  }
}

/** Of the heading itself no words are kept: they stand in the path of the clause that follows it. */
function headingOf({ clauses }: Published['records'], id: string): string | undefined {
  const heading = clauses.get(id)
  if (!heading) return undefined
  const next = [...clauses.values()].find((one) => one.source === heading.source && one.order === heading.order + 1)
  return heading.kind === 'heading' ? next?.path.at(-1) : heading.gist?.en
}
