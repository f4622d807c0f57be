/** Small documents to drop on the X-ray: good ones, and ones that cannot be read. */
import { docx, paragraph } from '#test/documents/docx.ts'
import { pdf } from '#test/documents/pdf.ts'

const lines = [
  'Water Safety Plan',
  '1. The Ministry of Water shall repair 40 pumps within 90 days.',
  '2. The Ministry of Finance will set aside Rs 12 million for the repairs.',
  '3. Floods were frequent in the last decade.',
]

/** The same plan of three clauses, two of which promise something, as three formats. */
export const plan: Record<'text' | 'docx' | 'pdf', () => Uint8Array> = {
  text: () => new TextEncoder().encode(lines.join('\n\n')),
  docx: () => docx({ body: lines.map((line) => paragraph(line)).join('') }),
  pdf: () => pdf([lines.map((text, i) => ({ text, x: 72, y: 760 - i * 30 }))]),
}

/** Files that are refused, each with the status of the answer. */
export const refused: Record<string, { name: string; bytes: () => Uint8Array; status: number }> = {
  'a picture': { name: 'plan.png', bytes: () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), status: 415 },
  'an empty file': { name: 'plan.txt', bytes: () => new Uint8Array(), status: 422 },
  'a zip bomb': {
    name: 'plan.docx',
    bytes: () => docx({ body: paragraph('a'.repeat(40 * 1024 * 1024)) }),
    status: 413,
  },
  'a scan without a layer of text': { name: 'plan.pdf', bytes: () => pdf([[], []]), status: 422 },
}
