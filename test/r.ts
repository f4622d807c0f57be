/** R as an independent implementation to compare with. Tests that need it are skipped by name where there is none. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** R with the packages that tests compare with. `npm test` installs them, and PAIMANA_REQUIRE_R then says that they must be there. */
export const hasR: boolean = isThere() || process.env.PAIMANA_REQUIRE_R === '1'

function isThere(): boolean {
  return (
    spawnSync('Rscript', ['-e', 'find.package(c("survey", "MASS", "sandwich", "strucchange"))'], {
      stdio: 'ignore',
    }).status === 0
  )
}

/** What R is told first: `say` gives a list of numbers under a name, `table` a data frame of numbers. */
const preamble = `
say <- function(name, values) cat(name, format(as.numeric(values), digits = 17), "\\n")
table_out <- function(name, frame) for (column in names(frame)) say(paste0(name, ".", column), frame[[column]])
`

/**
 * Runs R in a folder of its own.
 * @param files put there first, by name
 * @returns every list of numbers it has said, by name; what R has for missing is NaN
 * @throws with R's own words where it fails
 */
export function runR(script: string, files: Record<string, string> = {}): Record<string, number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'paimana-r-'))
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
    writeFileSync(join(folder, 'script.R'), `sink("out.txt")\n${preamble}\n${script}\nsink()\n`)
    const done = spawnSync('Rscript', ['--vanilla', 'script.R'], { cwd: folder, encoding: 'utf8' })
    if (done.status !== 0) throw new Error(`R failed: ${done.error?.message ?? done.stderr}`)
    return said(readFileSync(join(folder, 'out.txt'), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function said(text: string): Record<string, number[]> {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return Object.fromEntries(
    lines.map((line) => {
      const [name = '', ...values] = line.trim().split(/\s+/)
      return [name, values.map((value) => (value === 'Inf' ? Number.POSITIVE_INFINITY : Number(value)))]
    }),
  )
}
