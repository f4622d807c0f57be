import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refuseUnreadable } from './unreadable.ts'

let server: Server
beforeAll(async () => {
  server = createServer((_, answer) => answer.end('ok')).on('clientError', refuseUnreadable)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => new Promise((done) => server.close(done)))

function answerTo(sent: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => socket.write(sent))
    socket.on('data', (part) => parts.push(part)).on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
  })
}

test('what is no HTTP is refused as a problem document with the headers of every answer', async () => {
  const answer = await answerTo('hello there\r\n\r\n')
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
  expect(answer).toMatch(/content-security-policy: default-src 'none'/)
  expect(answer).toMatch(/x-content-type-options: nosniff/)
  expect(JSON.parse(answer.split('\r\n\r\n')[1] ?? '')).toMatchObject({ type: '/problems/unreadable', status: 400 })
})

test('a head that is too long is refused by its name', async () => {
  const answer = await answerTo(`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nhost: x\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/)
  expect(answer).toMatch(/16 kB/)
})
