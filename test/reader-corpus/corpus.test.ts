import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readCorpus, readTwicePassed } from '#src/cli/reader-corpus.ts'
import { words } from '#src/reader/accuracy/words.ts'

const documents = readCorpus()
const asked = documents.map(({ labels }) => labels.passages.filter(({ optional }) => !optional).length)

test('the corpus has at least ten shapes, twelve documents and four hundred labelled passages', () => {
  expect(new Set(documents.map(({ labels }) => labels.shape)).size).toBeGreaterThanOrEqual(10)
  expect(documents.length).toBeGreaterThanOrEqual(12)
  expect(asked.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(400)
})

test.each(documents)('every passage labelled in $part/$name stands in it, in the labelled order', (document) => {
  const text = ` ${words(readFileSync(document.file, 'utf8').replace(/<[^>]*>/g, ' ')).join(' ')} `
  let from = 0
  for (const { startsWith } of document.labels.passages) {
    const at = text.indexOf(` ${words(startsWith).join(' ')} `, from)
    expect(at, `"${startsWith}" is not in ${document.file} after the passage before it`).toBeGreaterThanOrEqual(0)
    from = at + 1
  }
})

test.each(documents)('every end labelled in $part/$name stands in it', (document) => {
  const text = words(readFileSync(document.file, 'utf8').replace(/<[^>]*>/g, ' ')).join('')
  for (const { endsWith } of document.labels.passages) {
    if (endsWith !== undefined) expect(text).toContain(words(endsWith).slice(-3).join(''))
  }
})

test('at least sixty passages were labelled a second time', () => {
  expect(readTwicePassed().length).toBeGreaterThanOrEqual(60)
})
