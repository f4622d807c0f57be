import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TwicePassed } from '#src/reader/accuracy/agreement.ts'
import { type Labels, parseLabels, parseSecondPass } from '#src/reader/accuracy/labels.ts'
import type { Part } from '#src/reader/evaluate.ts'

/** Where the checkout keeps the documents labelled by hand. */
export const corpusFolder = join(import.meta.dirname, '../../test/reader-corpus')

export interface CorpusDocument {
  name: string
  part: Part
  /** The document itself: text, Markdown or HTML. */
  file: string
  labels: Labels
}

/** The documents labelled by hand, in alphabetical order of part and name. */
export function readCorpus(folder = corpusFolder): CorpusDocument[] {
  const parts: Part[] = ['dev', 'held-out']
  return parts.flatMap((part) => {
    const files = readdirSync(join(folder, part)).sort()
    return files
      .filter((file) => file.endsWith(ending))
      .map((file) => {
        const name = file.slice(0, -ending.length)
        const text = files.find((other) => other !== file && other.startsWith(`${name}.`))
        if (!text) throw new Error(`${part}/${file}: there is no document ${name}.txt, .md or .html beside it`)
        const labels = parseLabels(readFileSync(join(folder, part, file), 'utf8'), `${part}/${file}`)
        return { name, part, file: join(folder, part, text), labels }
      })
  })
}

const ending = '.labels.yaml'

/** The passages that were labelled twice. Throws where the second pass labels a passage that the first does not. */
export function readTwicePassed(folder = corpusFolder): TwicePassed[] {
  const file = join(folder, 'second-pass.yaml')
  const documents = new Map(readCorpus(folder).map((document) => [document.name, document]))
  return [...parseSecondPass(readFileSync(file, 'utf8'), file)].flatMap(([name, passages]) =>
    passages.map((second) => {
      const first = documents
        .get(name)
        ?.labels.passages.find(({ number, startsWith }) => number === second.number && startsWith === second.startsWith)
      if (!first) throw new Error(`${file}: ${name} has no passage "${second.number ?? ''} ${second.startsWith}"`)
      return { first, second }
    }),
  )
}
