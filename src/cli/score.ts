import { createReadStream } from 'node:fs'
import { Command } from 'commander'
import { readSeries } from '#src/results/scoring/read-series.ts'
import { score } from '#src/results/scoring/score.ts'
import { type Fault, SeriesError } from '#src/results/scoring/series-error.ts'
import { jsonFault } from './json-fault.ts'

const largestInput = 4 * 1024 * 1024
const mostFaults = 20

/** What the command prints and how it ends: 0, or 2 where the input is wrong. */
export interface Outcome {
  out: string
  err: string
  exitCode: 0 | 2
}

class InputError extends Error {}

export const scoreCommand = new Command('score')
  .description('score one series of observations against its target')
  .argument('[file]', 'a series as JSON; standard input where no file is given')
  .option('--json', 'print an error as a problem document (RFC 9457)')
  .addHelpText(
    'after',
    `
The series: kind (reach, reduce, keep-above, keep-below, yes-no, ordinal), unit, baseline and target (date, value),
scale (ordinal only), frequency (ISO 8601, such as P3M), observations (a list of date and value), today.
The score: state, expected, progress, stale, why. A wrong series ends with exit code 2 and names the field.`,
  )
  .action(async (file: string | undefined, { json }: { json?: boolean }) => {
    if (file === undefined && process.stdin.isTTY)
      process.stderr.write('Reading a series from the terminal; end it with Ctrl-D.\n')
    const input = file === undefined ? process.stdin : createReadStream(file)
    const { out, err, exitCode } = await runScore(input, file ?? 'standard input', json)
    process.stdout.write(out)
    process.stderr.write(err)
    process.exitCode = exitCode
  })

/** Scores what a stream of bytes holds; `name` is what errors call it. Nothing is printed of a score unless the whole input is right. */
export async function runScore(input: AsyncIterable<Uint8Array>, name: string, json = false): Promise<Outcome> {
  try {
    const { state, expected, progress, stale, why } = score(readSeries(parsed(await textOf(input))))
    return { out: printed({ state, expected, progress, stale, why }), err: '', exitCode: 0 }
  } catch (error) {
    const faults = faultsIn(error)
    if (faults === null) throw error
    return { out: '', err: json ? printed(problemOf(name, faults)) : plain(name, faults), exitCode: 2 }
  }
}

async function textOf(input: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.byteLength
    if (size > largestInput) throw new InputError('is larger than 4 MiB; a series is a few kilobytes of JSON')
    chunks.push(chunk)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))
  } catch {
    throw new InputError('is not UTF-8; save it as UTF-8 text')
  }
}

function parsed(text: string): unknown {
  if (text.trim() === '') throw new InputError('is empty; give a series as JSON in a file or on standard input')
  const fault = jsonFault(text)
  if (fault)
    throw new InputError(`is not well-formed JSON: line ${fault.line}, column ${fault.column}: ${fault.problem}`)
  return JSON.parse(text)
}

/** What is wrong with the input, where an error is about that. */
function faultsIn(error: unknown): readonly Fault[] | null {
  if (error instanceof SeriesError) return error.faults
  if (error instanceof InputError) return [{ field: 'The input', problem: error.message }]
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'ENOENT') return [{ field: 'The file', problem: 'does not exist' }]
  if (error.code === 'EISDIR') return [{ field: 'The file', problem: 'is a folder; give a file with one series' }]
  return error.code === 'EACCES' ? [{ field: 'The file', problem: 'may not be read by you' }] : null
}

function plain(name: string, faults: readonly Fault[]): string {
  const lines = faults.slice(0, mostFaults).map(({ field, problem }) => `${field} ${problem}`)
  if (faults.length > mostFaults) lines.push(`and ${faults.length - mostFaults} more faults (--json prints them all)`)
  return lines.map((line) => `paimana score: ${name}: ${line}\n`).join('')
}

function problemOf(name: string, faults: readonly Fault[]) {
  return {
    type: '/problems/series',
    title: 'The series cannot be scored',
    status: 422,
    where: name,
    detail: faults.map(({ field, problem }) => `${field} ${problem}`).join('\n'),
    errors: faults.map(({ field, problem }) => ({ field, detail: problem })),
  }
}

function printed(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
