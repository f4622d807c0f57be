import { strict as assert } from 'node:assert'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractText } from 'unpdf'
import { extract } from '#src/reader/extract.ts'
import { read } from '#src/reader/read.ts'
import { type Contender, interleaved, row } from './interleaved.ts'
import { longPlan } from './long-plan.ts'
import type { BenchRow } from './model.ts'

const ROUNDS = 7

const BARE = 'bare text extraction by unpdf, 200 pages'
const EXTRACT = 'lines, columns and type of a PDF, 200 pages'
const READ = 'a whole reading of a PDF, 200 pages'
const POPPLER = 'pdftotext -layout, 200 pages'

/** Reading a PDF of 200 pages beside bare text extraction by the same library. That it is read right is checked first. */
export async function benchReadPdf(): Promise<BenchRow[]> {
  const { bytes, clauses } = longPlan()
  await assertRight(bytes, clauses)
  const folder = mkdtempSync(join(tmpdir(), 'paimana-bench-'))
  try {
    const contenders: Contender[] = [
      // A copy each: the library keeps the bytes it is given.
      { name: BARE, run: () => extractText(new Uint8Array(bytes)) },
      { name: EXTRACT, run: () => extract(bytes, 'plan.pdf') },
      { name: READ, run: () => read(bytes, 'plan.pdf') },
    ]
    const poppler = await pdftotext(join(folder, 'plan.pdf'), bytes)
    if (poppler) contenders.push(poppler)
    const medians = await interleaved(contenders, ROUNDS)
    return [
      row(READ, BARE, medians, 'at most 1.5'),
      row(EXTRACT, BARE, medians),
      ...(poppler ? [row(READ, POPPLER, medians)] : []),
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

async function pdftotext(path: string, bytes: Uint8Array): Promise<Contender | null> {
  writeFileSync(path, bytes)
  const run = async () =>
    execFileSync('pdftotext', ['-layout', path, '-'], { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] })
  return run().then(
    () => ({ name: POPPLER, run }),
    () => null,
  )
}
