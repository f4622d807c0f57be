/** To whom a recommendation is addressed: posts, each with its organisation. */
import type { Published } from '#src/publishing/door.ts'
import { Local } from '#src/publishing/local.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Recommendation } from './model.ts'

export interface Addressee {
  post: string
  title: LocalText
  organisation: { id: string; name: LocalText }
}

export function addresseesOf({ records }: Published, { addressees = [] }: Recommendation): Addressee[] {
  return addressees.flatMap((id) => {
    const post = records.posts.get(id)
    const organisation = post && records.organisations.get(post.organisation)
    if (!post || !organisation) return []
    return [{ post: id, title: post.title, organisation: { id: organisation.id, name: organisation.name } }]
  })
}

export function Addressees({ base, of }: { base: string; of: Addressee[] }) {
  const { to } = useLanguage()
  return (
    <ul className="bare">
      {of.map(({ post, title, organisation }) => (
        <li key={post}>
          <Local of={title} />,{' '}
          <a href={to(`${base}/organisations/${organisation.id}`)}>
            <Local of={organisation.name} />
          </a>
        </li>
      ))}
    </ul>
  )
}
