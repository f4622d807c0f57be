import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText } from 'unpdf'
import { extract } from '#src/reader/extract.ts'
import { read } from '#src/reader/read.ts'
import { type Contender, interleaved, row } from './interleaved.ts'
import { type LongPlan, longPlan } from './long-plan.ts'
import type { BenchRow } from './model.ts'

const ROUNDS = 7

/** Reading a PDF of 200 pages beside bare text extraction by the same library. That it is read right is checked first. */
export async function benchReadPdf(): Promise<BenchRow[]> {
  return [...(await rowsOf('typeset', longPlan(true))), ...(await rowsOf('plain', longPlan(false)))]
}

async function rowsOf(kind: string, { bytes, clauses }: LongPlan): Promise<BenchRow[]> {
  await assertRight(bytes, clauses)
  const bare = `bare text extraction by unpdf, 200 ${kind} pages`
  const blocks = `extracting lines, columns and type, 200 ${kind} pages`
  const whole = `reading a PDF whole, 200 ${kind} pages`
  const folder = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  try {
    const poppler = await pdftotext(join(folder, 'plan.pdf'), bytes, kind)
    const medians = await interleaved(
      [
        // A copy each: the library keeps the bytes it is given.
        { name: bare, run: () => extractText(new Uint8Array(bytes)) },
        { name: blocks, run: () => extract(bytes, 'plan.pdf') },
        { name: whole, run: () => read(bytes, 'plan.pdf') },
        ...(poppler ? [poppler] : []),
      ],
      ROUNDS,
    )
    return [
      row(whole, bare, medians, 'at most 1.5'),
      row(blocks, bare, medians),
      ...(poppler ? [row(whole, poppler.name, medians)] : []),
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Every clause is found once, in order, with its number and its words, though lines and pages break it. */
async function assertRight(bytes: Uint8Array, clauses: string[]): Promise<void> {
  const { reading } = await read(bytes, 'plan.pdf')
  const found = reading.clauses.filter((clause) => clause.number !== null && clause.kind === 'clause')
  assert.equal(found.length, clauses.length, 'clauses of the plan')
  for (const [at, clause] of found.entries()) {
    assert.equal(clause.number, String(at + 1))
    assert.equal(letters(`${clause.number} ${clause.text}`), letters(clauses[at] ?? ''))
  }
}

/** A clause's text may or may not begin with its number; only letters and figures are compared. */
function letters(text: string): string {
  return text.replace(/^(\d+)\W+\1\b/, '$1').replace(/[^\p{L}\p{N}]/gu, '')
}

async function pdftotext(path: string, bytes: Uint8Array, kind: string): Promise<Contender | null> {
  writeFileSync(path, bytes)
  const run = async () =>
    execFileSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] })
  return run().then(
    () => ({ name: `pdftotext -layout, 200 ${kind} pages`, run }),
    () => null,
  )
}
