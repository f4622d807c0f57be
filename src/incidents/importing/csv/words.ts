/** Bytes of a file as text. */
import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'

export class Words {
  readonly #utf8 = new TextDecoder()
  /** Of bytes that are not UTF-8: `windows-1252`, `windows-1256`. */
  readonly #otherwise: string

  constructor(otherwise = 'windows-1252') {
    this.#otherwise = otherwise
  }

  /** Files are pasted together from others: each field is read in the encoding that it is in. A byte without a letter becomes U+FFFD. */
  text(bytes: Uint8Array, start: number, end: number, isEscaped: boolean): string {
    const said = bytes.subarray(start, end)
    const text = isUtf8(said) ? this.#utf8.decode(said) : iconv.decode(Buffer.from(said), this.#otherwise)
    // Windows-1252 has five places without a letter, which come out as control characters; a database takes no NUL.
    const clean = text.replace(/[\u0080-\u009f]/g, '\ufffd').replaceAll('\0', '')
    return isEscaped ? clean.replaceAll('""', '"') : clean
  }
}
