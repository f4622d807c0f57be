import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { runAccuracy } from './accuracy.ts'
import { withPart } from './accuracy-published.ts'
import { corpusFolder } from './reader-corpus.ts'

const finds = async () => ({ clauses: [], meetings: [] })
const options = { corpus: corpusFolder }

describe('The evaluation', () => {
  test('prints a table for dev, held-out and both', async () => {
    const out = await runAccuracy(options, finds)
    expect(out.match(/^(dev|held-out|all): \d+ documents, \d+ labelled passages$/gm)).toHaveLength(3)
    expect(out).toContain('baseline: says shall or will')
  })

  test('prints the same figures as JSON', async () => {
    const { dev } = JSON.parse(await runAccuracy({ ...options, json: true }, finds))
    expect(dev.passages).toMatchObject({ recall: 0, precision: null })
  })

  test('hands every document to the reader as bytes, with its name', async () => {
    const names: string[] = []
    await runAccuracy(options, async (bytes, name) => {
      names.push(name)
      expect(Buffer.from(bytes)).toEqual(readFileSync(name))
      return { clauses: [], meetings: [] }
    })
    expect(names.length).toBeGreaterThanOrEqual(12)
  })

  test('prints nothing of the held-out documents unless asked by name', async () => {
    const figures = await runAccuracy(options, finds)
    const dev = await runAccuracy({ ...options, errors: 'dev' }, finds)
    expect(`${figures}${dev}`).not.toContain('osmarra')
    expect(await runAccuracy({ ...options, errors: 'held-out' }, finds)).toContain('osmarra')
    expect(dev).toContain('policy-velmara · 10 The Ministry of Local Harmony')
  })

  test('compares two passes of labelling without reading anything', async () => {
    const never = () => Promise.reject(new Error('the reader was asked'))
    expect(await runAccuracy({ ...options, agreement: true }, never)).toMatch(/^commitment\.is +0\.\d\d +0\.\d\d/m)
  })
})

test('A page without the marks that the figures stand between is refused', () => {
  expect(() => withPart('# How well it reads', 'figures', '0.9')).toThrow('figures: begin')
  const page = 'a\n<!-- figures: begin (how) -->\nold\n<!-- figures: end -->\nb'
  expect(withPart(page, 'figures', 'new')).toBe('a\n<!-- figures: begin (how) -->\n\nnew\n\n<!-- figures: end -->\nb')
})
