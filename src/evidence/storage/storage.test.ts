import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contentType, servedType } from './content-type.ts'
import { attachmentOf, plainName } from './file-name.ts'
import { fileResponse } from './file-response.ts'
import { folderStore } from './folder-store.ts'
import { readUpload } from './read-upload.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'))
})
afterEach(() => rmSync(folder, { recursive: true }))
const store = () => folderStore(folder, () => Date.now())
const partials = () => readdirSync(join(folder, 'partial'))

async function* pieces(...texts: (string | Error)[]) {
  for (const text of texts) {
    if (text instanceof Error) throw text
    yield Buffer.from(text)
  }
}

async function textOf(bytes: AsyncIterable<Uint8Array> | Uint8Array[]): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of bytes) all.push(piece)
  return Buffer.concat(all).toString()
}

describe('A folder of files', () => {
  test('keeps what arrives in pieces under the hash of all of it', async () => {
    const file = await store().stage(pieces('ten ', 'wells'))
    expect(file).toMatchObject({ size: 9, sha256: createHash('sha256').update('ten wells').digest('hex') })
    expect(await store().open(file.sha256)).toBeUndefined()
    await file.keep()
    expect(partials()).toEqual([])
    const kept = await store().open(file.sha256)
    expect(await textOf(kept?.bytes ?? [])).toBe('ten wells')
    for await (const hash of store().list()) expect(hash).toBe(file.sha256)
  })

  test('leaves nothing of a file that breaks off, is too large, or finds the disk full', async () => {
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    await expect(store().stage(pieces('ten', new Error('gone')))).rejects.toThrow('gone')
    await expect(store().stage(pieces('ten', 'wells'), 7)).rejects.toThrow('at most 7 bytes')
    await expect(store().stage(pieces('ten', full))).rejects.toMatchObject({ name: 'NoRoomError' })
    expect(partials()).toEqual([])
  })

  test('removes what somebody stopped sending an hour ago, and not what is arriving', async () => {
    const arriving = await store().stage(pieces('new'))
    const old = join(folder, 'partial', 'old')
    writeFileSync(old, 'half')
    utimesSync(old, 0, 0)
    await (await store().stage(pieces('other'))).discard()
    expect(partials()).toHaveLength(1)
    await arriving.keep()
  })

  test('opens nothing by what is not a hash', async () => {
    for (const name of ['../../etc/passwd', 'partial/x', '', 'A'.repeat(64)])
      expect(await store().open(name), name).toBeUndefined()
  })

  test('makes a spoilt file whole again when its content comes once more', async () => {
    const first = await store().stage(pieces('ten wells'))
    await first.keep()
    const path = join(folder, first.sha256.slice(0, 2), first.sha256.slice(2))
    chmodSync(path, 0o640)
    writeFileSync(path, 'ten wolves')
    await (await store().stage(pieces('ten wells'))).keep()
    expect(statSync(path).size).toBe(9)
  })
})

describe('A file that is handed out', () => {
  const handOut = async (text: string, spoilt?: string) => {
    const file = await store().stage(pieces(text))
    await file.keep()
    const path = join(folder, file.sha256.slice(0, 2), file.sha256.slice(2))
    if (spoilt !== undefined) {
      chmodSync(path, 0o640)
      writeFileSync(path, spoilt)
    }
    const { sha256, size, type } = file
    return fileResponse({ sha256, file: { name: 'wells "2026".svg', size, type } }, store(), 'GET')
  }

  test('is saved and never shown, and may do nothing where a browser shows it all the same', async () => {
    const answer = await handOut('<svg onload="alert(1)"/>')
    expect(Object.fromEntries(answer?.headers ?? [])).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
    expect(await answer?.text()).toBe('<svg onload="alert(1)"/>')
  })

  test('never arrives whole where it is not what its hash says', async () => {
    const answer = await handOut('ten wells', 'ten wolve')
    await expect(answer?.text()).rejects.toThrow('is damaged')
  })

  test('is not there where its evidence is a link', async () => {
    expect(await fileResponse({}, store(), 'GET')).toBeUndefined()
    const lost = { sha256: 'a'.repeat(64), file: { name: 'x', size: 1, type: 'text/plain' as const } }
    expect(await fileResponse(lost, store(), 'GET')).toBeUndefined()
  })
})

test.each([
  ['%PDF-1.7', 'application/pdf'],
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['GIF89a<script>alert(1)</script>', 'image/gif'],
  [
    'PK\u0003\u0004....[Content_Types].xml....xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
  ['PK\u0003\u0004....evil.exe', 'application/zip'],
  ['MZ\u0090\u0000', 'application/octet-stream'],
  ['  <!DOCTYPE html><p>', 'text/html'],
  ['<script>alert(1)</script>', 'text/html'],
  ['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">', 'image/svg+xml'],
  ['<?xml version="1.0"?><register/>', 'application/xml'],
  ['Ten wells were dug', 'text/plain'],
  ['', 'text/plain'],
] as const)('%j is told by what it holds: %s', (text, type) => {
  const latin = text.startsWith('\u0089') || text.startsWith('MZ')
  expect(contentType(Buffer.from(text, latin ? 'latin1' : 'utf8'))).toBe(type)
  expect(servedType(type)).not.toMatch(/html|xml|svg|pdf|javascript/)
})

test('Urdu is text, and a letter cut in two at the end of what decides does not hide that', () => {
  expect(contentType(Buffer.from('کنوئیں'.repeat(10)).subarray(0, 41))).toBe('text/plain')
  expect(contentType(Buffer.from('\ufeffکنوئیں', 'utf16le'))).toBe('text/plain')
})

test.each([
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a\\report.pdf', 'report.pdf'],
  ['..', 'file'],
  ['', 'file'],
  ['a\u0000b\r\nc.txt', 'abc.txt'],
  ['exe.\u202efdp', 'exe.fdp'],
  ['.htaccess', 'htaccess'],
  ['روداد ۲۰۲۶.pdf', 'روداد ۲۰۲۶.pdf'],
])('the name %j is kept as %j', (given, kept) => {
  expect(plainName(given)).toBe(kept)
})

test('a name of 5,000 letters keeps its ending', () => {
  expect(plainName(`${'a'.repeat(5000)}.xlsx`)).toBe(`${'a'.repeat(115)}.xlsx`)
})

test('a name cannot write a header of its own', () => {
  expect(attachmentOf('a"; x=y.txt')).toBe(`attachment; filename="a_; x=y.txt"; filename*=UTF-8''a%22%3B%20x%3Dy.txt`)
  expect(attachmentOf('روداد')).toMatch(/^attachment; filename="_____"; filename\*=UTF-8''%D8%B1/)
})

describe('A form with a file', () => {
  const send = (body: FormData | string | Uint8Array<ArrayBuffer>, headers = {}) =>
    new Request('http://x/', { method: 'POST', body, headers })
  const filled = (content: string, name = 'wells.txt') => {
    const form = new FormData()
    form.append('title', 'Wells\r\n--not a boundary')
    form.append('file', new File([content], name))
    return form
  }

  test('is read field by field, with whatever the file holds', async () => {
    const content = '\r\n--\r\n----WebKit\r\n'.repeat(5000)
    const { form, file } = await readUpload(send(filled(content, 'a"b/../wells.txt')), store())
    expect(form.get('title')).toBe('Wells\r\n--not a boundary')
    expect(file).toMatchObject({ name: 'wells.txt', size: content.length, type: 'text/plain' })
    await file?.discard()
  })

  test('is refused before its file is read where a field is wrong', async () => {
    const check = () => {
      throw new Error('the title is wrong')
    }
    await expect(readUpload(send(filled('x')), store(), check)).rejects.toThrow('the title is wrong')
    expect(readdirSync(folder)).toEqual([])
  })

  test.each([
    ['that broke off', '--b\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\nhalf', 422],
    ['without a name in it', '--b\r\ncontent-type: text/plain\r\n\r\nx\r\n--b--', 422],
    ['with a head that does not end', `--b\r\n${'x'.repeat(20_000)}`, 422],
    [
      'with a field as long as a file',
      `--b\r\ncontent-disposition: form-data; name="t"\r\n\r\n${'x'.repeat(70_000)}\r\n--b--`,
      422,
    ],
    ['of nothing', '', 422],
  ])('%s is refused, and nothing of it stays', async (_, body, status) => {
    const type = { 'content-type': 'multipart/form-data; boundary=b' }
    await expect(readUpload(send(body, type), store())).rejects.toMatchObject({ problem: { status } })
    expect(readdirSync(folder).includes('partial') ? partials() : []).toEqual([])
  })

  test('that says it is too long is refused unread, and one that is not a form with files too', async () => {
    const tooLong = send('--b', { 'content-type': 'multipart/form-data; boundary=b', 'content-length': '200000000' })
    await expect(readUpload(tooLong, store())).rejects.toMatchObject({ problem: { status: 413 } })
    await expect(readUpload(send('a=b'), store())).rejects.toMatchObject({ problem: { status: 422 } })
  })

  test('without a chosen file has none', async () => {
    const form = new FormData()
    form.append('file', new File([], ''))
    expect((await readUpload(send(form), store())).file).toBeUndefined()
  })
})
