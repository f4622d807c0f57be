import { describe, expect, test } from 'vitest'
import { Scanner } from '../csv/scanner.ts'
import { RowKey } from './row-key.ts'

/** Hash and near of each line's first field, or of the whole line where it has none. */
function keysOf(...lines: string[]): [number, number][] {
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
  scanner.take(Buffer.from(lines.join('\n')))
  scanner.end()
  return found
}
const isSame = (a: string, b: string) => {
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
