import { Parser } from 'htmlparser2'
import { HtmlBlocks } from './html-blocks.ts'
import { isNotes, isOutside } from './html-outside.ts'
import { type Block, type Extract, ReadingError } from './model.ts'
import { normalise, oneLine } from './normalise.ts'
import { type ReadOptions, stopIfCancelled } from './reading-options.ts'

/** Deeper than any page; the parser's own time grows with the square of the depth. */
const MAX_DEPTH = 3000

/** Characters between two looks at the clock of others: whether to stop, and how far it is. */
const STRIDE = 2 ** 20

/** A page's text in the order of its elements; where it says what its main part is, that part. */
export function html(text: string, options: ReadOptions): Extract {
  const reader = new HtmlBlocks()
  let depth = 0
  let skipping = 0
  let title = ''
  let inTitle = false
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (depth > MAX_DEPTH) throw tooDeep(name)
      if (name === 'title' && title === '') inTitle = true
      const footer = name === 'footer' && !reader.setting.main && !isNotes(attributes)
      if (skipping > 0 || footer || isOutside(name, attributes)) skipping += 1
      else reader.enter(name, attributes)
    },
    onclosetag(name) {
      depth -= 1
      if (name === 'title') inTitle = false
      if (skipping > 0) skipping -= 1
      else reader.leave(name)
    },
    ontext(piece) {
      if (inTitle) title += piece
      else if (skipping === 0) reader.text(piece)
    },
  })
  for (let at = 0; at < text.length; at += STRIDE) {
    stopIfCancelled(options.signal)
    parser.write(text.slice(at, at + STRIDE))
    options.onProgress(Math.min(at + STRIDE, text.length), text.length, 'lines')
  }
  parser.end()
  const main = letters(reader.main) > letters(reader.blocks) * 0.4
  return { format: 'html', title: oneLine(normalise(title)) || null, blocks: main ? reader.main : reader.blocks }
}

function letters(blocks: Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

function tooDeep(name: string): ReadingError {
  const instead = 'Open the page in a browser and save its text, or print it to PDF.'
  return new ReadingError('damaged', `The page nests elements deeper than ${MAX_DEPTH}`, `<${name}>`, instead)
}

export function looksHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(text.slice(0, 4096))
}
