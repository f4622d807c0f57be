/** What a file is, told by what it holds: its name, and what its sender says it is, decide nothing. */

export const contentTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument',
  'application/zip',
  'application/x-ole-storage',
  'application/gzip',
  'application/vnd.rar',
  'application/x-7z-compressed',
  'application/rtf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/tiff',
  'image/svg+xml',
  'audio/mpeg',
  'audio/wav',
  'application/ogg',
  'video/mp4',
  'text/html',
  'application/xml',
  'text/plain',
  'application/octet-stream',
] as const
export type ContentType = (typeof contentTypes)[number]

/** Bytes from the beginning that decide. */
export const deciding = 8192

const marks: [start: string, type: ContentType][] = [
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
  ['\x1f\x8b', 'application/gzip'],
  ['Rar!\x1a\x07', 'application/vnd.rar'],
  ['7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  ['{\\rtf', 'application/rtf'],
  ['ID3', 'audio/mpeg'],
  ['OggS', 'application/ogg'],
]

/** @param head the first `deciding` bytes, or all where there are fewer */
export function contentType(head: Uint8Array): ContentType {
  const letters = Buffer.from(head).toString('latin1')
  // Readers of PDF allow up to 1,024 bytes before the mark; a text that speaks of PDF has letters there.
  if (/^[^A-Za-z]{0,1019}%PDF-/.test(letters)) return 'application/pdf'
  if (letters.startsWith('PK\x03\x04') || letters.startsWith('PK\x05\x06')) return archive(letters)
  const mark = marks.find(([start]) => letters.startsWith(start))
  if (mark) return mark[1]
  const riff = letters.startsWith('RIFF') ? letters.slice(8, 12) : ''
  if (riff === 'WEBP') return 'image/webp'
  if (riff === 'WAVE') return 'audio/wav'
  if (letters.slice(4, 8) === 'ftyp') return 'video/mp4'
  return text(head) ?? 'application/octet-stream'
}

/** An office document is an archive whose first entries say so. */
function archive(letters: string): ContentType {
  if (letters.includes('mimetypeapplication/vnd.oasis.opendocument')) return 'application/vnd.oasis.opendocument'
  if (!letters.includes('[Content_Types].xml') && !letters.includes('_rels/')) return 'application/zip'
  const office = 'application/vnd.openxmlformats-officedocument'
  if (letters.includes('word/')) return `${office}.wordprocessingml.document`
  if (letters.includes('xl/')) return `${office}.spreadsheetml.sheet`
  if (letters.includes('ppt/')) return `${office}.presentationml.presentation`
  return 'application/zip'
}

function text(head: Uint8Array): ContentType | undefined {
  const letters = decoded(head)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a text from other things
  if (letters === undefined || /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]/.test(letters)) return undefined
  if (!/^\s*</.test(letters)) return 'text/plain'
  if (/<svg[\s>:]/i.test(letters)) return 'image/svg+xml'
  if (
    /<(?:!doctype html|html|head|title|body|script|iframe|img|div|p|a|style|h1|table|form|meta|link)[\s/>]/i.test(
      letters,
    )
  )
    return 'text/html'
  return 'application/xml'
}

/** UTF-8, or UTF-16 that says so; undefined where it is neither. */
function decoded(head: Uint8Array): string | undefined {
  const encoding =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
  } catch {
    return undefined
  }
}

const shown: readonly ContentType[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp']

/** The type a file is handed out under: never one that a browser would run, or hand to something that does. */
export function servedType(type: string): string {
  if (type === 'text/plain') return 'text/plain; charset=utf-8'
  return shown.find((one) => one === type) ?? 'application/octet-stream'
}
