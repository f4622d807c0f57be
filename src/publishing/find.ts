/** What a visitor finds: hits of the search that are published, with the titles that are published. */
import type { LocalText } from '#src/vocabulary/model.ts'
import type { Published } from './door.ts'
import { search } from './search-store.ts'
import type { Site } from './site.ts'

export interface Find {
  kind: 'policies' | 'clauses' | 'commitments' | 'recommendations' | 'indicators' | 'organisations' | 'sources'
  id: string
  title: LocalText
  /** The page that shows it, without language or workspace. */
  path: string
}

const longest = 200

function titled(published: Published, kind: string, id: string): Find | undefined {
  const { records } = published
  switch (kind) {
    case 'clauses': {
      const clause = records.clauses.get(id)
      return clause?.gist && { kind, id, title: clause.gist, path: `sources/${clause.source}#${id}` }
    }
    case 'organisations': {
      const organisation = records.organisations.get(id)
      return organisation && { kind, id, title: organisation.name, path: `organisations/${id}` }
    }
    case 'policies':
    case 'commitments':
    case 'recommendations':
    case 'indicators':
    case 'sources': {
      const record = records[kind].get(id)
      return record && { kind, id, title: record.title, path: `${kind}/${id}` }
    }
    default:
      return undefined
  }
}

/** @param question in any script and of any spelling; only its first 200 characters count */
export async function find(site: Site, published: Published, question: string, limit = 50): Promise<Find[]> {
  const asked = question.replaceAll('\0', ' ').trim().slice(0, longest)
  if (asked === '') return []
  const hits = await site.ledger.read(published.reader, published.workspace.id, (tx) => search(tx, asked, limit))
  return hits.flatMap((hit) => titled(published, hit.kind, hit.id) ?? [])
}
