import { Parser } from 'htmlparser2'
import { ReadingError } from './model.ts'

export type Attributes = Record<string, string>

/** The prefixes this reader knows its elements by; a program may write others, and must declare them. */
const PREFIXES: [namespace: RegExp, prefix: string][] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w:'],
  [/\/markup-compatibility\/2006$/, 'mc:'],
  [/\/officeDocument\/(?:2006\/)?math$/, 'm:'],
  [/^http:\/\/purl\.org\/dc\/elements\/1\.1\/$/, 'dc:'],
]

export interface XmlHandler {
  open(name: string, attributes: Attributes): void
  close?(name: string): void
  text?(text: string): void
}

/** Deeper than any document; the parser's own time grows with the square of the depth. */
const MAX_DEPTH = 1000

/**
 * Feeds a part of an Office document to a handler while it arrives, so that a part of any size takes the memory of one
 * piece. Document type declarations are refused, as the Open Packaging Conventions (ECMA-376 part 2) ask: their
 * entities are how a small file becomes a large one, or reads another.
 */
export async function readXml(name: string, pieces: AsyncIterable<Uint8Array>, handler: XmlHandler): Promise<void> {
  let depth = 0
  // The parser calls an empty element's end implied, too: it is fine right after its beginning, and nowhere else.
  let justOpened = false
  let usual = same
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        if (depth > MAX_DEPTH) throw damaged(name, `nests elements deeper than ${MAX_DEPTH}`)
        justOpened = true
        if (depth === 1) usual = renaming(attributes)
        handler.open(usual(tag), usual === same ? attributes : renamed(attributes, usual))
      },
      onclosetag(tag, implied) {
        depth -= 1
        if (implied && !justOpened) throw damaged(name, `ends inside <${tag}>`)
        justOpened = false
        handler.close?.(usual(tag))
      },
      ontext(text) {
        justOpened = false
        handler.text?.(text)
      },
      onprocessinginstruction(instruction) {
        if (instruction.toLowerCase() === '!doctype') throw damaged(name, 'declares a document type with entities')
      },
    },
    { xmlMode: true },
  )
  let decoder: TextDecoder | undefined
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true })
    parser.write(decoded(name, decoder, piece))
  }
  if (decoder) parser.end(decoded(name, decoder))
}

function same(name: string): string {
  return name
}

/** From the prefixes that the root declares to the usual ones; Word's own files need none of it. */
function renaming(root: Attributes): (name: string) => string {
  const prefixes = new Map<string, string>()
  for (const [key, namespace] of Object.entries(root)) {
    const found = PREFIXES.find(([known]) => known.test(namespace))
    const declared = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? `${key.slice(6)}:` : null
    if (found && declared !== null && declared !== found[1]) prefixes.set(declared, found[1])
  }
  if (prefixes.size === 0) return same
  return (name) => {
    const prefix = name.slice(0, name.indexOf(':') + 1)
    return (prefixes.get(prefix) ?? prefix) + name.slice(prefix.length)
  }
}

function renamed(attributes: Attributes, usual: (name: string) => string): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([key, value]) => [usual(key), value]))
}

function decoded(name: string, decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined })
  } catch {
    throw damaged(name, 'is not in the encoding it says')
  }
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function damaged(name: string, what: string): ReadingError {
  const instead = 'Open the document in a word processor and save it again as .docx.'
  return new ReadingError('damaged', `A part of the document ${what}`, name, instead)
}
