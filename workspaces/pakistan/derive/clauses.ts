/**
 * Reads the documents and records where each cited clause stands and what its letters hash to. Ids and gists are kept as they are.
 *
 *   node workspaces/pakistan/derive/clauses.ts FOLDER     FOLDER holds the five documents; writes clauses/*.yaml
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import type { Clause } from '#src/policies/model.ts'
import { clauseHash } from '#src/policies/sources/clause-hash.ts'
import { extract } from '#src/reader/extract.ts'
import type { Passage } from '#src/reader/model.ts'
import { outline } from '#src/reader/outline.ts'
import { findPlaces } from './find-places.ts'
import { type PlacedSource, placedSources } from './places.ts'

type Gists = Map<string, Clause['gist']>

const written = join(import.meta.dirname, '..', 'clauses')

async function gistsIn(file: string): Promise<Gists> {
  const { records } = parse(await readFile(file, 'utf8')) as { records: Clause[] }
  return new Map(records.map((clause) => [clause.id, clause.gist]))
}

/** The records of one file, in the order of the document, which `first` counts on from. */
export function clauseRecords(placed: PlacedSource, passages: Passage[], gists: Gists, first: number): Clause[] {
  const { found, missing } = findPlaces(placed.places, passages)
  if (missing.length) {
    const ids = missing.map((place) => place.id).join(', ')
    throw new Error(`${placed.file}: not found where derive/places.ts says: ${ids}`)
  }
  return placed.places.flatMap(({ id, kind }, i) => {
    const passage = found.get(id)
    if (!passage) return []
    return {
      id,
      source: placed.source,
      ...(passage.number === null ? {} : { number: passage.number }),
      path: passage.path,
      kind,
      order: first + i,
      hash: clauseHash(passage.text),
      ...(gists.get(id) ? { gist: gists.get(id) } : {}),
    }
  })
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2)
  if (!folder) throw new Error('name the folder that holds the documents')
  const counts = new Map<string, number>()
  for (const placed of placedSources) {
    const bytes = await readFile(join(folder, placed.file))
    const { passages } = outline(await extract(bytes, placed.file))
    const file = join(written, `${placed.into}.yaml`)
    const first = (counts.get(placed.source) ?? 0) + 1
    const records = clauseRecords(placed, passages, await gistsIn(file), first)
    counts.set(placed.source, first - 1 + records.length)
    await writeFile(file, stringify({ label: 'TLP:CLEAR', records }, { lineWidth: 120 }))
    console.log(`${placed.into}: ${records.length} clauses`)
  }
}
