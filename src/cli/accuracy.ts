import { readFileSync, writeFileSync } from 'node:fs'
import { Command, Option } from 'commander'
import { type Agreement, agreement } from '#src/reader/accuracy/agreement.ts'
import { type Evaluation, errors, evaluate, type Labelled, type Part } from '#src/reader/evaluate.ts'
import type { Reading } from '#src/reader/model.ts'
import { read } from '#src/reader/read.ts'
import { publishedAgreement, publishedFigures, withPart } from './accuracy-published.ts'
import { agreementTable, disagreementList, figuresTable } from './accuracy-table.ts'
import { corpusFolder, readCorpus, readTwicePassed } from './reader-corpus.ts'

interface AccuracyOptions {
  corpus: string
  json?: boolean
  errors?: Part
  agreement?: boolean
  publish?: string
}

export const accuracyCommand = new Command('accuracy')
  .description("measure the reader's accuracy on the documents labelled by hand")
  .option('--corpus <folder>', 'folder with dev/ and held-out/', corpusFolder)
  .option('--json', 'print the figures as JSON')
  .addOption(
    new Option('--errors <part>', 'list every disagreement of one part').choices(['dev', 'held-out'] satisfies Part[]),
  )
  .option('--publish <file>', 'write the figures between the marks of docs/reader.md')
  .option('--agreement', 'print how far two passes of labelling agree')
  .addHelpText(
    'after',
    `
The figures of held-out are those to quote: the reader's rules were written without sight of it.
test/reader-corpus/GUIDE.md says how the documents are labelled, docs/reader.md what the figures mean.`,
  )
  .action(async (options: AccuracyOptions) => {
    process.stdout.write(await runAccuracy(options))
  })

type WhatIsJudged = Pick<Reading, 'clauses' | 'meetings'>

async function readDocument(bytes: Uint8Array, name: string): Promise<WhatIsJudged> {
  const { reading } = await read(bytes, name)
  return reading
}

/** What the command prints. `readBytes` is the reader under test. */
export async function runAccuracy(
  { corpus, json, errors: part, agreement: twice, publish }: AccuracyOptions,
  readBytes: (bytes: Uint8Array, name: string) => Promise<WhatIsJudged> = readDocument,
): Promise<string> {
  if (twice) {
    const agreements = agreement(readTwicePassed(corpus))
    return json ? printed(agreements) : agreementTable(agreements)
  }
  const documents: Labelled[] = []
  for (const { name, part, file, labels } of readCorpus(corpus)) {
    documents.push({ name, part, labels, reading: await readBytes(readFileSync(file), file) })
  }
  if (part) {
    const list = errors(documents, part)
    return json ? printed(list) : disagreementList(list)
  }
  const evaluation = evaluate(documents)
  if (json) return printed(evaluation)
  if (publish) {
    writeFileSync(publish, published(readFileSync(publish, 'utf8'), evaluation, agreement(readTwicePassed(corpus))))
    return `${publish} holds the figures of this run.\n`
  }
  return Object.entries(evaluation)
    .map(([title, figures]) => figuresTable(title, figures))
    .join('\n')
}

/** A page with the figures of a run in the places marked for them. */
export function published(page: string, evaluation: Evaluation, agreements: Agreement[]): string {
  return withPart(withPart(page, 'figures', publishedFigures(evaluation)), 'agreement', publishedAgreement(agreements))
}

function printed(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

if (import.meta.main) await accuracyCommand.parseAsync()
