import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { type CorpusForm, classify } from '#src/voices/xlsform/corpus/classify.ts'
import { readMarkdown } from '#src/voices/xlsform/input/tables.ts'
import type { Form } from '#src/voices/xlsform/model.ts'
import { readForm } from '#src/voices/xlsform/reading/read-form.ts'
import { type Agreement, agreementOn } from './agreement.ts'
import { OdkEngine } from './engine.ts'
import { xformOf } from './xform-of.ts'

const SETS = 200
/** Of the collection, where most forms have little logic; PAIMANA_ODK_SETS draws more. */
const COLLECTION_SETS = Number(process.env.PAIMANA_ODK_SETS ?? SETS)
const SEED = 20261121

const folder = new URL('forms/', import.meta.url)
const own = readdirSync(folder).filter((name) => name.endsWith('.md'))
const engine = new OdkEngine()
afterAll(() => engine[Symbol.asyncDispose]())

function formIn(name: string): Form {
  const { form, refusals } = readForm(readMarkdown(readFileSync(new URL(name, folder), 'utf8')))
  if (!form) throw new Error(`${name} is refused: ${JSON.stringify(refusals)}`)
  return form
}

describe('ODK’s engine and ours', () => {
  test.each(own)('agree on %s, every branch of which is taken', async (name) => {
    const form = formIn(name)
    const agreement = await agreementOn(form, xformOf(form), engine, SETS, SEED)
    expect(agreement.disagreements.slice(0, 5)).toEqual([])
    expect(agreement.opened).toBe(true)
    expect(agreement.missed).toEqual(impossible[name] ?? [])
    expect(agreement.irrelevant).toBeGreaterThan(SETS)
    expect(agreement.unmet).toBeGreaterThan(10)
  })
})

/** Branches that no answers can take, and why. */
const impossible: Record<string, string[]> = {
  // A question is true as a condition (XPath 1.0, section 4.3), and `or` binds less than `and`.
  'edges.md': [
    'as_condition: relevant false',
    'not_condition: relevant true',
    'equals_true: relevant false',
    'priority: relevant false',
  ],
}

describe.skipIf(!process.env.PAIMANA_TEST_DATA)('on the forms of pyxform’s tests', () => {
  test('both agree wherever ODK’s engine opens the form', async () => {
    const file = `${process.env.PAIMANA_TEST_DATA}/data/xlsform/forms.json`
    const forms: CorpusForm[] = JSON.parse(readFileSync(file, 'utf8'))
    const agreements: Agreement[] = []
    for (const each of forms) {
      const { form } = classify(each)
      if (form && each.xform) agreements.push(await agreementOn(form, each.xform, engine, COLLECTION_SETS, SEED))
    }
    expect(agreements.flatMap(({ disagreements }) => disagreements)).toEqual([])
    expect(agreements.flatMap(({ missed }) => missed)).toEqual([])
    // The one it does not open is a group without a question.
    expect(agreements.filter(({ opened }) => opened)).toHaveLength(188)
    expect(agreements).toHaveLength(189)
  })
})
