/** What is asked of an organisation, and how much of it is late: its load. */
import { type PromiseRow, promiseRows } from '#src/policies/policy-view.ts'
import type { Published } from '#src/publishing/door.ts'
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Organisation, Post } from './model.ts'

export interface Load {
  id: string
  name: LocalText
  classification: Organisation['classification']
  /** Promises that name one of its posts, and those assigned to one. */
  promises: number
  stated: number
  late: number
  complete: number
}

export interface OrganisationView {
  organisation: Organisation
  parent: { id: string; name: LocalText } | null
  parts: { id: string; name: LocalText }[]
  posts: Post[]
  load: Load
  rows: PromiseRow[]
}

function allRows(published: Published, today: string): PromiseRow[] {
  return [...published.records.policies.keys()].flatMap((policy) => promiseRows(published, policy, today))
}

function loadOf(published: Published, { id, name, classification }: Organisation, rows: PromiseRow[]): Load {
  const own = rows.filter((row) => row.owners.some((owner) => owner.organisation === id))
  const stated = own.filter((row) => {
    const owners = published.records.commitments.get(row.id)?.owners ?? []
    return owners.some(
      (owner) => owner.basis === 'stated' && published.records.posts.get(owner.post)?.organisation === id,
    )
  })
  return {
    id,
    name,
    classification,
    promises: own.length,
    stated: stated.length,
    late: own.filter((row) => row.overdueDays !== null).length,
    complete: own.filter((row) => row.completion === 'complete').length,
  }
}

/** Every organisation that owes something, most burdened first. */
export function loads(published: Published, today: string): Load[] {
  const rows = allRows(published, today)
  return [...published.records.organisations.values()]
    .map((organisation) => loadOf(published, organisation, rows))
    .filter((load) => load.promises > 0)
    .sort((a, b) => b.promises - a.promises || (a.id < b.id ? -1 : 1))
}

/** Undefined where there is no such organisation, or its label withholds it. */
export function organisationView(published: Published, id: string, today: string): OrganisationView | undefined {
  const { organisations, posts } = published.records
  const organisation = organisations.get(id)
  if (!organisation) return undefined
  const rows = allRows(published, today)
  const parent = organisation.parent ? organisations.get(organisation.parent) : undefined
  return {
    organisation,
    parent: parent ? { id: parent.id, name: parent.name } : null,
    parts: [...organisations.values()].filter((o) => o.parent === id).map((o) => ({ id: o.id, name: o.name })),
    posts: [...posts.values()].filter((post) => post.organisation === id),
    load: loadOf(published, organisation, rows),
    rows: rows.filter((row) => row.owners.some((owner) => owner.organisation === id)),
  }
}
