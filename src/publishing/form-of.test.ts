import { describe, expect, test } from 'vitest'
import { formOf } from './form-of.ts'

const post = (body: string, type: string, path = '/xray') =>
  new Request(`http://127.0.0.1:8040${path}`, { method: 'POST', body, headers: { 'content-type': type } })

describe('a form', () => {
  test('is read', async () => {
    const form = await formOf(post('a=1&b=2', 'application/x-www-form-urlencoded'))
    expect([...form]).toEqual([
      ['a', '1'],
      ['b', '2'],
    ])
  })

  test.each([
    ['/xray', 'did not arrive whole'],
    ['/ur/xray', 'پورا نہیں پہنچا'],
  ])('that broke off is refused on %s in its language', async (path, words) => {
    const broken = formOf(post('zzz', 'multipart/form-data; boundary=B', path))
    await expect(broken).rejects.toMatchObject({ init: { status: 400 }, data: expect.stringContaining(words) })
  })
})
