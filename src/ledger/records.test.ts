import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amina } from '#test/actors.ts'
import { describeEngines } from '#test/engines.ts'
import { auditVerify } from './audit-file.ts'
import type { Json } from './canonical.ts'
import type { Ledger } from './ledger.ts'
import {
  all,
  byIds,
  type DataOf,
  putMany,
  putWorkspace,
  type RecordDraft,
  removeMany,
  touchedSince,
} from './records.ts'
import type { HandlingLabel } from './tables.ts'

const theme = (id: string, en: string, label: HandlingLabel = 'TLP:CLEAR'): RecordDraft<'themes'> => ({
  id,
  label,
  data: { id, title: { en }, order: 1 },
})

async function workspaceIn(ledger: Ledger) {
  await ledger.write(amina, 'practice', (tx) => putWorkspace(tx, { title: { en: 'Practice' } }))
  return {
    ledger,
    put: (...records: RecordDraft<'themes'>[]) =>
      ledger.write(amina, 'practice', (tx) => putMany(tx, 'themes', records)),
    remove: (...ids: string[]) => ledger.write(amina, 'practice', (tx) => removeMany(tx, 'themes', ids)),
    themes: () => ledger.read(amina, 'practice', (tx) => all(tx, 'themes')),
    entries: (from: number) =>
      ledger.read(amina, 'practice', ({ db }) =>
        db
          .selectFrom('audit_entries')
          .select(['seq', 'action', 'subject', 'change'])
          .where('seq', '>=', from)
          .orderBy('seq')
          .execute(),
      ),
  }
}

describeEngines('records', (open) => {
  describe('put', () => {
    test('are there afterwards, each with its entry', async () => {
      const { put, themes, entries } = await workspaceIn(await open())
      const outcomes = await put(theme('cyber', 'Cyber'), theme('borders', 'Borders', 'TLP:GREEN'))
      expect(outcomes).toEqual([
        { id: 'cyber', outcome: 'created' },
        { id: 'borders', outcome: 'created' },
      ])
      expect(await themes()).toEqual([
        { ...theme('borders', 'Borders', 'TLP:GREEN'), parties: [], revision: 1, updatedSeq: 3 },
        { ...theme('cyber', 'Cyber'), parties: [], revision: 1, updatedSeq: 2 },
      ])
      const { label, data } = theme('cyber', 'Cyber')
      expect((await entries(2))[0]).toEqual({
        seq: 2,
        action: 'create',
        subject: 'cyber',
        change: { after: { label, data } },
      })
    })

    test('again change nothing: no revision, no entry', async () => {
      const { ledger, put, themes } = await workspaceIn(await open())
      await put(theme('cyber', 'Cyber'))
      const reordered = {
        id: 'cyber',
        label: 'TLP:CLEAR' as const,
        data: { order: 1.0, title: { en: 'Cyber' }, id: 'cyber' },
      }
      expect(await put(reordered)).toEqual([{ id: 'cyber', outcome: 'unchanged' }])
      expect(await themes()).toMatchObject([{ revision: 1, updatedSeq: 2 }])
      expect(await ledger.head('practice')).toMatchObject({ seq: 2 })
    })

    test('otherwise change, with what was before and an entry of what differs', async () => {
      const { put, themes, entries } = await workspaceIn(await open())
      const { id, label, data } = theme('cyber', 'Cyber')
      await put({ id, label, data })
      const outcomes = await put(theme('cyber', 'Cyberspace'), theme('borders', 'Borders'))
      expect(outcomes).toEqual([
        { id: 'cyber', outcome: 'changed', before: { label, data } },
        { id: 'borders', outcome: 'created' },
      ])
      expect(await themes()).toMatchObject([{ id: 'borders' }, { id: 'cyber', revision: 2, updatedSeq: 3 }])
      const change = { before: { data: { title: { en: 'Cyber' } } }, after: { data: { title: { en: 'Cyberspace' } } } }
      expect(await entries(3)).toMatchObject([{ seq: 3, action: 'change', subject: 'cyber', change }, { seq: 4 }])
    })

    test('under another label change too', async () => {
      const { put, entries } = await workspaceIn(await open())
      await put(theme('cyber', 'Cyber'))
      await put(theme('cyber', 'Cyber', 'TLP:RED'))
      expect(await entries(3)).toMatchObject([
        { action: 'change', change: { before: { label: 'TLP:CLEAR' }, after: { label: 'TLP:RED' } } },
      ])
    })

    test('in two lots of one write follow each other in the chain, however they are started', async () => {
      const { ledger, themes } = await workspaceIn(await open())
      await ledger.write(amina, 'practice', (tx) =>
        Promise.all([
          putMany(tx, 'themes', [theme('a', 'A'), theme('b', 'B')]),
          putMany(tx, 'themes', [theme('b', 'C')]),
        ]),
      )
      expect(await themes()).toMatchObject([{ updatedSeq: 2 }, { revision: 2, updatedSeq: 4 }])
      expect(await auditVerify(ledger, 'practice')).toMatchObject({ ok: true, head: { seq: 4 } })
    })

    test('with one id twice are refused whole', async () => {
      const { put, themes } = await workspaceIn(await open())
      const twice = put(theme('a', 'A'), theme('b', 'B'), theme('a', 'C'))
      await expect(twice).rejects.toThrow('Two themes have the id "a"; nothing was stored.')
      expect(await themes()).toEqual([])
    })

    test('with what the database cannot hold are refused, saying which and where', async () => {
      const { put, themes } = await workspaceIn(await open())
      const nul = put(theme('a', 'A'), theme('b', 'B\0'))
      await expect(nul).rejects.toThrow('themes "b": data.title.en holds a NUL character')
      expect(await themes()).toEqual([])
    })

    test('under no label of the protocol are refused by the database', async () => {
      const { put } = await workspaceIn(await open())
      await expect(put(theme('a', 'A', 'SECRET' as HandlingLabel))).rejects.toThrow('row-level security')
    })

    test('into a workspace that does not exist are refused', async () => {
      const ledger = await open()
      const nowhere = ledger.write(amina, 'nowhere', (tx) => putMany(tx, 'themes', [theme('a', 'A')]))
      await expect(nowhere).rejects.toThrow('themes_workspace_fkey')
    })
  })

  describe('removed', () => {
    test('are gone, with an entry that keeps what they were', async () => {
      const { put, remove, themes, entries } = await workspaceIn(await open())
      const { label, data } = theme('a', 'A')
      await put(theme('a', 'A'), theme('b', 'B'))
      expect(await remove('a', 'never-there')).toEqual(['a'])
      expect(await themes()).toMatchObject([{ id: 'b' }])
      expect(await entries(4)).toEqual([
        { seq: 4, action: 'remove', subject: 'a', change: { before: { label, data } } },
      ])
    })
  })

  describe('read', () => {
    test('by their ids come in the order of the ids', async () => {
      const { ledger, put } = await workspaceIn(await open())
      await put(theme('b', 'B'), theme('a', 'A'), theme('c', 'C'))
      const found = await ledger.read(amina, 'practice', (tx) => byIds(tx, 'themes', ['c', 'x', 'a']))
      expect(found.map(({ id }) => id)).toEqual(['a', 'c'])
    })

    test('stand in the order of code points on every machine', async () => {
      const { put, themes } = await workspaceIn(await open())
      await put(...['b', 'a-b', 'a1', 'ab', 'B'].map((id) => theme(id, id)))
      expect((await themes()).map(({ id }) => id)).toEqual(['B', 'a-b', 'a1', 'ab', 'b'])
    })

    test('of another workspace stay there', async () => {
      const { ledger, put, themes } = await workspaceIn(await open())
      await put(theme('a', 'A'))
      await ledger.write(amina, 'pakistan', async (tx) => {
        await putWorkspace(tx, {})
        await putMany(tx, 'themes', [theme('a', 'Other'), theme('b', 'B')])
        await removeMany(tx, 'themes', ['b'])
      })
      expect(await themes()).toMatchObject([{ id: 'a', data: { title: { en: 'A' } } }])
    })

    test('by a relation go through its column', async () => {
      const { ledger } = await workspaceIn(await open())
      const draft = (id: string, policy: string) => ({
        id,
        label: 'TLP:CLEAR' as const,
        data: { id, policy } as DataOf<'commitments'>,
      })
      await ledger.write(amina, 'practice', (tx) =>
        putMany(tx, 'commitments', [draft('a', 'nisp'), draft('b', 'charter')]),
      )
      const found = await ledger.read(amina, 'practice', ({ db }) =>
        db.selectFrom('commitments').select('id').where('policy', '=', 'nisp').execute(),
      )
      expect(found).toEqual([{ id: 'a' }])
    })
  })

  describe('touched since an entry', () => {
    test('are those that were put or removed after it, by kind', async () => {
      const { ledger, put, remove } = await workspaceIn(await open())
      await put(theme('a', 'A'), theme('b', 'B'), theme('c', 'C'), theme('d', 'D'))
      const known = (await ledger.head('practice'))?.seq ?? 0
      await put(theme('b', 'B2'))
      await remove('c', 'd')
      await put(theme('d', 'D again'), theme('e', 'E'))
      const touched = (seq: number) => ledger.read(amina, 'practice', (tx) => touchedSince(tx, seq))
      expect(await touched(known)).toEqual(new Map([['themes', ['b', 'c', 'd', 'e']]]))
      expect(await touched(known + 5)).toEqual(new Map())
    })

    test('bring a copy to the present, whatever happened in between', async () => {
      const { ledger, put, remove, themes } = await workspaceIn(await open())
      const copy = new Map<string, unknown>()
      let known = 1
      const step = fc.record({
        put: fc.uniqueArray(fc.tuple(fc.constantFrom(...'abcdef'), fc.constantFrom('x', 'y')), {
          selector: ([id]) => id,
          maxLength: 4,
        }),
        remove: fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 2 }),
      })
      for (const { put: some, remove: others } of fc.sample(step, 15)) {
        await put(...some.map(([id, en]) => theme(id, en)))
        await remove(...others)
        await ledger.read(amina, 'practice', async (tx) => {
          const ids = (await touchedSince(tx, known)).get('themes') ?? []
          for (const id of ids) copy.delete(id)
          for (const { id, data } of await byIds(tx, 'themes', ids)) copy.set(id, data)
        })
        known = (await ledger.head('practice'))?.seq ?? 0
        expect(copy).toEqual(new Map((await themes()).map(({ id, data }) => [id, data])))
      }
    })
  })

  test('whatever JSON they hold, they come back as they were and the chain proves it', async () => {
    const { ledger } = await workspaceIn(await open())
    const sound = fc.string({ unit: 'binary' }).filter((s) => !s.includes('\0') && s.isWellFormed())
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(null, 1e-7, 1e21, 1e308, 5e-324, 2 ** 60, -0, '\u2028', '\ud83d\ude00'),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        sound,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(sound, tie('value'), { maxKeys: 4 }),
      ),
    }))
    const drafts = fc.sample(fc.dictionary(sound, value), 60).map((data, i) => ({
      id: `t-${String(i).padStart(2, '0')}`,
      label: 'TLP:CLEAR' as const,
      data: data as DataOf<'themes'>,
    }))
    const [before, after] = [
      drafts.slice(0, 30),
      drafts.slice(30).map((draft, i) => ({ ...draft, id: drafts[i]?.id ?? '' })),
    ]
    await ledger.write(amina, 'practice', (tx) => putMany(tx, 'themes', before))
    await ledger.write(amina, 'practice', (tx) => putMany(tx, 'themes', after))
    const stored = await ledger.read(amina, 'practice', (tx) => all(tx, 'themes'))
    const asJson = (data: unknown): Json => JSON.parse(JSON.stringify(data))
    expect(stored.map(({ data }) => asJson(data))).toEqual(after.map(({ data }) => asJson(data)))
    expect(await auditVerify(ledger, 'practice')).toMatchObject({ ok: true })
  })
})
