import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import { unrestricted } from '#src/ledger/actor.ts'
import { openLedger } from '#src/ledger/open.ts'
import { putMany, putWorkspace } from '#src/ledger/records.ts'

const folder = mkdtempSync(join(tmpdir(), 'paimana-evidence-'))
const dataDir = join(folder, 'data')
const evidence = join(dataDir, 'evidence')
let wells = ''
let wolves = ''

async function kept(text: string): Promise<string> {
  async function* bytes() {
    yield Buffer.from(text)
  }
  const file = await folderStore(evidence, Date.now).stage(bytes())
  await file.keep()
  return file.sha256
}

beforeAll(async () => {
  const ledger = await openLedger({ dataDir })
  wells = await kept('ten wells')
  wolves = await kept('ten wolves')
  await ledger.write(unrestricted('operator'), 'practice', async (tx) => {
    await putWorkspace(tx, {})
    const file = { name: 'wells.txt', size: 9, type: 'text/plain' }
    const of = (id: string, sha256: string) => ({ id, label: 'TLP:AMBER' as const, data: { id, sha256, file } })
    await putMany(tx, 'evidence', [of('first', wells), of('second', wells)] as never)
  })
  await ledger.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function verify() {
  const main = `import { main } from ${JSON.stringify(join(import.meta.dirname, 'main.ts'))}
    process.exitCode = await main(process.argv.slice(1))`
  const env = { ...process.env, DATABASE_URL: '', PAIMANA_EVIDENCE: '' }
  const args = ['--input-type=module', '-e', main, '--', 'evidence', 'verify', '--data', dataDir]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  return { code: status, out: stdout }
}

test('the files of evidence are whole until one is spoilt, and then it is said which', () => {
  const more = 'Beside them the store holds 1 that no evidence names.\n'
  expect(verify()).toEqual({ code: 0, out: `2 of 2 files of evidence are whole.\n${more}` })
  const path = join(evidence, wells.slice(0, 2), wells.slice(2))
  chmodSync(path, 0o640)
  writeFileSync(path, 'ten walls')
  const lines = ['first', 'second'].map((id) => `practice: ${id} is DAMAGED: ${wells}\n`).join('')
  expect(verify()).toEqual({ code: 1, out: `${lines}0 of 2 files of evidence are whole.\n${more}` })
  rmSync(path)
  expect(verify().out).toContain(`first is MISSING: ${wells}`)
  expect(wolves).not.toBe(wells)
})
