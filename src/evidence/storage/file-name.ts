/** Names of files that strangers give: kept to be read, never to find a file by. */

const longestName = 120
/** Controls, and what turns the order in which a name is read: `fdp.exe` must not read as `exe.pdf`. */
const hidden = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/gu
const special = /[<>:"|?*\\/]/g

/** Without folders, hidden characters and leading dots; a long one keeps its ending. `file` where nothing is left. */
export function plainName(given: string): string {
  const name = (given.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(hidden, '')
    .replace(special, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  if (name === '') return 'file'
  if (name.length <= longestName) return name.toWellFormed()
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? ''
  return (name.slice(0, longestName - ending.length).trimEnd() + ending).toWellFormed()
}

/** RFC 6266: a name for every reader, and the name itself (RFC 8187). */
export function attachmentOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}
