/** Whether a file can be a table at all, by how it begins. */
import { ImportFault } from './import-fault.ts'

const beginnings: [name: string, bytes: number[]][] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['Excel 97–2003 (.xls)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['GZIP', [0x1f, 0x8b]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
]
const beginsWith = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte)
const isZip = (head: Uint8Array) => beginsWith(head, [0x50, 0x4b])
const isWide = (head: Uint8Array) => beginsWith(head, [0xff, 0xfe]) || beginsWith(head, [0xfe, 0xff])

/** @throws ImportFault `empty`, `not-workbook`, `not-text` */
export function assertTable(head: Uint8Array, name: string, size: number): void {
  if (size === 0) throw new ImportFault('empty')
  const known = beginnings.find(([, bytes]) => beginsWith(head, bytes))
  if (known) throw new ImportFault('not-text', { what: known[0] })
  if (/\.xls[xm]$/i.test(name) && !isZip(head)) throw new ImportFault('not-workbook', { name })
  if (!isZip(head) && !isWide(head) && head.includes(0)) throw new ImportFault('not-text', { what: 'NUL' })
}
