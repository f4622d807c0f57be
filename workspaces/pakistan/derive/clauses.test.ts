import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Clause } from '#src/policies/model.ts'
import { extract } from '#src/reader/extract.ts'
import { outline } from '#src/reader/outline.ts'
import { clauseRecords } from './clauses.ts'
import { placedSources } from './places.ts'

const shared = process.env.PAIMANA_TEST_DATA

test.skipIf(!shared).each(placedSources)('every clause of $into is recognised in its document', async (placed) => {
  const recorded = await readFile(join(import.meta.dirname, '..', 'clauses', `${placed.into}.yaml`), 'utf8')
  const { records } = parse(recorded) as { records: Clause[] }
  const bytes = await readFile(join(shared ?? '', 'seeds', placed.file))
  const { passages } = outline(await extract(bytes, placed.file))
  const found = clauseRecords(placed, passages, new Map(), 1)
  expect(found.map(({ id, hash }) => ({ id, hash }))).toEqual(records.map(({ id, hash }) => ({ id, hash })))
})
