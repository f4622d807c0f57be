/** A form with a file (multipart/form-data, RFC 7578) as it comes over the wire, a piece at a time: no part is ever whole in memory. */

export interface Part {
  name: string
  /** As its sender gave it; absent of a plain field. */
  fileName?: string
  /** To be read to its end before the next part is asked for. */
  bytes: AsyncIterable<Uint8Array>
}

/** The form is not one, or it broke off. */
export class BrokenFormError extends Error {
  constructor(why: string) {
    super(`The form cannot be read: ${why}`)
    this.name = 'BrokenFormError'
  }
}

const longestHead = 16 * 1024

/** @throws BrokenFormError where the type is not that of a form with files */
export function boundaryOf(contentType: string | null): string {
  const found = /^multipart\/form-data\s*;.*?\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType ?? '')
  const boundary = found?.[1] ?? found?.[2]
  if (!boundary) throw new BrokenFormError('it is sent as multipart/form-data with a boundary')
  return boundary
}

export async function* partsOf(pieces: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<Part> {
  const wire = new Wire(pieces)
  const mark = Buffer.from(`\r\n--${boundary}`)
  await drained(wire.upTo(mark))
  while ((await wire.take(2)).toString('latin1') !== '--') {
    const head = await wire.head()
    const bytes = wire.upTo(mark)
    yield { ...dispositionOf(head), bytes }
    // Whatever its reader has left of it.
    await drained(bytes)
  }
}

/** Browsers write quotes in names as %22, and line ends as %0D%0A (WHATWG HTML, multipart/form-data encoding). */
function dispositionOf(head: string): { name: string; fileName?: string } {
  const line = /^content-disposition:\s*form-data\s*;(.*)$/im.exec(head)?.[1] ?? ''
  const named = (key: string) =>
    new RegExp(`(?:^|;)\\s*${key}="([^"]*)"`, 'i')
      .exec(line)?.[1]
      ?.replace(/%22/g, '"')
      .replace(/%0D/gi, '\r')
      .replace(/%0A/gi, '\n')
  const name = named('name')
  if (name === undefined) throw new BrokenFormError('one of its parts has no name')
  const fileName = named('filename')
  return fileName === undefined ? { name } : { name, fileName }
}

async function drained(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}

class Wire {
  readonly #pieces: AsyncIterator<Uint8Array>
  // The first boundary stands at the beginning of a line like the others.
  #rest: Buffer = Buffer.from('\r\n')

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]()
  }

  async #more(): Promise<void> {
    const { done, value } = await this.#pieces.next().catch(() => ({ done: true as const, value: undefined }))
    if (done) throw new BrokenFormError('it broke off')
    this.#rest = Buffer.concat([this.#rest, value])
  }

  async take(length: number): Promise<Buffer> {
    while (this.#rest.length < length) await this.#more()
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async head(): Promise<string> {
    const end = '\r\n\r\n'
    while (!this.#rest.includes(end)) {
      if (this.#rest.length > longestHead) throw new BrokenFormError(`the head of a part has over ${longestHead} bytes`)
      await this.#more()
    }
    const head = await this.take(this.#rest.indexOf(end))
    await this.take(end.length)
    return head.toString('utf8')
  }

  /** What stands before a mark; the mark is taken too. */
  async *upTo(mark: Buffer): AsyncGenerator<Uint8Array> {
    while (true) {
      const end = this.#rest.indexOf(mark)
      if (end >= 0) {
        const last = await this.take(end)
        await this.take(mark.length)
        if (last.length > 0) yield last
        return
      }
      const sure = this.#rest.length - mark.length + 1
      if (sure > 0) yield await this.take(sure)
      await this.#more()
    }
  }
}
