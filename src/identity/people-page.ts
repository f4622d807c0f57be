/** What the pages of a workspace's people begin with: one of them, who may see the others. */
import { data } from 'react-router'
import { translator } from '#src/i18n/translate.ts'
import { inLocale, type WorkspaceFrame } from '#src/publishing/frame.tsx'
import { notFound, workspaceFrame } from '#src/publishing/load-page.ts'
import type { Published, Visitor } from '#src/publishing/site.ts'
import { mayReadPeople } from './access.ts'
import type { GrantChoices } from './grant-fields.tsx'
import { type IdentityPage, type PageArgs, personalPage } from './identity-page.ts'
import type { Grant } from './model.ts'
import type { Person } from './person.ts'
import { visitorFrom } from './visitor.ts'

export interface PeoplePage extends IdentityPage {
  person: Person
  visitor: Visitor
  /** What whoever asks was given here. */
  acting: Grant
  workspace: string
  published: Published
  frame: WorkspaceFrame
}

/** Throws a 404 for a workspace that is not there, a 403 for whoever may not see its people. */
export async function peoplePage(args: PageArgs & { params: { workspace: string } }): Promise<PeoplePage> {
  const page = await personalPage(args)
  const t = translator(page.locale)
  const { workspace } = args.params
  const visitor = visitorFrom(page.person, workspace)
  const published = await page.site.published(workspace, visitor)
  if (!published) return notFound(t('errors.noWorkspace', { id: workspace }))
  const acting = visitor.grant
  if (!acting || !mayReadPeople(acting)) throw data(t('identity.error.forbidden'), { status: 403 })
  return { ...page, visitor, acting, workspace, published, frame: workspaceFrame(page.site, published, visitor) }
}

/** Organisations and posts to choose from, each post with its organisation. */
export function grantChoices({ published, locale }: Pick<PeoplePage, 'published' | 'locale'>): GrantChoices {
  const { organisations, posts } = published.records
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, locale)
  const nameOf = (id: string) => {
    const found = organisations.get(id)
    return found ? inLocale(found.shortName ?? found.name, locale) : id
  }
  return {
    organisations: [...organisations.values()]
      .map(({ id, name }) => ({ value: id, label: inLocale(name, locale) }))
      .sort(byLabel),
    posts: [...posts.values()]
      .map(({ id, title, organisation }) => ({
        value: id,
        label: `${nameOf(organisation)}: ${inLocale(title, locale)}`,
      }))
      .sort(byLabel),
  }
}
