import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { styleText } from 'node:util'
import { Command } from 'commander'
import { readInWorker } from '#src/policies/reading/read-in-worker.ts'
import { ReadingError } from '#src/reader/model.ts'
import type { ReadDocument } from '#src/reader/read.ts'
import { DEFAULT_MAX_BYTES, refuseSize } from '#src/reader/reading-options.ts'
import { ProgressLine } from './progress-line.ts'
import { readReport } from './read-report.ts'

interface ReadFlags {
  json?: true
  text?: true
}

/** What the shell is told of a program that Ctrl-C ended. */
const INTERRUPTED = 130

export const readCommand = new Command('read')
  .description('Read a policy text (.txt, .md, .docx, .pdf, .html) and say which of its promises could be checked.')
  .argument('<file>', 'the document; - for standard input')
  .option('--json', 'print the whole reading as JSON')
  .option('--text', 'print the normalised text, in which the JSON’s offsets count')
  .addHelpText('after', '\nNothing is stored. A file that cannot be read ends with exit code 2.')
  .action(async (file: string, flags: ReadFlags) => {
    process.exitCode = await runRead(file, flags)
  })

/** Reads a file and prints what was asked for. Gives the exit code. */
async function runRead(file: string, flags: ReadFlags): Promise<number> {
  const control = new AbortController()
  const line = new ProgressLine(process.stderr)
  const cancel = () => control.abort()
  process.once('SIGINT', cancel)
  try {
    const bytes = file === '-' ? await fromInput() : await fromDisk(file)
    const name = file === '-' ? '-' : basename(file)
    const onProgress = line.show.bind(line)
    const document = await readInWorker(bytes, name, { signal: control.signal, onProgress })
    line.clear()
    await print(shown(document, flags))
    return 0
  } catch (error) {
    line.clear()
    process.stderr.write(`paimana read: ${file === '-' ? 'standard input' : file}: ${complaint(error)}\n`)
    return control.signal.aborted ? INTERRUPTED : 2
  } finally {
    process.removeListener('SIGINT', cancel)
  }
}

function shown({ reading, text }: ReadDocument, flags: ReadFlags): string {
  if (flags.json) return `${JSON.stringify(reading, null, 2)}\n`
  if (flags.text) return text.endsWith('\n') ? text : `${text}\n`
  const styled = (format: 'bold' | 'dim') => (words: string) => styleText(format, words, { stream: process.stdout })
  return readReport(reading, { strong: styled('bold'), faint: styled('dim') })
}

async function fromDisk(file: string): Promise<Uint8Array> {
  const found = await stat(file)
  if (found.size > DEFAULT_MAX_BYTES) refuseSize(found.size)
  // What is no regular file has no size, and may never end.
  return found.isFile() || found.isDirectory() ? readFile(file) : bounded(createReadStream(file))
}

function fromInput(): Promise<Uint8Array> {
  if (process.stdin.isTTY) process.stderr.write('Reading from the terminal; end the text with Ctrl-D.\n')
  return bounded(process.stdin)
}

async function bounded(stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > DEFAULT_MAX_BYTES) refuseSize(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Waits until all is written: a pipe takes a long reading in pieces. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}

const FILE_PROBLEMS: Record<string, string> = {
  ENOENT: 'There is no such file. Check the path.',
  EISDIR: 'This is a folder. Give a file in it.',
  EACCES: 'The file may not be read. Change its permissions, or give a copy.',
}

function complaint(error: unknown): string {
  if (error instanceof ReadingError) {
    const place = error.where === null ? '' : ` (${error.where})`
    return `${error.message}${place}. ${error.instead}`
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return FILE_PROBLEMS[code] ?? (error instanceof Error ? error.message : String(error))
}
