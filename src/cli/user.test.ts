import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import { putWorkspace } from '#src/ledger/workspaces.ts'

const folder = mkdtempSync(join(tmpdir(), 'paimana-user-'))
const dataDir = join(folder, 'data')
beforeAll(async () => {
  const ledger = await openLedger({ dataDir })
  await ledger.write(unrestricted('operator'), 'practice', (tx) => putWorkspace(tx, {}))
  await ledger.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function paimana(...words: string[]) {
  const main = `import { main } from ${JSON.stringify(join(import.meta.dirname, 'main.ts'))}
    process.exitCode = await main(process.argv.slice(1))`
  const env = { ...process.env, DATABASE_URL: '', PUBLIC_ADDRESS: 'https://paimana.example.org/' }
  const args = ['--input-type=module', '-e', main, '--', ...words, '--data', dataDir]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  return { code: status, out: stdout, err: stderr }
}

const create = (mail: string, ...more: string[]) =>
  paimana('user', 'create', '--mail', mail, '--name', 'Amina', '--workspace', 'practice', '--role', ...more)

test('the first administrator is made with a link and never with a password', () => {
  const { code, out } = create('amina@example.org', 'administrator')
  expect(code).toBe(0)
  expect(out).toMatch(
    /^person-\w{16} is administrator in practice\.\n.* at https:\/\/paimana\.example\.org\/invitation\/[\w-]{43}\n$/,
  )
})

test('what cannot be is said in one line, and nothing is made', () => {
  expect(create('bilal@example.org', 'focal-point')).toMatchObject({
    code: 2,
    err: 'paimana: A focal point belongs to an organisation. Choose it.\n',
  })
  expect(create('no address', 'assessor').err).toMatch(/a mail address has a name, an @ and a domain/)
  expect(create('dua@example.org', 'owner').err).toMatch(/Allowed choices are focal-point, secretariat/)
})

test('a person’s details are erased by their mail address, which is unknown afterwards', () => {
  create('zara@example.org', 'assessor')
  expect(paimana('user', 'close', '--mail', 'zara@example.org').out).toMatch(/^person-\w{16} is closed and erased\.\n$/)
  expect(paimana('user', 'close', '--mail', 'zara@example.org')).toMatchObject({ code: 2 })
})
