import { createHash } from 'node:crypto'

/** A clause's letters and digits alone, so that another conversion of the same document (marks, spaces, hyphens, case) still matches. */
export function clauseLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** SHA-256, hexadecimal, over `clauseLetters`. */
export function clauseHash(text: string): string {
  return createHash('sha256').update(clauseLetters(text)).digest('hex')
}
