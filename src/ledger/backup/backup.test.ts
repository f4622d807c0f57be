import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { comment } from '#src/coordination/comments/comment.ts'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import { s3Store } from '#src/evidence/storage/s3-store.ts'
import { makeToken, visitorByToken } from '#src/identity/api-token.ts'
import { amina } from '#test/actors.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { credentials, type S3Server, startS3 } from '#test/evidence/s3-server.ts'
import { auditLines, auditVerify } from '../audit-file.ts'
import type { Ledger } from '../ledger.ts'
import { openLedger } from '../open.ts'
import { all, putMany } from '../records.ts'
import { restoreBackup, writeBackup } from './backup-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paimana-backup-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const storeIn = (name: string) => folderStore(join(folder, name), () => 0)
const text = (value: string) =>
  (async function* () {
    yield new TextEncoder().encode(value)
  })()

/** A theme whose numbers and letters a careless copy would change. */
const delicate = {
  title: { en: 'Wells \\ "of" \u2028 Sarwan', ur: 'کنویں' },
  order: 12345678901234,
  share: 0.1,
  tabs: 'a\tb\nc',
}

async function filled(people: Colleagues): Promise<Ledger> {
  const { ledger } = people.desk
  await ledger.write(amina, workspace, (tx) =>
    putMany(tx, 'themes', [{ id: 'a', label: 'TLP:AMBER', parties: ['police'], data: delicate }]),
  )
  await people.as(people.ayesha, comment, { kind: 'themes', id: 'a', text: 'Said before the backup' })
  return ledger
}

async function linesOf(ledger: Ledger): Promise<string[]> {
  const lines: string[] = []
  for await (const line of auditLines(ledger, workspace)) lines.push(line)
  return lines
}

describeEngines('A backup', (open) => {
  let people: Colleagues
  let ledger: Ledger
  const file = () => join(folder, 'all.paimana')
  beforeEach(async () => {
    people = await colleagues(open)
    ledger = await filled(people)
    const store = storeIn('evidence')
    await (await store.stage(text('a photograph'))).keep()
    await (await store.stage(text(''))).keep()
  })

  /** The other engine where there is one, so that every restore goes from one to the other. */
  const elsewhere = () => openLedger({ dataDir: join(folder, 'restored') })

  test('restores to the same log, the same records, people, tokens and files, on the embedded engine', async () => {
    const grant = people.ayesha.grant ?? expect.unreachable('she was given something')
    const token = await makeToken(people.desk, grant, { name: 'upload', scopes: ['comment'], days: 30 })
    const report = await writeBackup(ledger, storeIn('evidence'), file())
    expect(report.files).toBe(2)
    const other = await elsewhere()
    try {
      expect(await restoreBackup(other, storeIn('evidence-restored'), file())).toEqual({ rows: report.rows, files: 2 })
      expect(await linesOf(other)).toEqual(await linesOf(ledger))
      expect(await auditVerify(other, workspace)).toMatchObject({ ok: true })
      const themes = (from: Ledger) => from.read(amina, workspace, (tx) => all(tx, 'themes'))
      expect(await themes(other)).toEqual(await themes(ledger))
      expect(await visitorByToken({ ...people.desk, ledger: other }, token, workspace)).toMatchObject({ grant })
      const files: string[] = []
      for await (const sha256 of storeIn('evidence-restored').list()) files.push(sha256)
      expect(files).toHaveLength(2)
      await other.write(amina, workspace, (tx) =>
        putMany(tx, 'themes', [{ id: 'b', label: 'TLP:CLEAR', data: delicate }]),
      )
      expect(await auditVerify(other, workspace)).toMatchObject({ ok: true })
    } finally {
      await other.close()
    }
  })

  test('holds the files of a store that speaks S3, and restores them to another', async () => {
    const [from, to] = [await startS3(Date.now), await startS3(Date.now)]
    const storeAt = ({ endpoint }: S3Server) =>
      s3Store({ ...credentials, endpoint }, join(folder, 'partial'), Date.now, async () => {})
    const other = await elsewhere()
    try {
      for (const value of ['a photograph', '', 'a map']) await (await storeAt(from).stage(text(value))).keep()
      await writeBackup(ledger, storeAt(from), file())
      expect(await restoreBackup(other, storeAt(to), file())).toMatchObject({ files: 3 })
      expect(to.objects).toEqual(from.objects)
      from.faults.push('cut', 'cut', 'cut', 'cut')
      await expect(writeBackup(ledger, storeAt(from), join(folder, 'second'))).rejects.toMatchObject({ kind: 'away' })
      expect(readdirSync(folder)).not.toContain('second')
    } finally {
      await Promise.all([from.close(), to.close(), other.close()])
    }
  })

  test('of the embedded engine restores to this one', async () => {
    const embedded = await openLedger({ dataDir: join(folder, 'first') })
    try {
      await embedded.write(amina, workspace, async (tx) => {
        const { putWorkspace } = await import('../workspaces.ts')
        await putWorkspace(tx, { title: { en: 'Sarwan' } })
        await putMany(tx, 'themes', [{ id: 'a', label: 'TLP:CLEAR', data: delicate }])
      })
      await writeBackup(embedded, storeIn('none'), file())
      const here = await open()
      await restoreBackup(here, storeIn('evidence-restored'), file())
      expect(await linesOf(here)).toEqual(await linesOf(embedded))
    } finally {
      await embedded.close()
    }
  })

  test('is of one moment: what is written meanwhile is in it whole or not at all', async () => {
    const written = writeBackup(ledger, storeIn('evidence'), file())
    const said = people.as(people.bilal, comment, { kind: 'themes', id: 'a', text: 'Said meanwhile' })
    await Promise.all([written, said])
    const other = await elsewhere()
    try {
      await restoreBackup(other, storeIn('evidence-restored'), file())
      expect(await auditVerify(other, workspace)).toMatchObject({ ok: true })
    } finally {
      await other.close()
    }
  })

  test('does not take the place of another file, and leaves no half of one', async () => {
    writeFileSync(file(), 'a letter')
    await expect(writeBackup(ledger, storeIn('evidence'), file())).rejects.toThrow('is there already')
    const broken = { list: () => text('') as never, open: () => Promise.reject(new Error('the disk is gone')) }
    await expect(writeBackup(ledger, broken, join(folder, 'other'))).rejects.toThrow('the disk is gone')
    expect(readFileSync(file(), 'utf8')).toBe('a letter')
    expect(readdirSync(folder).filter((name) => name.includes('other'))).toEqual([])
  })

  test('is restored into an empty place alone', async () => {
    await writeBackup(ledger, storeIn('evidence'), file())
    await expect(restoreBackup(ledger, storeIn('evidence'), file())).rejects.toThrow('There is data here already')
  })

  describe('that is damaged', () => {
    const damages: [string, (lines: string[]) => string[], string][] = [
      ['by a letter in a row', (lines) => lines.map((line) => line.replace('Said before', 'Said after')), 'damaged'],
      ['by a row that is gone', (lines) => lines.filter((line) => !line.startsWith('row comments')), 'damaged'],
      ['by an end that is gone', (lines) => lines.slice(0, -2), 'breaks off'],
      [
        'by another file of evidence',
        (lines) => lines.map((line) => line.replace(/^part\t.*/, 'part\tAAAA')),
        'damaged',
      ],
      [
        'by a table that there is not',
        (lines) => lines.map((line) => line.replace('row themes', 'row pg_authid')),
        'damaged',
      ],
      [
        'by another schema',
        (lines) => lines.map((line) => line.replace('0001-records', '0000-before')),
        'another version',
      ],
      ['beyond its first line', () => ['hello'], 'no backup'],
    ]
    test.each(damages)('%s restores nothing', async (_, damage, words) => {
      await writeBackup(ledger, storeIn('evidence'), file())
      const lines = gunzipSync(readFileSync(file())).toString().split('\n')
      writeFileSync(file(), gzipSync(damage(lines).join('\n')))
      const here = await open()
      await expect(restoreBackup(here, storeIn('evidence-restored'), file())).rejects.toThrow(words)
      expect(await here.workspaceIds()).toEqual([])
    })

    test('in its compression restores nothing', async () => {
      await writeBackup(ledger, storeIn('evidence'), file())
      writeFileSync(file(), readFileSync(file()).subarray(0, -100))
      const here = await open()
      await expect(restoreBackup(here, storeIn('evidence-restored'), file())).rejects.toThrow(
        /breaks off|cannot be read/,
      )
      expect(await here.workspaceIds()).toEqual([])
    })
  })
})
