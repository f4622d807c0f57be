import { oneLine } from './normalise.ts'

/** A list typed by hand inside a paragraph: what follows the break begins with a number, a letter in brackets or a bullet. */
const NEW_ITEM = /^\s*(?:\(?(?:[0-9۰-۹]{1,3}|[a-z]|[ivx]{1,5})[.)]\s|[•▪●◦‣○■–—-]\s)/i

/** A paragraph's text with its line breaks (`\n`): one piece, unless a blank line or a list typed by hand parts it. */
export function pieces(text: string): string[] {
  const found: string[][] = [[]]
  for (const line of text.split('\n')) {
    if (line.trim() === '' || NEW_ITEM.test(line)) found.push([])
    found.at(-1)?.push(line)
  }
  return found.map((lines) => oneLine(lines.join(' '))).filter((piece) => piece !== '')
}
