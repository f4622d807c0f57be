import { expect, test } from 'vitest'
import { textOf } from './text-of.ts'

const said = 't,événements\n1,2\n'
const marked = (bytes: Buffer, ...mark: number[]) => Buffer.concat([Buffer.from(mark), bytes])
const wide = Buffer.from(said, 'utf16le')

test.each([
  ['UTF-8', Buffer.from(said)],
  ['UTF-8 with a mark', marked(Buffer.from(said), 0xef, 0xbb, 0xbf)],
  ['UTF-16 with a mark', marked(wide, 0xff, 0xfe)],
  ['UTF-16 without a mark', wide],
  ['UTF-16 of the other order', marked(Buffer.from(wide).swap16(), 0xfe, 0xff)],
  ['UTF-16 of the other order, without a mark', Buffer.from(wide).swap16()],
  ['Windows-1252', Buffer.from(said, 'latin1')],
])('%s is read', (_, bytes) => {
  expect(textOf(bytes)).toBe(said)
})

test('a file of nothing is nothing', () => {
  expect(textOf(new Uint8Array())).toBe('')
})
