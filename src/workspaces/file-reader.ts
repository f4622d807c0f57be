/** One YAML file of a workspace's folder, read with every problem at the line where it is. */
import { type Document, isNode, LineCounter, parseDocument, type YAMLError } from 'yaml'
import type { z } from 'zod'
import { canonicalJson, NotJsonError } from '#src/ledger/canonical.ts'
import { faultWords } from './fault-words.ts'

export interface FolderFile {
  /** Relative to the workspace's folder, with forward slashes. */
  path: string
  text: string
}

export interface Place {
  file: string
  line: number
}

export interface Problem extends Place {
  message: string
}

export class FileReader {
  readonly #doc: Document.Parsed
  readonly #lines = new LineCounter()
  readonly #file: string
  /** Looked for once a file, because a look at every value would cost as much as storing it. */
  readonly #mayNotBeText: boolean
  readonly problems: Problem[] = []

  constructor(file: FolderFile) {
    this.#file = file.path
    this.#mayNotBeText = /\0|\\(?:0|x00|[uU]0000|u[dD][89a-fA-F])/.test(file.text) || !file.text.isWellFormed()
    this.#doc = parseDocument(file.text, { lineCounter: this.#lines, prettyErrors: false, maxAliasCount: 0 } as never)
    for (const error of this.#doc.errors) this.#syntax(error)
  }

  #syntax(error: YAMLError): void {
    this.problems.push({
      file: this.#file,
      line: this.#lines.linePos(error.pos[0]).line,
      message: `this is no YAML: ${error.message}`,
    })
  }

  get broken(): boolean {
    return this.#doc.errors.length > 0
  }

  /** The line at which the value under `path` starts, or the nearest thing above it that exists. */
  place(path: PropertyKey[]): Place {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? this.#doc.contents : this.#doc.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return { file: this.#file, line: this.#lines.linePos(node.range[0]).line }
    }
    return { file: this.#file, line: 1 }
  }

  report(path: PropertyKey[], message: string): void {
    this.problems.push({ ...this.place(path), message })
  }

  content(): unknown {
    try {
      return this.#doc.toJS({ maxAliasCount: 0 })
    } catch (error) {
      this.report([], `aliases are not used in a workspace: ${(error as Error).message}`)
      return undefined
    }
  }

  /** Whether every text of a value can be stored: an escape may stand for NUL or for half a character. */
  #isText(value: unknown, path: PropertyKey[], what: string): boolean {
    try {
      canonicalJson(value)
      return true
    } catch (error) {
      if (!(error instanceof NotJsonError)) throw error
      const steps = error.path.split(/[.[\]]+/).filter(Boolean)
      this.report([...path, ...steps], `${what}, ${error.path}: ${error.problem}`)
      return false
    }
  }

  /** Parses the value under `path`, reporting what is wrong at the line where it is wrong. */
  check<T>(schema: z.ZodType<T>, value: unknown, path: PropertyKey[], what: string): T | undefined {
    const parsed = schema.safeParse(value, { error: faultWords })
    if (parsed.success) return this.#mayNotBeText && !this.#isText(parsed.data, path, what) ? undefined : parsed.data
    for (const issue of parsed.error.issues) {
      this.report(
        [...path, ...issue.path],
        `${what}${issue.path.length ? `, ${issue.path.join('.')}` : ''}: ${issue.message}`,
      )
    }
    return undefined
  }
}
