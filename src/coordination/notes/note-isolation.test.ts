import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { folderStore } from '#src/evidence/storage/folder-store.ts'
import type { Visitor } from '#src/identity/visitor.ts'
import { thePublic, unrestricted } from '#src/ledger/actor.ts'
import { auditVerify } from '#src/ledger/audit-file.ts'
import { restoreBackup, writeBackup } from '#src/ledger/backup/backup-file.ts'
import { openEmbedded } from '#src/ledger/embedded-engine.ts'
import { Ledger } from '#src/ledger/ledger.ts'
import { byIds, putMany } from '#src/ledger/records.ts'
import type { ReadTx } from '#src/ledger/transaction.ts'
import { acts } from '#src/publishing/acts.ts'
import { search } from '#src/publishing/search-store.ts'
import { type Colleagues, colleagues } from '#test/colleagues.ts'
import { workspace } from '#test/desk.ts'
import { describeEngines } from '#test/engines.ts'
import { themesAndAreas, wholeNote } from '#test/shared-note.ts'
import { comment } from '../comments/comment.ts'
import { dutiesOf } from '../duties.ts'
import { askNoteLabel, decideNoteLabel } from './note-label.ts'
import { openNote } from './open-note.ts'
import { renewNote, shareNote, withdrawNote } from './share-note.ts'
import { dropNote, saveNote } from './write-note.ts'

const secret = 'quokka'
const draft = {
  ...wholeNote,
  title: `The ${secret} count`,
  judged: `More than one ${secret}`,
  basis: `A ${secret} was counted`,
  unknown: `Whose ${secret} it is`,
}

/** Everything in every table that somebody may ask, as text: what forgets to say of what, finds this. */
async function everythingIn(tx: ReadTx): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select c.relname as name from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r'
      and has_any_column_privilege('paimana_actor', c.oid, 'select')`.execute(tx.db)
  const texts: string[] = []
  for (const { name } of rows) {
    const found = await sql<{ row: string }>`select t::text as row from ${sql.table(name)} t`.execute(tx.db)
    texts.push(...found.rows.map(({ row }) => `${name}: ${row}`))
  }
  return texts.join('\n')
}

describeEngines('A note between two agencies', (open) => {
  let people: Colleagues
  let id = ''
  let clerk: Visitor
  const outsiders = () => [
    people.bilal,
    people.sana,
    people.maryam,
    people.yusuf,
    people.amina,
    clerk,
    { ...thePublic } as Visitor,
  ]
  const seenBy = (by: Visitor) => people.sees(by, everythingIn)

  beforeEach(async () => {
    people = await colleagues(open)
    await themesAndAreas(people)
    await people.desk.ledger.write(unrestricted('operator'), workspace, async (tx) => {
      const other = { id: 'court', label: 'TLP:CLEAR' as const, data: { id: 'court', name: { en: 'Court' } } }
      const seat = {
        id: 'court-clerk',
        label: 'TLP:CLEAR' as const,
        data: { organisation: 'court', title: { en: 'C' } },
      }
      await putMany(tx, 'organisations', [other])
      await putMany(tx, 'posts', [seat])
    })
    clerk = await people.joined('clerk', { role: 'focal-point', organisation: 'court', posts: ['court-clerk'] })
    const addressees = { organisations: ['schools'] }
    id = (await people.as(people.ayesha, saveNote, { ...draft, handling: 'TLP:CLEAR', addressees })).id
    await people.as(people.ayesha, shareNote, { id, revision: 1 })
    await people.as(people.kamran, openNote, { id })
    await people.as(people.kamran, comment, { kind: 'shared_notes', id, text: `Is the ${secret} ours?` })
  })

  test('is nowhere in the database for anybody else, whatever its label: not for the secretariat, nor an administrator', async () => {
    for (const by of outsiders()) expect(await seenBy(by), by.name).not.toMatch(new RegExp(`${secret}|${id}`))
    for (const by of [people.ayesha, people.kamran]) expect(await seenBy(by), by.name).toContain(secret)
  })

  test('is not seen by an administrator who sits in an organisation that it is addressed to', async () => {
    const keeper = await people.joined('keeper', { role: 'administrator', organisation: 'schools' })
    expect(await seenBy(keeper)).not.toContain(secret)
  })

  test('is not found by a search, its author’s own included', async () => {
    for (const by of [...outsiders(), people.ayesha, people.kamran])
      expect(await people.sees(by, (tx) => search(tx, secret, 10)), by.name).toEqual([])
  })

  test('waits for nobody else', async () => {
    for (const by of outsiders()) {
      const duties = await people.sees(by, async (tx) => (by.grant ? dutiesOf(tx, by.grant, '2026-12-30') : []))
      expect(duties, by.name).toEqual([])
    }
  })

  test('answers no act of anybody else, by whatever id', async () => {
    const held = { id, revision: 2 }
    const reasoned = { ...held, reason: 'Mine' }
    const attempts: ((by: Visitor) => Promise<unknown>)[] = [
      (by) => people.as(by, saveNote, { ...draft, ...held }),
      (by) => people.as(by, dropNote, held),
      (by) => people.as(by, shareNote, held),
      (by) => people.as(by, openNote, { id }),
      (by) => people.as(by, renewNote, { ...reasoned, until: '2027-01-31' }),
      (by) => people.as(by, withdrawNote, reasoned),
      (by) => people.as(by, askNoteLabel, { ...reasoned, to: 'TLP:AMBER' }),
      (by) => people.as(by, decideNoteLabel, { ...held, accept: true }),
    ]
    expect(attempts).toHaveLength(acts.filter(({ name }) => name.endsWith('-note') || name.includes('-note-')).length)
    for (const by of outsiders())
      for (const attempt of attempts)
        await expect(attempt(by), `${by.name}: ${attempt}`).rejects.toMatchObject({
          problem: { status: expect.toBeOneOf([403, 404]) },
        })
    expect(await seenBy(people.ayesha)).toContain(secret)
  })

  test('is not opened by naming a stranger in a comment, nor commented by one', async () => {
    const said = { kind: 'shared_notes', id, text: 'Have a look' } as const
    await expect(people.as(people.kamran, comment, { ...said, mentions: ['court-clerk'] })).rejects.toMatchObject({
      problem: { status: 422 },
    })
    const own = { kind: 'shared_notes', id, text: 'What is it?' } as const
    await expect(people.as(clerk, comment, own)).rejects.toMatchObject({ problem: { status: 404 } })
    await expect(people.as(people.kamran, comment, { ...own, text: 'Call 0300-1234567' })).rejects.toMatchObject({
      problem: { status: 422 },
    })
    await people.as(people.kamran, comment, { ...own, mentions: ['police-chief'] })
  })

  test('and its receipts tell one of those named nothing of another', async () => {
    const addressees = { organisations: ['schools'], posts: ['court-clerk'] }
    const { id: second } = await people.as(people.ayesha, saveNote, { ...draft, addressees })
    await people.as(people.ayesha, shareNote, { id: second, revision: 1 })
    await people.as(clerk, openNote, { id: second })
    const receipts = async (by: Visitor) =>
      (await people.sees(by, (tx) => byIds(tx, 'note_receipts', [`${second}-to-1`, `${second}-to-2`]))).map(
        ({ data }) => data.recipient,
      )
    expect(await receipts(people.kamran)).toEqual(['schools'])
    expect(await receipts(clerk)).toEqual(['court-clerk'])
    expect(await receipts(people.ayesha)).toEqual(['schools', 'court-clerk'])
    expect(await receipts(people.bilal)).toEqual([])
  })

  test('addressed to the secretariat is seen by it, with its receipts', async () => {
    const addressees = { organisations: ['schools'], bodies: ['secretariat' as const] }
    const { id: second } = await people.as(people.ayesha, saveNote, { ...draft, title: 'For all', addressees })
    await people.as(people.ayesha, shareNote, { id: second, revision: 1 })
    expect(await people.as(people.bilal, openNote, { id: second })).toMatchObject({ title: 'For all' })
    const found = await people.sees(people.sana, (tx) =>
      byIds(tx, 'note_receipts', [`${second}-to-1`, `${second}-to-2`]),
    )
    expect(found).toHaveLength(2)
    expect(await people.sees(people.yusuf, (tx) => byIds(tx, 'shared_notes', [second]))).toEqual([])
  })

  test('addressed to the committee is seen by its members, and by none of the secretariat', async () => {
    const addressees = { bodies: ['committee' as const] }
    const given = { ...draft, title: 'For the record', handling: 'TLP:GREEN' as const, addressees }
    const { id: second } = await people.as(people.ayesha, saveNote, given)
    await people.as(people.ayesha, shareNote, { id: second, revision: 1 })
    expect(await people.as(people.yusuf, openNote, { id: second })).toMatchObject({ title: 'For the record' })
    for (const by of [people.bilal, people.kamran])
      await expect(people.as(by, openNote, { id: second }), by.name).rejects.toMatchObject({ problem: { status: 404 } })
  })

  test('written by the secretariat is read by the one it names, and by no third', async () => {
    const { id: second } = await people.as(people.bilal, saveNote, { ...draft, addressees: { posts: ['court-clerk'] } })
    await people.as(people.sana, shareNote, { id: second, revision: 1 })
    expect(await people.as(clerk, openNote, { id: second })).toMatchObject({ author: 'role:secretariat' })
    await expect(people.as(people.ayesha, openNote, { id: second })).rejects.toMatchObject({ problem: { status: 404 } })
  })

  describe('that holds no more', () => {
    const gone: [string, () => Promise<unknown>][] = [
      ['has expired', async () => people.desk.pass(41 * 86_400)],
      ['was withdrawn', () => people.as(people.ayesha, withdrawNote, { id, revision: 2, reason: 'Counted wrongly' })],
    ]
    test.each(gone)('because it %s leaves nothing of its words to those it was addressed to', async (_, end) => {
      await end()
      const seen = await seenBy(people.kamran)
      expect(seen).not.toContain(secret)
      expect(seen).toContain(id)
      expect(await seenBy(people.ayesha)).toContain(secret)
    })

    test('comes back with its comments when it is renewed', async () => {
      people.desk.pass(41 * 86_400)
      const renewed = { id, revision: 2, until: '2027-03-31', reason: 'Counted again' }
      await people.as(people.ayesha, renewNote, renewed, '2027-01-01')
      expect(await seenBy(people.kamran)).toContain(`Is the ${secret} ours?`)
    })
  })

  test('comes out of a backup as closely held as it went in, and the log accounts for it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'paimana-notes-'))
    const file = join(folder, 'all.paimana')
    const files = folderStore(join(folder, 'files'), () => 0)
    await writeBackup(people.desk.ledger, files, file)
    const copy = new Ledger(await openEmbedded({ dataDir: join(folder, 'copy') }), { now: people.desk.now })
    try {
      await restoreBackup(copy, files, file)
      const seen = (by: Visitor) => copy.read(by, workspace, everythingIn)
      for (const by of outsiders()) expect(await seen(by), by.name).not.toContain(secret)
      expect(await seen(people.kamran)).toContain(secret)
      expect(await auditVerify(copy, workspace)).toMatchObject({ ok: true })
    } finally {
      await copy.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
