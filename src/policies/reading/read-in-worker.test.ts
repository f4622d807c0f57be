import { describe, expect, test } from 'vitest'
import { docx, paragraph } from '#test/documents/docx.ts'
import { pdf } from '#test/documents/pdf.ts'
import { readInWorker } from './read-in-worker.ts'
import { type ReadingProgress, readingProgress } from './reading-progress.ts'

const PLAN = Buffer.from('# Plan\n\n1. The Ministry of Interior shall establish a committee within 30 days.\n')
const LONG = Buffer.from(
  Array.from({ length: 60_000 }, (_, at) => `${at + 1}. The Ministry shall report on district ${at}.\n\n`).join(''),
)

describe('a document read in a thread', () => {
  test('gives its reading and its text, and leaves the bytes as they were', async () => {
    const before = Buffer.from(PLAN)
    const { reading, text } = await readInWorker(PLAN, 'plan.md')
    const clause = reading.clauses.find(({ kind }) => kind === 'clause')
    expect(clause).toMatchObject({ number: '1', speech: 'commitment', commitment: { is: true } })
    expect([...text].slice(clause?.start, clause?.end).join('')).toBe(clause?.text)
    expect(PLAN.equals(before)).toBe(true)
  })

  test('is read so in every format', async () => {
    const sentence = 'The Ministry of Interior shall establish a committee within 30 days.'
    const files = [
      pdf([[{ text: sentence, x: 72, y: 700 }]]),
      docx({ body: paragraph(sentence) }),
      Buffer.from(`<!doctype html><p>${sentence}`),
      Buffer.from(sentence),
    ]
    const readings = await Promise.all(files.map((bytes) => readInWorker(bytes, 'plan')))
    expect(readings.map(({ reading }) => reading.clauses.map((clause) => clause.text))).toEqual(
      files.map(() => [sentence]),
    )
  })

  test('tells its progress', async () => {
    const told: ReadingProgress[] = []
    await readInWorker(PLAN, 'plan.md', { onProgress: (progress) => told.push(progress) })
    expect(told.map((progress) => progress.what)).toContain('clauses')
  })

  test('has a checksum of the file’s bytes', async () => {
    const { reading } = await readInWorker(Buffer.from('abc'), 'a.txt')
    expect(reading.document.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})

describe('a thread’s failure is a refusal', () => {
  test('when the file is bad, with the same words', async () => {
    const bytes = Buffer.from('A plan\0')
    await expect(readInWorker(bytes, 'a.txt')).rejects.toMatchObject({
      name: 'ReadingError',
      problem: 'not-text',
      where: 'byte 7, line 1',
    })
  })

  test('when it takes too long', async () => {
    await expect(readInWorker(LONG, 'a.txt', { timeLimit: 300 })).rejects.toMatchObject({ problem: 'timeout' })
  })

  test('when it takes too much memory', async () => {
    await expect(readInWorker(LONG, 'a.txt', { memoryLimit: 24 })).rejects.toMatchObject({ problem: 'memory' })
  })

  test('when it is cancelled, before and while it is read', async () => {
    await expect(readInWorker(LONG, 'a.txt', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      problem: 'cancelled',
    })
    const control = new AbortController()
    const reading = readInWorker(LONG, 'a.txt', { signal: control.signal, onProgress: () => control.abort() })
    await expect(reading).rejects.toMatchObject({ problem: 'cancelled' })
  })

  test('when the file is too large, before a thread is started', async () => {
    await expect(readInWorker(PLAN, 'a.txt', { maxBytes: 5 })).rejects.toMatchObject({ problem: 'too-large' })
  })

  test('and leaves room for the next', async () => {
    const many = Array.from({ length: 6 }, (_, at) => readInWorker(PLAN, 'plan.md', { timeLimit: at % 2 ? 1 : 60_000 }))
    const settled = await Promise.allSettled(many)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
  })
})

describe('the estimate', () => {
  test('is how long the rest takes if it goes on so', () => {
    expect(readingProgress('pages', 50, 100, 3)).toMatchObject({ fraction: 0.3, secondsLeft: expect.closeTo(7) })
  })

  test('is not given before there is something to base it on', () => {
    expect(readingProgress('pages', 50, 100, 0.1).secondsLeft).toBeNull()
    expect(readingProgress('pages', 0, 100, 9).secondsLeft).toBeNull()
  })
})
