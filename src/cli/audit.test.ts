import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditLines } from '#src/ledger/audit-file.ts'
import type { Ledger } from '#src/ledger/ledger.ts'
import { openLedger } from '#src/ledger/open.ts'
import { putWorkspace } from '#src/ledger/workspaces.ts'
import { amina } from '#test/actors.ts'
import { auditCommand } from './audit.ts'

let folder = ''
let dataDir = ''
let head = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'paimana-audit-'))
  dataDir = join(folder, 'data')
  const ledger = await openLedger({ dataDir })
  for (const id of ['pakistan', 'practice']) {
    await ledger.write(amina, id, async (tx) => {
      await putWorkspace(tx, {})
      tx.audit({ action: 'note', kind: 'test', subject: 'a', change: {} })
    })
  }
  head = (await ledger.head('practice'))?.hash ?? ''
  await ledger.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command as a person would, in a process of its own. */
function paimana(...args: string[]) {
  const main = `import { auditCommand } from ${JSON.stringify(join(import.meta.dirname, 'audit.ts'))}
    await auditCommand.parseAsync(process.argv.slice(1), { from: 'user' })`
  const env = { ...process.env, DATABASE_URL: '' }
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', main, '--', ...args], { encoding: 'utf8', env })
  return { code: run.status, out: run.stdout, err: run.stderr }
}

describe('paimana audit verify', () => {
  test('says of every workspace that its chain is whole, and its head', () => {
    const { code, out } = paimana('verify', '--data', dataDir)
    expect(out.split('\n')[1]).toBe(`practice: whole, 2 entries, head ${head}`)
    expect(out).toMatch(/^pakistan: whole, 2 entries, head [0-9a-f]{64}\n/)
    expect(code).toBe(0)
  })

  test('takes one workspace, and refuses one that does not exist', () => {
    expect(paimana('verify', 'practice', '--data', dataDir).out).toBe(`practice: whole, 2 entries, head ${head}\n`)
    const { code, err } = paimana('verify', 'nowhere', '--data', dataDir)
    expect(err).toBe('paimana audit: There is no workspace "nowhere" in this ledger.\n')
    expect(code).toBe(2)
  })

  test('ends with exit code 2 and one sentence where the disk refuses, whatever it says', () => {
    const { code, err } = paimana('verify', '--file', join(import.meta.filename, 'log.jsonl'))
    expect(err).toMatch(/^paimana audit: ENOTDIR[^\n]*\n$/)
    expect(code).toBe(2)
  })

  test('refuses a folder without a ledger, and makes none', () => {
    const { code, err } = paimana('verify', '--data', join(folder, 'typo'))
    expect(err).toContain('There is no ledger in')
    expect(code).toBe(2)
  })
})

describe('paimana audit export', () => {
  test('writes a file that verifies without a database, until somebody alters it', () => {
    const file = join(folder, 'practice.jsonl')
    const { code, out } = paimana('export', 'practice', '--data', dataDir)
    expect(code).toBe(0)
    writeFileSync(file, out)
    expect(paimana('verify', '--file', file)).toEqual({
      code: 0,
      out: `practice: whole, 2 entries, head ${head}\n`,
      err: '',
    })

    writeFileSync(file, readFileSync(file, 'utf8').replace('"actor":"amina","at"', '"actor":"bilal","at"'))
    const altered = paimana('verify', '--file', file)
    expect(altered.out).toBe(
      'practice: BROKEN at entry 1 (hash), whole before it (0 entries). Entry 1 was altered: it does not give the hash it carries.\n',
    )
    expect(altered.code).toBe(1)
  })

  test.each([
    ['does not exist', 'missing.jsonl', null, 'no such file'],
    ['is no audit file', 'other.jsonl', 'hello\n', 'line 1 is not JSON'],
    [
      'is cut off in a line',
      'cut.jsonl',
      `{"format":"paimana-audit/2","workspace":"w","head":{"seq":1,"hash":"${'0'.repeat(64)}"}}\n{"a`,
      'line 2 is not JSON',
    ],
  ])('a file that %s ends with exit code 2', (_, name, content, message) => {
    if (content !== null) writeFileSync(join(folder, name), content)
    const { code, err } = paimana('verify', '--file', join(folder, name))
    expect(err).toContain(message)
    expect(code).toBe(2)
  })

  test('a file of another workspace is not taken for the one asked for', () => {
    const file = join(folder, 'other-workspace.jsonl')
    writeFileSync(file, paimana('export', 'pakistan', '--data', dataDir).out)
    const { code, err } = paimana('verify', 'practice', '--file', file)
    expect(err).toContain('line 1 is of the workspace "pakistan", not "practice"')
    expect(code).toBe(2)
  })
})

describe('beside a running server', () => {
  let ledger: Ledger
  let server: Server
  beforeAll(async () => {
    ledger = await openLedger({ dataDir })
    server = createServer(async (request, response) => {
      const [, workspace] = /^\/api\/v1\/([^/]+)\/audit$/.exec(request.url ?? '') ?? []
      if (request.url === '/api/v1') response.end(JSON.stringify({ workspaces: [{ workspace: { id: 'practice' } }] }))
      else if (workspace === 'practice') {
        for await (const line of auditLines(ledger, workspace)) response.write(`${line}\n`)
        response.end()
      } else response.writeHead(404).end(JSON.stringify({ title: 'No such workspace' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ledger.announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  })
  afterAll(async () => {
    server.close()
    await ledger.close()
  })

  /** In this process, so that the server can answer meanwhile. */
  async function inProcess(...args: string[]) {
    const written: string[] = []
    const { write } = process.stdout
    process.stdout.write = ((text: string, done: () => void) => {
      written.push(text)
      done()
      return true
    }) as typeof write
    try {
      await auditCommand.parseAsync(args, { from: 'user' })
      return { out: written.join(''), code: process.exitCode }
    } finally {
      process.stdout.write = write
      process.exitCode = 0
    }
  }

  test('the chain is read through the server', async () => {
    expect(await inProcess('verify', '--data', dataDir)).toEqual({
      code: 0,
      out: `practice: whole, 2 entries, head ${head}\n`,
    })
    const { out } = await inProcess('export', 'practice', '--data', dataDir)
    expect(out.trim().split('\n')).toHaveLength(3)
  })
})
