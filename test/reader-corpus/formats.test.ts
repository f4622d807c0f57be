import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { read } from '#src/reader/read.ts'
import { docx, paragraph, styled, table } from '#test/documents/docx.ts'

// The climate plan is kept as Markdown; here it is written again as a word processor and as a website would give it.
const source = readFileSync(join(import.meta.dirname, 'dev/climate-plan-orvale.md'), 'utf8')

interface Part {
  heading: number
  text: string
  rows: string[][]
}

/** Headings with their level, paragraphs, and the one table. */
function partsOf(markdown: string): Part[] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const rows = block.startsWith('|')
        ? block
            .split('\n')
            .filter((line) => !/^[|\s-]+$/.test(line))
            .map((line) =>
              line
                .slice(1, -1)
                .split('|')
                .map((cell) => cell.trim()),
            )
        : []
      const heading = /^#+(?= )/.exec(block)?.[0].length ?? 0
      return { heading, text: block.replace(/^#+ /, ''), rows }
    })
}

function asDocx(parts: Part[]): Uint8Array {
  const body = parts.map(({ heading, text, rows }) => {
    if (rows.length > 0) return table(rows)
    return heading > 0 ? styled(text, `Heading${heading}`) : paragraph(text)
  })
  return docx({ body: body.join('') })
}

function asHtml(parts: Part[]): string {
  const body = parts.map(({ heading, text, rows }) => {
    if (rows.length === 0) return heading > 0 ? `<h${heading}>${text}</h${heading}>` : `<p>${text}</p>`
    const row = (cells: string[], name: string) =>
      `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`
    return `<table>${rows.map((cells, at) => row(cells, at === 0 ? 'th' : 'td')).join('')}</table>`
  })
  return `<!doctype html><html lang="en"><meta charset="utf-8"><body>${body.join('\n')}</body></html>`
}

/** Number, speech, path and fields of every clause: what must not depend on the format. */
async function readingOf(bytes: Uint8Array, name: string) {
  const { reading } = await read(bytes, name)
  return reading.clauses.map(({ number, kind, path, speech, commitment }) => ({
    number,
    kind,
    path,
    speech,
    commitment,
  }))
}

test('a plan reads the same as Markdown, as a Word document and as a web page', async () => {
  const parts = partsOf(source)
  const markdown = await readingOf(Buffer.from(source), 'plan.md')
  expect(markdown.filter(({ kind }) => kind === 'row')).toHaveLength(5)
  expect(await readingOf(asDocx(parts), 'plan.docx')).toEqual(markdown)
  expect(await readingOf(Buffer.from(asHtml(parts)), 'plan.html')).toEqual(markdown)
})
