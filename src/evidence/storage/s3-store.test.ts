import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { credentials, type S3Server, startS3 } from '#test/evidence/s3-server.ts'
import { verifyFiles } from '../verify-files.ts'
import { checkStore, evidenceStore, s3From } from './evidence-store-setting.ts'
import { fileResponse } from './file-response.ts'
import type { S3Settings } from './s3-call.ts'
import { s3Store } from './s3-store.ts'

const now = Date.parse('2026-11-21T09:00:00Z')
let partial: string
let server: S3Server
beforeEach(async () => {
  partial = mkdtempSync(join(tmpdir(), 's3-'))
  server = await startS3(() => now)
})
afterEach(async () => {
  await server.close()
  rmSync(partial, { recursive: true })
})

const pauses: number[] = []
const pause = async (attempt: number) => void pauses.push(attempt)
const store = (more: Partial<S3Settings> = {}) =>
  s3Store({ ...credentials, endpoint: server.endpoint, ...more }, partial, () => now, pause)
const sha256Of = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const keyOf = (text: string | Buffer) => sha256Of(text).replace(/^../, '$&/')

async function* pieces(...texts: (string | Error)[]) {
  for (const text of texts) {
    if (text instanceof Error) throw text
    yield Buffer.from(text)
  }
}

const kept = async (text: string) => {
  const file = await store().stage(pieces(text))
  await file.keep()
  return file.sha256
}

async function read(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of bytes) all.push(piece)
  return Buffer.concat(all).toString()
}

async function textOf(sha256: string): Promise<string | undefined> {
  const file = await store().open(sha256)
  return file && read(file.bytes)
}

const names = async () => {
  const found: string[] = []
  for await (const name of store().list()) found.push(name)
  return found
}

describe('A store that speaks S3', () => {
  test('keeps what arrives in pieces under the hash of all of it, and nothing stays on this disk', async () => {
    const file = await store().stage(pieces('ten ', 'wells'))
    expect(file).toMatchObject({ size: 9, sha256: sha256Of('ten wells'), type: 'text/plain' })
    expect(await store().open(file.sha256)).toBeUndefined()
    await file.keep()
    await file.keep()
    await file.discard()
    expect(readdirSync(partial)).toEqual([])
    expect([...server.objects]).toEqual([[keyOf('ten wells'), Buffer.from('ten wells')]])
    expect(await store().open(file.sha256)).toMatchObject({ size: 9 })
    expect(await textOf(file.sha256)).toBe('ten wells')
  })

  test('keeps a file of no bytes', async () => {
    expect(await textOf(await kept(''))).toBe('')
  })

  test('lists every name in order, page by page, and no other object of the bucket', async () => {
    const texts = ['a', 'b', 'c', 'd', 'e']
    for (const text of texts) await kept(text)
    server.objects.set('notes/readme.txt', Buffer.from('not ours'))
    expect(await names()).toEqual(texts.map(sha256Of).sort())
  })

  test('never writes over what is there, not even where two send the same at once', async () => {
    const [first, second] = [await store().stage(pieces('ten wells')), await store().stage(pieces('ten wells'))]
    await Promise.all([first.keep(), second.keep()])
    server.objects.set(keyOf('ten wells'), Buffer.from('spoilt'))
    await kept('ten wells')
    expect(server.objects.get(keyOf('ten wells'))?.toString()).toBe('spoilt')
  })

  test('sends a large file in pieces, with its length and its hash', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 7)
    async function* large() {
      for (let i = 0; i < 20; i++) yield megabyte
    }
    const file = await store().stage(large())
    await file.keep()
    expect(server.objects.get(keyOf(Buffer.alloc(20 * 1024 * 1024, 7)))?.length).toBe(20 * 1024 * 1024)
    expect(server.largestPiece).toBeLessThanOrEqual(1024 * 1024)
  })

  test('opens nothing by what is not a hash, and asks nobody', async () => {
    for (const name of ['../../secret', '', 'A'.repeat(64)]) expect(await store().open(name), name).toBeUndefined()
    expect(server.log).toEqual([])
  })
})

describe('What goes wrong', () => {
  test.each([
    ['a store that is busy', ['busy', 'busy', 'busy'] as const],
    ['a connection that is cut', ['cut', 'cut'] as const],
    ['a connection that is cut in the middle of the file', ['half', 'busy', 'half'] as const],
  ])('%s is asked again, and the file is kept whole', async (_, faults) => {
    const file = await store().stage(pieces('ten wells'.repeat(100_000)))
    expect(await store().open(file.sha256)).toBeUndefined()
    server.faults.push(...faults)
    await file.keep()
    expect(server.faults).toEqual([])
    expect(server.objects.size).toBe(1)
    expect(await names()).toEqual([file.sha256])
  })

  test('a store that stays away is said to be away after four times, and keeps nothing', async () => {
    const file = await store().stage(pieces('ten wells'))
    server.faults.push('busy', 'cut', 'busy', 'busy')
    pauses.length = 0
    await expect(file.keep()).rejects.toMatchObject({ name: 'StoreError', kind: 'away', message: /503 \(SlowDown\)/ })
    expect(pauses).toEqual([1, 2, 3])
    expect(server.objects.size).toBe(0)
    await file.discard()
    expect(readdirSync(partial)).toEqual([])
  })

  test('nobody there is said with the address', async () => {
    const nowhere = store({ endpoint: 'http://127.0.0.1:1' })
    await expect(nowhere.open('a'.repeat(64))).rejects.toMatchObject({ kind: 'away', message: /127\.0\.0\.1:1/ })
  })

  test('a store without room is a full disk, and so is a full disk of this machine', async () => {
    const file = await store().stage(pieces('ten wells'))
    server.faults.push('full')
    await expect(file.keep()).rejects.toMatchObject({ name: 'NoRoomError' })
    await file.discard()
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    await expect(store().stage(pieces('ten', full))).rejects.toMatchObject({ name: 'NoRoomError' })
    await expect(store().stage(pieces('ten', 'wells'), 7)).rejects.toThrow('at most 7 bytes')
    expect(readdirSync(partial)).toEqual([])
  })

  test('what this disk has spoilt between arriving and sending is not kept', async () => {
    const file = await store().stage(pieces('ten wells'))
    const path = join(partial, readdirSync(partial)[0] ?? '')
    chmodSync(path, 0o640)
    writeFileSync(path, 'ten wolve')
    await expect(file.keep()).rejects.toMatchObject({ kind: 'refused', message: /XAmzContentSHA256Mismatch/ })
    expect(server.objects.size).toBe(0)
  })

  test('what the store has spoilt never arrives whole', async () => {
    const sha256 = await kept('ten wells')
    server.objects.set(keyOf('ten wells'), Buffer.from('ten wolve'))
    await expect(textOf(sha256)).rejects.toThrow('is damaged')
  })

  test('a file that breaks off on its way out never arrives whole', async () => {
    const sha256 = await kept('ten wells'.repeat(1000))
    const file = await store().open(sha256)
    server.faults.push('half')
    await expect(read(file?.bytes ?? pieces())).rejects.toMatchObject({ kind: 'away', message: /broke off/ })
  })

  test('is told by a verification: what is whole, spoilt, lost, and named by nobody', async () => {
    const [whole, spoilt, unnamed] = [await kept('whole'), await kept('spoilt'), await kept('unnamed')]
    server.objects.set(keyOf('spoilt'), Buffer.from('spoil'))
    const named = [whole, spoilt, sha256Of('lost')].map((sha256) => ({ workspace: 'w', id: sha256, sha256 }))
    const found = await verifyFiles(named, store())
    expect(found.files.map(({ state }) => state)).toEqual(['whole', 'damaged', 'missing'])
    expect(found.unnamed).toEqual([unnamed])
    server.faults.push('half')
    await expect(verifyFiles(named, store())).rejects.toMatchObject({ kind: 'away' })
  })

  test('whoever asks for a file is told to try again', async () => {
    const away = store({ endpoint: 'http://127.0.0.1:1' })
    const file = { name: 'wells.txt', size: 9, type: 'text/plain' as const }
    const answer = await fileResponse({ sha256: 'a'.repeat(64), file }, away, 'GET')
    expect([answer?.status, answer?.headers.get('retry-after')]).toEqual([503, '60'])
  })
})

describe('Settings', () => {
  const given = {
    EVIDENCE_S3_ENDPOINT: 'https://s3.example.org',
    EVIDENCE_S3_BUCKET: 'evidence',
    EVIDENCE_S3_REGION: 'eu-central-1',
    EVIDENCE_S3_KEY: 'key',
    EVIDENCE_S3_SECRET: 'secret-of-ours',
  }

  test('are all five, or none', () => {
    expect(s3From({})).toBeUndefined()
    expect(s3From({ EVIDENCE_S3_KEY: '' })).toBeUndefined()
    expect(s3From(given)).toMatchObject({ endpoint: 'https://s3.example.org', bucket: 'evidence' })
  })

  test.each([
    [
      { EVIDENCE_S3_SECRET: '', EVIDENCE_S3_REGION: undefined },
      /EVIDENCE_S3_REGION, EVIDENCE_S3_SECRET must be set too/,
    ],
    [{ EVIDENCE_S3_ENDPOINT: 's3.example.org' }, /where the store listens/],
    [{ EVIDENCE_S3_ENDPOINT: 'https://s3.example.org/evidence' }, /without bucket, path or user/],
    [{ EVIDENCE_S3_ENDPOINT: 'https://me:pw@s3.example.org' }, /without bucket, path or user/],
    [{ EVIDENCE_S3_ENDPOINT: 'http://s3.example.org' }, /by https alone/],
    [{ EVIDENCE_S3_BUCKET: 'Evidence/2026' }, /3 to 63 small letters/],
    [{ EVIDENCE_S3_REGION: 'Frankfurt am Main' }, /eu-central-1/],
  ])('that are wrong stop the start and say what would be right: %j', (wrong, message) => {
    expect(() => evidenceStore(partial, Date.now, { ...given, ...wrong })).toThrow(message)
    expect(() => evidenceStore(partial, Date.now, { ...given, ...wrong })).not.toThrow(/secret-of-ours/)
  })

  test.each([
    ['a wrong secret', { secret: 'another' }, /403 \(SignatureDoesNotMatch\): EVIDENCE_S3_KEY and EVIDENCE_S3_SECRET/],
    ['a wrong key', { key: 'another' }, /403 \(InvalidAccessKeyId\)/],
    ['a bucket that is not there', { bucket: 'nothing' }, /EVIDENCE_S3_BUCKET must name a bucket that is there/],
    ['another region', { region: 'elsewhere-2' }, /EVIDENCE_S3_REGION must be those of the bucket|EVIDENCE_S3_KEY/],
  ])('are tried at the start: %s stops it', async (_, wrong, message) => {
    await expect(checkStore(store(wrong), () => {})).rejects.toThrow(message)
  })

  test('are tried at the start: a clock that is wrong is said to be', async () => {
    server.faults.push('skewed')
    await expect(checkStore(store(), () => {})).rejects.toThrow(/this machine's clock is wrong/)
  })

  test('are tried at the start: a store that is away does not stop it, and is said', async () => {
    const said: string[] = []
    await checkStore(store({ endpoint: 'http://127.0.0.1:1' }), (text) => said.push(text))
    expect(said.join()).toMatch(/cannot be reached\. The site starts without it/)
    await checkStore(store(), () => expect.unreachable('it is there'))
  })
})
