import { spawn } from 'node:child_process'
import { root } from '../run.ts'

export interface ServerProcess {
  address: string
  end(): Promise<void>
}

/** The program as it is started, in a process of its own. */
export function startServer(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['src/server.ts', '--port', '0', '--workspaces', 'none'], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  process.once('exit', () => child.kill('SIGKILL'))
  const end = () => {
    child.kill('SIGTERM')
    return ended
  }
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const [, address] = /Paimana is at (\S+)/.exec(said) ?? []
      if (address) resolve({ address, end })
    })
    child.on('close', () => reject(new Error('the server ended before it listened')))
  })
}
