/** What surveys keep beside records is in a backup: answers of the day, parted ones, words, invitations, spent tokens, and the key. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import { byIds } from '#src/ledger/records.ts'
import { blindMessage, unblind } from '#src/voices/invitations/blind-token.ts'
import { issue } from '#src/voices/invitations/invitation-store.ts'
import { makeInvitations } from '#src/voices/invitations/make-invitations.ts'
import { keepSurvey, openSurvey } from '#src/voices/surveying/run-survey.ts'
import { receive, settle } from '#src/voices/surveying/survey-store.ts'
import { formText } from '#src/voices/surveying/test-form.ts'
import { colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { thePublic, unrestricted } from '../actor.ts'
import { auditVerify } from '../audit-file.ts'
import type { Ledger } from '../ledger.ts'
import { openLedger } from '../open.ts'
import { restoreBackup, writeBackup } from './backup-file.ts'

const draft = {
  ...{ id: 'water', title: { en: 'Water' }, publisher: { en: 'The desk' }, opens: '2026-11-20', closes: '2026-11-30' },
  ...{ selfSelected: false, invited: true, file: Buffer.from(formText).toString('base64') },
}
const tables = ['arrivals', 'spent', 'responses', 'texts', 'keys', 'invitations', 'tokens'].map(
  (one) => `survey_${one}`,
)

const everyRow = (ledger: Ledger) =>
  ledger.everything(async (db) => {
    const rows: Record<string, string[]> = {}
    for (const table of tables) {
      const found = await sql<{
        row: string
      }>`select to_jsonb(t)::text as row from ${sql.table(table)} t order by 1`.execute(db)
      rows[table] = found.rows.map(({ row }) => row)
    }
    return rows
  })

describeEngines('A backup of a survey', (open) => {
  test('brings everything back, and what was invited, spent and sent stays so', async () => {
    const people = await colleagues(open)
    const { ledger } = people.desk
    const folder = mkdtempSync(join(tmpdir(), 'paimana-backup-'))
    const files = folderStore(join(folder, 'evidence'), () => 0)
    const restored = await openLedger({ dataDir: join(folder, 'restored') })
    try {
      await people.as(people.bilal, keepSurvey, draft)
      await people.as(people.bilal, openSurvey, { id: 'water', revision: 1 })
      const { codes } = await people.as(people.bilal, makeInvitations, { id: 'water', count: 3 })
      const [held] = await ledger.read(thePublic, workspace, (tx) => byIds(tx, 'surveys', ['water']))
      const publicKey = held?.data.publicKey ?? ''
      const tokenFrom = async (from: Ledger, code = '', today = '2026-11-21') => {
        const asked = await blindMessage(publicKey)
        const blinded = Buffer.from(asked.blinded, 'base64url')
        const issued = await issue(from, workspace, { survey: 'water', code, blinded, today })
        return issued.state === 'signed'
          ? unblind(publicKey, asked, issued.signature.toString('base64url'))
          : issued.state
      }
      const send = (to: Ledger, page: string, token: string, day: string) =>
        receive(to, workspace, 'water', { page, token, day, coded: { heard: 'yes' }, texts: { why: page } })
      const tokens = [await tokenFrom(ledger, codes[0]), await tokenFrom(ledger, codes[1])] as const
      await send(ledger, 'first', tokens[0], '2026-11-21')
      await ledger.write(unrestricted('survey days'), workspace, (tx) => settle(tx, '2026-11-22'))
      await send(ledger, 'second', tokens[1], '2026-11-22')
      await writeBackup(ledger, files, join(folder, 'all.paimana'))
      await restoreBackup(
        restored,
        folderStore(join(folder, 'other'), () => 0),
        join(folder, 'all.paimana'),
      )
      const rows = await everyRow(restored)
      expect(rows).toEqual(await everyRow(ledger))
      expect(tables.filter((table) => rows[table]?.length === 0)).toEqual([])
      expect(await auditVerify(restored, workspace)).toMatchObject({ ok: true })
      expect(await send(restored, 'first', tokens[0], '2026-11-22')).toBe('again')
      expect(await send(restored, 'third', tokens[1], '2026-11-22')).toBe('spent')
      expect(await tokenFrom(restored, codes[0])).toBe('used')
      expect(await send(restored, 'fourth', await tokenFrom(restored, codes[2]), '2026-11-22')).toBe('taken')
    } finally {
      await restored.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
