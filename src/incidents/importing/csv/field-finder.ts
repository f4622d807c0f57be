/** What looks at every byte of a file, as a program of its own: sixteen bytes at once are compared in WebAssembly, and one in JavaScript. */
import { fieldsProgram } from './fields-program.ts'

/** As `assembly/fields.ts` exports them. */
interface Program {
  memory: WebAssembly.Memory
  addHash(): number
  addRun(first: number, last: number): void
  findFields(start: number, end: number, delimiter: number, newline: number, isLast: boolean): number
}
type Place = 'room' | 'mostFields' | 'mostHashes' | 'starts' | 'ends' | 'escaped' | 'hashes' | 'fields'

const program = new WebAssembly.Module(Buffer.from(fieldsProgram, 'base64'))

export class FieldFinder {
  /** To be filled, all but the last eight: whoever reads some bytes at once reads beyond the end of the last field. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Of the fields of the record found last: where the content begins and ends, without the quotes around it. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 1 where quotes stand twice within. */
  readonly escaped: Uint8Array
  /** How many fields the record has; of those beyond 1,024 no place is kept. */
  readonly fields: Int32Array
  /** Of each hash 64 bits, in two numbers. */
  readonly hashes: Int32Array
  readonly find: Program['findFields']
  readonly #program: Program
  readonly #mostHashes: number

  constructor() {
    const { exports } = new WebAssembly.Instance(program)
    this.#program = exports as unknown as Program
    const place = (name: Place): number => (exports[name] as WebAssembly.Global<'i32'>).value
    const buffer = this.#program.memory.buffer as ArrayBuffer
    const most = place('mostFields')
    this.#mostHashes = place('mostHashes')
    this.bytes = new Uint8Array(buffer, 0, place('room'))
    this.starts = new Int32Array(buffer, place('starts'), most)
    this.ends = new Int32Array(buffer, place('ends'), most)
    this.escaped = new Uint8Array(buffer, place('escaped'), most)
    this.fields = new Int32Array(buffer, place('fields'), 1)
    this.hashes = new Int32Array(buffer, place('hashes'), 2 * this.#mostHashes)
    this.find = this.#program.findFields
  }

  /** Has some columns hashed in each record to come. @returns where in `hashes` what they say together stands */
  hash(columns: readonly number[]): number {
    const has = new Set(columns)
    const number = this.#program.addHash()
    if (number >= this.#mostHashes) throw new RangeError(`No more than ${this.#mostHashes} hashes of a record`)
    // What stands between two places says the same as the fields between them, and is one text.
    const firsts = [...has].filter((column) => !has.has(column - 1)).sort((a, b) => a - b)
    const lasts = [...has].filter((column) => !has.has(column + 1)).sort((a, b) => a - b)
    for (const [run, first] of firsts.entries()) this.#program.addRun(first, lasts[run] as number)
    return 2 * number
  }
}
