import { Parser } from 'htmlparser2'
import { ReadingError } from './model.ts'

export type Attributes = Record<string, string>

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
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        if (depth > MAX_DEPTH) throw damaged(name, `nests elements deeper than ${MAX_DEPTH}`)
        justOpened = true
        handler.open(tag, attributes)
      },
      onclosetag(tag, implied) {
        depth -= 1
        if (implied && !justOpened) throw damaged(name, `ends inside <${tag}>`)
        justOpened = false
        handler.close?.(tag)
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
