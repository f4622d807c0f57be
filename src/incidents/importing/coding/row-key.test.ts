import { describe, expect, test } from 'vitest'
import { Scanner } from '../csv/scanner.ts'
import { RowKey } from './row-key.ts'

/** Hash and near of each line's first field, or of the whole line where it has none. */
function keysOf(...lines: (string | Buffer)[]): [number, number][] {
  const found: [number, number][] = []
  const key = new RowKey(0)
  const scanner: Scanner = new Scanner(
    { delimiter: 0x2c, newline: 0x0a },
    {
      record() {
        key.read(scanner)
        found.push([key.hash, key.near])
      },
      broken() {},
    },
  )
  scanner.take(Buffer.concat(lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')])))
  scanner.end()
  return found
}
const isSame = (a: string | Buffer, b: string | Buffer) => {
  const [one, other] = keysOf(a, b)
  return one?.join() === other?.join()
}

describe('The key of a row', () => {
  test('is that of its id, whatever stands beside it and around it', () => {
    expect(isSame('PAK7,a', ' PAK7 ,b')).toBe(true)
    expect(isSame('PAK7,a', '"PAK7",a')).toBe(true)
    for (const other of ['PAK8', 'PAK07', 'PAK007', 'pak7', 'PAK', '7', 'PAK1000000007', 'PAK7x', 'PAK 7'])
      expect([other, isSame('PAK7,a', `${other},a`)]).toEqual([other, false])
  })

  test('is that of the id as it is stored: what is written otherwise and stored alike is the same', () => {
    const long = 'x'.repeat(205)
    for (const [one, other] of [
      ['1', '1\u00a0'],
      ['1', '\ufeff1'],
      ['12', '1\u00002'],
      ['"a""b"', 'a"b'],
      [`${long}a`, `${long}b`],
    ] as const)
      expect([one, isSame(`${one},a`, `${other},a`)]).toEqual([one, true])
    expect(isSame(Buffer.from([0x81, 0x2c, 0x61]), Buffer.from([0x8d, 0x2c, 0x61]))).toBe(true)
    expect(isSame('é1,a', Buffer.from([0xe9, 0x31, 0x2c, 0x61]))).toBe(true)
    expect(isSame('é1,a', 'è1,a')).toBe(false)
    expect(isSame('\u00a0,a', '\u00a0,b')).toBe(false)
  })

  test('follows that of the id before where the ids follow one another', () => {
    for (const ids of [
      ['PAK9', 'PAK10'],
      ['E009', 'E010'],
      ['201412160009', '201412160010'],
    ]) {
      const [[hash, near] = [0, 0], next] = keysOf(...ids.map((id) => `${id},a`))
      expect(next).toEqual([hash, (near + 1) | 0])
    }
  })

  test('is that of all it says where a row has no id', () => {
    expect(isSame(',a,b', ',a,c')).toBe(false)
    expect(isSame(',a,b', ',a,b')).toBe(true)
  })
})
