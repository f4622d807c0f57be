import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assembled, programFile } from './assembly/assemble.ts'
import { FieldFinder } from './field-finder.ts'

const [comma, newline] = [0x2c, 0x0a]

/** What the columns of a line say together, as 64 bits. */
function hashOf(line: string, columns: readonly number[]): string {
  const finder = new FieldFinder()
  const at = finder.hash(columns)
  const end = finder.bytes.length - 8 - Buffer.byteLength(line)
  const start = end - Buffer.byteLength(line)
  finder.bytes.set(Buffer.from(`${line}\n"`), start)
  expect(finder.find(start, end, comma, newline, true)).toBe(end)
  return `${finder.hashes[at]} ${finder.hashes[at + 1]}`
}

const line = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', ' ', '\0', 'پ'), maxLength: 20 })

test('the program is what the source makes: node src/incidents/importing/csv/assembly/assemble.ts', async () => {
  const held = await readFile(new URL('fields-program.ts', import.meta.url), 'utf8')
  expect(held === programFile(await assembled()), 'assembly/fields.ts was changed and not assembled').toBe(true)
})

test('columns that say the same have one hash, wherever they stand in memory and whatever stands beside them', () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (first, second, beside, other) => {
      const hash = hashOf(line([beside, first, second, beside]), [1, 2])
      expect(hashOf(line([other, first, second, other, other]), [2, 1])).toBe(hash)
    }),
  )
})

test('columns that say something else have another, by one letter or by where one ends and the next begins', () => {
  fc.assert(
    fc.property(cell, cell, cell, cell, (first, second, third, fourth) => {
      fc.pre(first !== third || second !== fourth)
      expect(hashOf(line([first, '', second]), [0, 2])).not.toBe(hashOf(line([third, '', fourth]), [0, 2]))
    }),
  )
})

test('of a million short texts no two have the same', () => {
  const finder = new FieldFinder()
  const at = finder.hash([0])
  const seen = new Set<bigint>()
  for (let number = 0; number < 1_000_000; number++) {
    const text = number.toString(36)
    for (let place = 0; place < text.length; place++) finder.bytes[place] = text.charCodeAt(place)
    finder.bytes[text.length] = newline
    finder.find(0, text.length, comma, newline, true)
    seen.add((BigInt(finder.hashes[at] as number) << 32n) ^ BigInt(finder.hashes[at + 1] as number))
  }
  expect(seen.size).toBe(1_000_000)
})

test('a record that is too short for a hash is found all the same', () => {
  expect(() => hashOf('a,b', [5, 6])).not.toThrow()
})

test('more hashes than there is room for are refused', () => {
  const finder = new FieldFinder()
  const ask = () => finder.hash([0])
  expect(() => Array.from({ length: 9 }, ask)).toThrow('No more than 8')
})
