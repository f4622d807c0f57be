/** Columns a piece of text takes: marks that stand on letters take none, wide letters are not in any language shown. */
export function columns(text: string): number {
  return [...text.replace(/\p{M}/gu, '')].length
}

/** Cut to a width, with an ellipsis where something is left out. */
export function cut(text: string, width: number): string {
  if (columns(text) <= width) return text
  const kept = [...text].slice(0, Math.max(0, width - 1)).join('')
  return `${kept.replace(/\s+\S{0,12}$/, '')}…`
}

/** Filled up with spaces at its end. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)))
}

/** Lines of at most `width` columns, every one begun with `indent`. Words are never cut. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && columns(indent) + columns(line) + 1 + columns(word) > width) {
      lines.push(indent + line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  if (line) lines.push(indent + line)
  return lines
}
