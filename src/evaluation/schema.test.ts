import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { specSchema } from './schema.ts'

test('docs/evaluation.schema.json is what the specification is checked by; npx paimana evaluate --schema prints it', () => {
  const published = JSON.parse(readFileSync(new URL('../../docs/evaluation.schema.json', import.meta.url), 'utf8'))
  expect(published).toEqual(JSON.parse(JSON.stringify(specSchema())))
})
