import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Labels, parseLabels } from '#src/reader/accuracy/labels.ts'
import type { Part } from '#src/reader/evaluate.ts'

export interface CorpusDocument {
  name: string
  part: Part
  file: string
  labels: Labels
}

/** The documents labelled by hand, in alphabetical order of part and name. */
export function corpus(folder = import.meta.dirname): CorpusDocument[] {
  const parts: Part[] = ['dev', 'held-out']
  return parts.flatMap((part) => {
    const files = readdirSync(join(folder, part)).sort()
    return files
      .filter((file) => file.endsWith('.labels.yaml'))
      .map((file) => {
        const name = file.slice(0, -'.labels.yaml'.length)
        const text = files.find((other) => other !== file && other.startsWith(`${name}.`))
        if (!text) throw new Error(`${part}/${file}: there is no document ${name}.txt, .md or .html beside it`)
        const labels = parseLabels(readFileSync(join(folder, part, file), 'utf8'), `${part}/${file}`)
        return { name, part, file: join(folder, part, text), labels }
      })
  })
}
