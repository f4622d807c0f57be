import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pdf } from '#test/documents/pdf.ts'

const PROGRAM = join(import.meta.dirname, '../../bin/paimana.js')
const PLAN = '# Plan\n\n1. The Ministry of Interior shall establish a committee within 30 days.\n'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paimana-read-'))
  writeFileSync(join(folder, 'plan.md'), PLAN)
  writeFileSync(join(folder, 'scan.pdf'), pdf([[]]))
  writeFileSync(join(folder, 'large.txt'), '')
  truncateSync(join(folder, 'large.txt'), 200 * 2 ** 20)
})
afterAll(() => rmSync(folder, { recursive: true }))

interface Ended {
  out: string
  err: string
  code: number | null
}

function paimana(words: string[], input = ''): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...words], { cwd: folder })
  const ended: Ended = { out: '', err: '', code: null }
  child.stdout.on('data', (chunk) => {
    ended.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    ended.err += chunk
  })
  child.stdin.end(input)
  return new Promise((resolve) => child.on('close', (code) => resolve({ ...ended, code })))
}

describe('paimana read', () => {
  test('prints the reading as JSON', async () => {
    const { out, err, code } = await paimana(['read', '--json', 'plan.md'])
    expect(JSON.parse(out)).toMatchObject({ document: { title: 'Plan', language: 'en' }, xray: { commitments: 1 } })
    expect([err, code]).toEqual(['', 0])
  })

  test('prints the text that the offsets count in', async () => {
    const [json, text] = await Promise.all([
      paimana(['read', '--json', 'plan.md']),
      paimana(['read', '--text', 'plan.md']),
    ])
    const letters = [...text.out]
    for (const clause of JSON.parse(json.out).clauses) {
      expect(letters.slice(clause.start, clause.end).join('')).toBe(clause.text)
    }
  })

  test('reads standard input, and prints for people', async () => {
    const { out, code } = await paimana(['read', '-'], PLAN)
    expect(out).toContain('commitment')
    expect(out).toContain('X-ray: 1 commitment in')
    expect(code).toBe(0)
  })

  test.each([
    [['read', 'none.txt'], 'paimana read: none.txt: There is no such file. Check the path.\n'],
    [['read', '.'], 'paimana read: .: This is a folder. Give a file in it.\n'],
    [
      ['read', 'scan.pdf'],
      /^paimana read: scan\.pdf: The PDF has no text layer.*\(page 1\)\. Recognise its text.*\.\n$/,
    ],
    [['read', 'large.txt'], /^paimana read: large\.txt: The file has 200 MB, and at most 64 MB are read/],
    [['read', '/dev/zero'], /^paimana read: \/dev\/zero: The file has 64 MB, and at most 64 MB are read/],
    [['read', '-'], /^paimana read: standard input: The file is empty/],
    [['read'], /missing required argument 'file'/],
    [['raed', 'plan.md'], /unknown command 'raed'/],
  ])('ends with exit code 2, one message and no output at %j', async (words, message) => {
    const { out, err, code } = await paimana(words)
    expect(err).toMatch(message)
    expect(err).not.toMatch(/^\s+at /m)
    expect([out, code]).toEqual(['', 2])
  })
})

test('paimana --help names every command', async () => {
  const { out, code } = await paimana(['--help'])
  expect(out).toMatch(/^ {2}read .*\n[\s\S]*^ {2}score /m)
  expect(code).toBe(0)
})
