import { ReadingError } from './model.ts'

export type FileKind = 'pdf' | 'zip' | 'text'

const TEXT_FORMATS = 'Give a text, Markdown, HTML, DOCX or PDF file.'
const SAVE_AS_DOCX = 'Open it in a word processor and save it as .docx.'

/** What a file begins with, what that is, and what to do with it. */
const REFUSED: [start: string | number[], what: string, instead: string][] = [
  ['{\\rtf', 'a Rich Text (RTF) document', SAVE_AS_DOCX],
  [[0xdb, 0xa5], 'a Word document of before 1997', SAVE_AS_DOCX],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture', 'Recognise its text first (OCR), and give that.'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture', 'Recognise its text first (OCR), and give that.'],
  ['GIF8', 'a GIF picture', 'Recognise its text first (OCR), and give that.'],
  ['II*\0', 'a TIFF picture', 'Recognise its text first (OCR), and give that.'],
  ['MM\0*', 'a TIFF picture', 'Recognise its text first (OCR), and give that.'],
  ['\x7fELF', 'a program (ELF)', TEXT_FORMATS],
  ['MZ\x90', 'a program (Windows)', TEXT_FORMATS],
  [[0xcf, 0xfa, 0xed, 0xfe], 'a program (Mach-O)', TEXT_FORMATS],
  ['\0asm', 'a program (WebAssembly)', TEXT_FORMATS],
  [[0x1f, 0x8b], 'a gzip archive', 'Unpack it, and give the document in it.'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'an xz archive', 'Unpack it, and give the document in it.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip archive', 'Unpack it, and give the document in it.'],
  ['Rar!', 'a RAR archive', 'Unpack it, and give the document in it.'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'a Zstandard archive', 'Unpack it, and give the document in it.'],
  ['SQLite format 3', 'a database (SQLite)', TEXT_FORMATS],
  ['%!PS', 'a PostScript file', 'Convert it to PDF.'],
]

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** How a file has to be read, by its first bytes; its name decides nothing here. */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  // Readers of PDF allow up to 1,024 bytes before the mark; a text that speaks of PDF has letters there.
  if (/^[^A-Za-z]{0,1019}%PDF-/.test(head)) return 'pdf'
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return 'zip'
  if (starts(head, OLE)) refuseOle(bytes)
  const refused = REFUSED.find(([start]) => starts(head, start))
  if (refused) throw new ReadingError('not-text', `The file is ${refused[1]}, not a text`, 'byte 1', refused[2])
  return 'text'
}

function starts(head: string, start: string | number[]): boolean {
  return head.startsWith(typeof start === 'string' ? start : String.fromCharCode(...start))
}

/** The container of Word, Excel and PowerPoint before 2007, and of what newer ones lock with a password. */
function refuseOle(bytes: Uint8Array): never {
  const directory = Buffer.from(bytes)
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw new ReadingError(
      'encrypted',
      'The document is locked with a password',
      'byte 1',
      'Open it with its password and save it without one.',
    )
  }
  const what = directory.includes(Buffer.from('WordDocument', 'utf16le'))
    ? 'an old Word document (.doc)'
    : 'an old Office file'
  throw new ReadingError('unknown-format', `The file is ${what}`, 'byte 1', SAVE_AS_DOCX)
}
