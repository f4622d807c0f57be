/** A mail server for tests: takes whatever it is given, and keeps it. */
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface MailServer {
  /** For `SMTP_URL`. */
  url: string
  /** Each with the addresses it is for, as told to the server, and its lines as sent. */
  mails: { to: string[]; text: string }[]
  close(): Promise<void>
}

/** As much of SMTP (RFC 5321) as one sender needs. */
function converse(socket: Socket, mails: MailServer['mails']): void {
  let to: string[] = []
  let body: string[] | undefined
  let rest = ''
  const answer = (line: string) => socket.write(`${line}\r\n`)
  const hear = (line: string) => {
    if (body && line !== '.') return void body.push(line)
    if (body) {
      mails.push({ to, text: body.join('\n') })
      body = undefined
      to = []
      return answer('250 taken')
    }
    const recipient = /^RCPT TO:<(.*?)>/i.exec(line)?.[1]
    if (recipient !== undefined) to.push(recipient)
    if (/^DATA/i.test(line)) {
      body = []
      return answer('354 go on')
    }
    if (/^QUIT/i.test(line)) {
      answer('221 bye')
      return socket.end()
    }
    return answer('250 here')
  }
  answer('220 test')
  socket.on('error', () => {})
  socket.on('data', (data) => {
    const lines = (rest + data.toString('utf8')).split('\r\n')
    rest = lines.pop() ?? ''
    lines.forEach(hear)
  })
}

export async function startMailServer(): Promise<MailServer> {
  const mails: MailServer['mails'] = []
  const server = createServer((socket) => converse(socket, mails))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
