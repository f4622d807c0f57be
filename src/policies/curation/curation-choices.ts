/** What the fields of a decision can be set to, named in the reader's language. */
import type { Locale } from '#src/i18n/locale.ts'
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import { commitmentsOfPolicy } from '../clauses-of.ts'

export interface Choice {
  value: string
  label: string
}

export interface CurationChoices {
  posts: Choice[]
  themes: Choice[]
  recommendations: Choice[]
  /** Commitments and demands of the same policy, in the order of its text. */
  promises: Choice[]
}

export function curationChoices(published: Published, policy: string, locale: Locale): CurationChoices {
  const { organisations, posts, themes, recommendations } = published.records
  const say = (text: LocalText | undefined) => (text && (locale === 'ur' ? text.ur : undefined)) ?? text?.en ?? ''
  const named = (title: LocalText, organisation: string) => {
    const body = organisations.get(organisation)
    return `${say(title)} · ${say(body?.shortName ?? body?.name)}`
  }
  const sorted = (choices: Choice[]) => choices.sort((a, b) => a.label.localeCompare(b.label, locale))
  return {
    posts: sorted([...posts.values()].map((post) => ({ value: post.id, label: named(post.title, post.organisation) }))),
    themes: [...themes.values()]
      .sort((a, b) => a.order - b.order)
      .map(({ id, title }) => ({ value: id, label: say(title) })),
    recommendations: sorted(
      [...recommendations.values()].map(({ id, title, author }) => ({ value: id, label: named(title, author) })),
    ),
    promises: commitmentsOfPolicy(published, policy).map(({ id, title }) => ({ value: id, label: say(title) })),
  }
}
